import { useLocation } from 'react-router'
import type { PlannerState } from '#domain/planner/planner.ts'
import { m } from '#messages'
import { formatNumber } from './format.ts'
import { withParams } from './paging.ts'
import { Stat, Stats } from './stat.tsx'

/** How many units stand where; each number leads to those units. */
export function PlannerCounts({ counts }: { counts: Record<PlannerState, number> }) {
  const { search } = useLocation()
  const to = (state: PlannerState) => withParams(search, { keadaan: state })
  return (
    <Stats>
      <Stat value={formatNumber(counts.HELD)} to={to('HELD')}>
        {m.planner_count_held()}
      </Stat>
      <Stat value={formatNumber(counts.PLANNED)} to={to('PLANNED')}>
        {m.planner_count_planned()}
      </Stat>
      <Stat
        value={formatNumber(counts.LATE)}
        to={to('LATE')}
        tone={counts.LATE > 0 ? 'danger' : undefined}
      >
        {m.planner_count_late()}
      </Stat>
      <Stat
        value={formatNumber(counts.MISSING)}
        to={to('MISSING')}
        tone={counts.MISSING > 0 ? 'warning' : undefined}
      >
        {m.planner_count_missing()}
      </Stat>
    </Stats>
  )
}
