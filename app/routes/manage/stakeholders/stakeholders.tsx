import { Plus, Users } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { countElements, listStakeholders } from '#domain/stakeholder/stakeholder.server.ts'
import { stakeholderKinds } from '#domain/stakeholder/stakeholder.ts'
import { listGroups } from '#domain/stakeholder/stakeholder-group.server.ts'
import { communityElementLabel, stakeholderKindLabel } from '#domain/stakeholder/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { ImportLink } from '#ui/import-link.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Badge } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/stakeholders'

export const meta: Route.MetaFunction = () => [{ title: m.stakeholder_registry() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { searchParams } = new URL(request.url)
  const filter = {
    search: (searchParams.get('cari') ?? '').slice(0, 200),
    groupId: searchParams.get('kelompok') ?? '',
    element: communityElements.find((one) => one === searchParams.get('unsur')),
    kind: stakeholderKinds.find((one) => one === searchParams.get('jenis')),
    archived: searchParams.get('tampil') === 'arsip',
  }
  const [page, groups, counts] = await Promise.all([
    listStakeholders(actor, { ...filter, cursor: cursorOf(request) }),
    listGroups(actor),
    countElements(actor),
  ])
  return { page, groups, counts, filter, mayManage: can(actor, 'stakeholder.manage') }
}

export default function Stakeholders({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, filter, mayManage } = loaderData
  const filtered = Object.values(filter).some(Boolean)
  const add = mayManage && (
    <LinkButton
      to={href('/:organization/kelola/pemangku-kepentingan/baru', params)}
      variant="primary"
      icon={Plus}
    >
      {m.stakeholder_add()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={m.stakeholder_registry()}
        lead={m.stakeholder_registry_lead()}
        action={
          <>
            <LinkButton to={href('/:organization/kelola/pemangku-kepentingan/kelompok', params)}>
              {m.stakeholder_groups()}
            </LinkButton>
            {mayManage && <ImportLink kind="STAKEHOLDERS" organization={params.organization} />}
            {add}
          </>
        }
        facts={<ElementCounts counts={counts} />}
      />
      <Filters {...loaderData} />
      <DataTable
        caption={m.stakeholder_registry()}
        columns={columnsFor(params)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={Users}
            title={filtered ? m.common_empty_search_title() : m.stakeholder_empty()}
            action={filtered ? undefined : add}
          >
            {filtered ? m.common_empty_search_hint() : m.stakeholder_empty_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function ElementCounts({ counts }: Pick<Data, 'counts'>) {
  return (
    <ul
      aria-label={m.stakeholder_elements_in_registry()}
      className="flex flex-wrap gap-x-5 gap-y-2"
    >
      {communityElements.map((element) => {
        const count = counts.find((one) => one.element === element)?.count ?? 0
        return (
          <li key={element} className="flex items-center gap-2">
            <Badge tone={count > 0 ? 'success' : 'warning'}>{count}</Badge>
            {communityElementLabel(element)}
          </li>
        )
      })}
    </ul>
  )
}

function Filters({ filter, groups }: Data) {
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
      <FilterSelect
        name="tampil"
        label={m.stakeholder_show()}
        value={filter.archived ? 'arsip' : ''}
        options={[['arsip', m.stakeholder_show_archived()]]}
      />
    </FilterBar>
  )
}

const columnsFor = (params: { organization: string }): Column<Data['page']['rows'][number]>[] => [
  {
    key: 'name',
    header: m.stakeholder_name(),
    primary: true,
    cell: ({ id, name, institution, parent }) => (
      <>
        <Link
          to={href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', {
            ...params,
            stakeholderId: id,
          })}
        >
          {name}
        </Link>
        {(parent?.name ?? institution) && (
          <span className="block text-sm font-normal text-muted">
            {parent?.name ?? institution}
          </span>
        )}
      </>
    ),
  },
  { key: 'group', header: m.stakeholder_group(), cell: ({ group }) => group },
  {
    key: 'element',
    header: m.stakeholder_element(),
    cell: ({ element }) => communityElementLabel(element),
  },
  {
    key: 'contact',
    header: m.stakeholder_contact(),
    cell: ({ position, phone, email }) =>
      [position, phone ?? email].filter(Boolean).join(' · ') || (
        <span className="text-muted">{m.stakeholder_no_contact()}</span>
      ),
  },
]
