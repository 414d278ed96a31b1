import type { Realization } from '#domain/follow-up/realization.ts'
import { m } from '#messages'
import { formatNumber, formatPercent } from './format.ts'
import { Stat, Stats } from './stat.tsx'

type Figures = Realization & { held: number; inputs: number; answered: number; overdue: number }

/** What an organization heard, promised and kept: the numbers at the top of its page. */
export function PublicFigureStats({
  figures,
  organization,
}: {
  figures: Figures
  organization: string
}) {
  const { held, inputs, answered, agreed, done, expected, everyday, overdue } = figures
  const list = `/${organization}/tindak-lanjut`
  return (
    <Stats>
      <Stat value={formatNumber(inputs)}>
        {m.portal_stat_inputs({ answered: formatNumber(answered) })}
      </Stat>
      <Stat value={formatNumber(agreed)} to={list}>
        {m.portal_stat_promises({ held: formatNumber(held) })}
      </Stat>
      <Stat value={everyday === null ? '–' : formatPercent(everyday, 0)}>
        {m.portal_stat_kept({ done: formatNumber(done), total: formatNumber(expected) })}
      </Stat>
      <Stat
        value={formatNumber(overdue)}
        tone={overdue > 0 ? 'danger' : undefined}
        to={overdue > 0 ? `${list}?waktu=terlambat` : undefined}
      >
        {m.portal_stat_overdue()}
      </Stat>
    </Stats>
  )
}
