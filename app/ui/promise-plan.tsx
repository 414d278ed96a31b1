import type { SkmElement, SpComponent } from '#domain/feedback/feedback.ts'
import { skmElementLabel, spComponentLabel } from '#domain/feedback/terms.ts'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import type { TimeHorizon, TimeUnit } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { Due } from './due.tsx'
import { Progress } from './meter.tsx'
import { Facts } from './page.tsx'
import { timeFrameText } from './time-frame.ts'

type Props = {
  promise: {
    status: FollowUpStatus
    progress: number
    horizon: TimeHorizon
    timeValue: number | null
    timeUnit: TimeUnit | null
    dueOn: Date | null
    output: string | null
    budgetNeed: string | null
    ownerPosition: string | null
    owner: { position: string | null; user: { name: string } } | null
    unit: { name: string }
    service: { name: string } | null
    spComponent: SpComponent | null
    skmElement: SkmElement | null
  }
  today: string
}

/** What was promised: by whom, until when, what comes out, what it costs, and what it is about. */
export function PromisePlan({ promise, today }: Props) {
  const { owner, ownerPosition, status, dueOn, spComponent, skmElement } = promise
  return (
    <div className="grid gap-6 rounded-lg bg-sunken p-5">
      {status === 'IN_PROGRESS' && (
        <Progress value={promise.progress} label={followUpStatusLabel(status)} />
      )}
      <Facts
        items={[
          [
            m.follow_up_owner(),
            [owner?.user.name, ownerPosition ?? owner?.position].filter(Boolean).join(', '),
          ],
          [m.follow_up_unit(), promise.unit.name],
          [m.follow_up_time_frame(), timeFrameText(promise)],
          [m.follow_up_due(), <Due key="due" status={status} dueOn={dueOn} today={today} />],
          [m.follow_up_output(), promise.output && <span className="prose">{promise.output}</span>],
          [m.follow_up_budget_need(), promise.budgetNeed],
          [m.follow_up_service(), promise.service?.name],
          [m.follow_up_sp(), spComponent && spComponentLabel(spComponent)],
          [m.follow_up_skm(), skmElement && skmElementLabel(skmElement)],
        ]}
      />
    </div>
  )
}
