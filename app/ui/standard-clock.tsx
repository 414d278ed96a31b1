import { type ClockState, clockOf, reviewDueOn } from '#domain/standard/standard.ts'
import { clockStateLabel } from '#domain/standard/terms.ts'
import { formatShortDate, localDay } from './format.ts'
import { Badge, type Tone } from './status.tsx'

const tones: Record<ClockState, Tone> = {
  NEVER: 'warning',
  OVERDUE: 'danger',
  SOON: 'warning',
  FRESH: 'success',
}

type Props = { lastAt: Date | null; now: Date; zone: string }

/** When a service was last reviewed, and whether it is time again. */
export function StandardClock({ lastAt, now, zone }: Props) {
  const lastOn = lastAt && localDay(lastAt, zone)
  const state = clockOf(lastOn, localDay(now, zone))
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {lastOn && <time dateTime={lastOn}>{formatShortDate(lastOn, 'UTC')}</time>}
      <Badge tone={tones[state]}>{clockStateLabel(state)}</Badge>
    </span>
  )
}

/** The day until which it is to be reviewed again. */
export const dueText = ({ lastAt, zone }: Omit<Props, 'now'>) =>
  lastAt && formatShortDate(reviewDueOn(localDay(lastAt, zone)), 'UTC')
