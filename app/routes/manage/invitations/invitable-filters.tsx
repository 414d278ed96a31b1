import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import type { Route } from './+types/choose'

type Props = Pick<Route.ComponentProps['loaderData'], 'filter' | 'groups' | 'tags'>

/** Those who may be invited by element, group and the organization's own tags. */
export function InvitableFilters({ filter, groups, tags }: Props) {
  return (
    <FilterBar search={{ label: m.stakeholder_search(), value: filter.search }}>
      <FilterSelect
        name="unsur"
        label={m.common_element()}
        value={filter.element}
        options={communityElements.map((one) => [one, communityElementLabel(one)])}
      />
      <FilterSelect
        name="kelompok"
        label={m.stakeholder_group()}
        value={filter.groupId}
        options={groups.map(({ id, name }) => [id, name])}
      />
      {tags.length > 0 && (
        <FilterSelect
          name="tanda"
          label={m.registry_tag()}
          value={filter.tagId}
          options={tags.map(({ id, name }) => [id, name])}
        />
      )}
    </FilterBar>
  )
}
