import { unitCategories } from '#domain/organization/organization.ts'
import { unitCategoryLabel } from '#domain/organization/terms.ts'
import { plannerStates } from '#domain/planner/planner.ts'
import { plannerStateLabel } from '#domain/planner/terms.ts'
import { m } from '#messages'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import type { Route } from './+types/planner'

type Data = Route.ComponentProps['loaderData']

export function PlannerFilters({ filter }: { filter: Data['filter'] }) {
  return (
    <FilterBar search={{ label: m.planner_search(), value: filter.text }}>
      <input type="hidden" name="tahun" value={filter.year} />
      <FilterSelect
        name="keadaan"
        label={m.planner_state()}
        value={filter.state}
        options={plannerStates.map((state) => [state, plannerStateLabel(state)] as const)}
      />
      <FilterSelect
        name="jenis"
        label={m.planner_category()}
        value={filter.category}
        options={unitCategories.map((category) => [category, unitCategoryLabel(category)] as const)}
      />
    </FilterBar>
  )
}
