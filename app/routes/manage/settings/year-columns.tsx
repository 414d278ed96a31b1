import { achievementOf, isTargetMet } from '#domain/organization/organization.ts'
import { m } from '#messages'
import { formatNumber, formatPercent } from '#ui/format.ts'
import { Badge } from '#ui/status.tsx'
import type { Column } from '#ui/table.tsx'
import type { Route } from './+types/indicator'

type IndicatorData = Route.ComponentProps['loaderData']['indicator']

/** The years of an indicator: target, realization, and whether the one met the other. */
export const yearColumns = (indicator: IndicatorData): Column<IndicatorData['years'][number]>[] => [
  { key: 'year', header: m.common_year(), primary: true, cell: ({ year }) => year },
  {
    key: 'target',
    header: m.common_target(),
    numeric: true,
    cell: ({ target }) => `${formatNumber(target)} ${indicator.measure}`,
  },
  {
    key: 'realization',
    header: m.common_realization(),
    numeric: true,
    cell: ({ realization }) =>
      realization === null ? '–' : `${formatNumber(realization)} ${indicator.measure}`,
  },
  {
    key: 'achievement',
    header: m.organization_achievement(),
    cell: ({ target, realization }) =>
      realization === null ? '–' : <Achieved {...{ ...indicator, target, realization }} />,
  },
  { key: 'note', header: m.organization_note(), cell: ({ note }) => note ?? '' },
]

function Achieved(figures: Parameters<typeof isTargetMet>[0]) {
  const percent = achievementOf(figures)
  const met = isTargetMet(figures)
  return (
    <span className="flex flex-wrap items-center gap-2">
      {percent !== null && formatPercent(percent)}
      <Badge tone={met ? 'success' : 'warning'}>
        {met ? m.organization_target_met() : m.organization_target_missed()}
      </Badge>
    </span>
  )
}
