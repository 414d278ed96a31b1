import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import type { CitizenView } from '#domain/follow-up/verdict.ts'
import { m } from '#messages'
import { Due } from './due.tsx'
import { Icon } from './icon.tsx'
import { StatusPill } from './status.tsx'
import { TwoVerdictBadges } from './two-verdicts.tsx'

export type PublicPromise = {
  id: string
  problem: string
  recommendation: string
  status: FollowUpStatus
  dueOn: Date | null
  citizens: CitizenView
  unit: { name: string }
  forum: { theme: string; year: number; timeZone: string }
  sources: readonly { id: string; text: string }[]
}

type Props = {
  promises: readonly PublicPromise[]
  organization: string
  /** Today on the organization's calendar, `YYYY-MM-DD`. */
  today: string
}

/** *Anda menyampaikan → kami menindaklanjuti*: what was said at the left, what is done about it at the right. */
export function SaidAndDone({ promises, organization, today }: Props) {
  return (
    <ul className="rows">
      {promises.map((promise) => (
        <li key={promise.id} className="grid gap-x-6 gap-y-4 py-6 sm:grid-cols-[1fr_auto_1fr]">
          <Said promise={promise} />
          <Icon of={ArrowRight} className="mt-1 hidden text-brand sm:block" />
          <Done promise={promise} organization={organization} today={today} />
        </li>
      ))}
    </ul>
  )
}

function Said({ promise: { sources, problem } }: { promise: PublicPromise }) {
  const [first] = sources
  return (
    <div className="grid min-w-0 content-start gap-1">
      <p className="text-sm text-muted">{first ? m.portal_you_said() : m.portal_no_quote()}</p>
      <p className="line-clamp-5 wrap-anywhere">{first ? `“${first.text}”` : problem}</p>
    </div>
  )
}

function Done({
  promise,
  organization,
  today,
}: Omit<Props, 'promises'> & { promise: PublicPromise }) {
  const { id, recommendation, status, dueOn, citizens, unit, forum } = promise
  return (
    <div className="grid min-w-0 content-start gap-2">
      <p className="-mb-1 text-sm text-muted">{m.portal_we_follow()}</p>
      <p className="font-semibold wrap-anywhere">
        <Link to={`/${organization}/tindak-lanjut/${id}`}>{recommendation}</Link>
      </p>
      <p className="text-sm text-muted">
        {unit.name} · {forum.theme} ({forum.year})
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        <StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />
        <Due status={status} dueOn={dueOn} today={today} />
      </div>
      <TwoVerdictBadges status={status} citizens={citizens} />
    </div>
  )
}
