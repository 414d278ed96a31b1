import { communityElements } from '#domain/stakeholder/group.ts'
import { stakeholderKinds } from '#domain/stakeholder/stakeholder.ts'
import { communityElementLabel, stakeholderKindLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import type { Route } from './+types/stakeholders'

type Data = Route.ComponentProps['loaderData']

/** The registry by element, group and kind, and what was taken out of it. */
export function StakeholderFilters({ filter, groups, tags }: Data) {
  return (
    <FilterBar search={{ label: m.stakeholder_search(), value: filter.search }}>
      <FilterSelect
        name="unsur"
        label={m.stakeholder_element()}
        value={filter.element}
        options={communityElements.map((one) => [one, communityElementLabel(one)])}
      />
      <FilterSelect
        name="kelompok"
        label={m.stakeholder_group()}
        value={filter.groupId}
        options={groups.map(({ id, name }) => [id, name])}
      />
      <FilterSelect
        name="jenis"
        label={m.stakeholder_kind()}
        value={filter.kind}
        options={stakeholderKinds.map((one) => [one, stakeholderKindLabel(one)])}
      />
      <Shown filter={filter} tags={tags} />
    </FilterBar>
  )
}

/** Those in the archive or to be looked at again, with one tag, of one institution. */
function Shown({ filter, tags }: Pick<Data, 'filter' | 'tags'>) {
  return (
    <>
      <FilterSelect
        name="tampil"
        label={m.stakeholder_show()}
        value={filter.archived ? 'arsip' : filter.stale ? 'perlu-diperiksa' : ''}
        options={[
          ['perlu-diperiksa', m.registry_stale()],
          ['arsip', m.stakeholder_show_archived()],
        ]}
      />
      {tags.length > 0 && (
        <FilterSelect
          name="tanda"
          label={m.registry_tag()}
          value={filter.tagId}
          options={tags.map(({ id, name }) => [id, name])}
        />
      )}
      {filter.institutionId && <input type="hidden" name="lembaga" value={filter.institutionId} />}
    </>
  )
}
