import type { Realization } from '#domain/follow-up/realization.ts'
import { m } from '#messages'
import { formatNumber, formatPercent } from './format.ts'
import { Stat, Stats } from './stat.tsx'

type Props = {
  counts: Realization & { overdue: number; confirmed: number }
  /** Where the late ones are listed. */
  lateUrl?: string
}

/** Both figures of realization beside what is late and what people confirmed. */
export function RealizationStats({ counts, lateUrl }: Props) {
  const { done, expected, agreed, everyday, strict, overdue, confirmed } = counts
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(value))
  return (
    <Stats>
      <Stat value={percent(everyday)}>
        {m.follow_up_stat_everyday({ done: formatNumber(done), total: formatNumber(expected) })}
      </Stat>
      <Stat value={percent(strict)}>
        {m.follow_up_stat_strict({ done: formatNumber(done), total: formatNumber(agreed) })}
      </Stat>
      <Stat
        value={formatNumber(overdue)}
        tone={overdue > 0 ? 'danger' : undefined}
        to={overdue > 0 ? lateUrl : undefined}
      >
        {m.follow_up_stat_late()}
      </Stat>
      <Stat value={formatNumber(confirmed)} tone={confirmed > 0 ? 'success' : undefined}>
        {m.follow_up_stat_confirmed({ done: formatNumber(done) })}
      </Stat>
    </Stats>
  )
}
