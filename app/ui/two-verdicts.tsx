import { CircleCheck, CircleDashed, CircleX, Clock } from 'lucide-react'
import { type FollowUpStatus, isDone } from '#domain/follow-up/follow-up.ts'
import type { CitizenView } from '#domain/follow-up/verdict.ts'
import { m } from '#messages'
import { formatShortDate } from './format.ts'
import { Icon } from './icon.tsx'
import { Badge } from './status.tsx'

type Props = {
  status: FollowUpStatus
  /** When the unit's verifier called it done. */
  verifiedAt?: Date | string | null
  citizens: CitizenView
  zone: string
}

/** *Selesai menurut unit* and *selesai menurut warga*: two facts, side by side, neither hiding the other. */
export function TwoVerdicts({ status, verifiedAt, citizens, zone }: Props) {
  const done = isDone(status)
  const people = peopleLook(citizens)
  return (
    <dl className="grid overflow-hidden rounded-lg border border-line sm:grid-cols-2">
      <div className="grid content-start gap-1 p-4">
        <dt className="text-sm text-muted">{m.follow_up_by_unit()}</dt>
        <dd className="flex items-center gap-2 text-lg font-semibold">
          <Icon
            of={done ? CircleCheck : Clock}
            className={`flex-none ${done ? 'text-success' : 'text-muted'}`}
          />
          {done ? m.follow_up_unit_done() : m.follow_up_unit_not_yet()}
        </dd>
        {done && verifiedAt && (
          <dd className="text-sm text-muted">
            {m.follow_up_verified_on({ date: formatShortDate(verifiedAt, zone) })}
          </dd>
        )}
      </div>
      <div className="grid content-start gap-1 border-t border-line p-4 sm:border-t-0 sm:border-l">
        <dt className="text-sm text-muted">{m.follow_up_by_citizens()}</dt>
        <dd className="flex items-center gap-2 text-lg font-semibold">
          <Icon of={people.icon} className={`flex-none ${people.className}`} />
          {people.label}
        </dd>
        {citizens.lastAt && (
          <dd className="text-sm text-muted">
            {m.follow_up_citizens_count({
              resolved: citizens.resolved,
              notYet: citizens.notYet,
              date: formatShortDate(citizens.lastAt, zone),
            })}
          </dd>
        )}
      </div>
    </dl>
  )
}

/** The same in a table's cell. */
export function TwoVerdictBadges({ status, citizens }: Pick<Props, 'status' | 'citizens'>) {
  const done = isDone(status)
  const people = peopleLook(citizens)
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={done ? 'success' : 'neutral'} icon={done ? CircleCheck : Clock}>
        {m.follow_up_badge_unit({
          word: done ? m.follow_up_word_done() : m.follow_up_word_not_yet(),
        })}
      </Badge>
      <Badge tone={people.tone} icon={people.icon}>
        {m.follow_up_badge_citizens({ word: people.word })}
      </Badge>
    </span>
  )
}

/** One "belum" is enough: it is what still has to be heard. */
function peopleLook({ resolved, notYet }: CitizenView) {
  if (notYet > 0) {
    return {
      tone: 'danger',
      icon: CircleX,
      className: 'text-danger',
      label: m.follow_up_citizens_not_yet(),
      word: m.follow_up_word_not_yet(),
    } as const
  }
  if (resolved > 0) {
    return {
      tone: 'success',
      icon: CircleCheck,
      className: 'text-success',
      label: m.follow_up_citizens_resolved(),
      word: m.follow_up_word_done(),
    } as const
  }
  return {
    tone: 'neutral',
    icon: CircleDashed,
    className: 'text-muted',
    label: m.follow_up_citizens_silent(),
    word: m.follow_up_word_silent(),
  } as const
}
