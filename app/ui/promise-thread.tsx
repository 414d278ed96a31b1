import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import { type ThreadStep, threadOf } from '#domain/follow-up/thread.ts'
import { m } from '#messages'
import { formatShortDate } from './format.ts'
import { Steps } from './timeline.tsx'

type When = Date | string | null | undefined

type Props = {
  status: FollowUpStatus
  zone: string
  /** What is known of each step: by whom it was said, when the others happened. */
  saidBy?: string
  dates: Partial<Record<ThreadStep, When>>
}

/** said → agreed → promised → done → verified → published, and where a promise stands on it. */
export function PromiseThread({ status, zone, saidBy, dates }: Props) {
  const steps = threadOf(status).map(({ step, state }) => {
    const when = dates[step]
    const date = when && state === 'done' ? formatShortDate(when, zone) : undefined
    const note = step === 'SAID' && saidBy ? saidBy : date
    return { label: stepLabels[step](), state, note }
  })
  return <Steps label={m.follow_up_thread()} steps={steps} />
}

const stepLabels: Record<ThreadStep, () => string> = {
  SAID: m.follow_up_step_said,
  AGREED: m.follow_up_step_agreed,
  PROMISED: m.follow_up_step_promised,
  DONE: m.follow_up_step_done,
  VERIFIED: m.follow_up_step_verified,
  PUBLISHED: m.follow_up_step_published,
}
