import { Building2, Plus } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { unitCategoryLabel } from '#domain/organization/terms.ts'
import { listUnits } from '#domain/organization/unit.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { ImportLink } from '#ui/import-link.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/units'

export const meta: Route.MetaFunction = () => [{ title: m.organization_units() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { searchParams } = new URL(request.url)
  const search = (searchParams.get('cari') ?? '').slice(0, 200)
  const archived = searchParams.get('tampil') === 'arsip'
  const page = await listUnits(actor, { search, archived, cursor: cursorOf(request) })
  return { page, search, archived, mayManage: can(actor, 'unit.manage') && !actor.unitId }
}

export default function Units({ loaderData, params }: Route.ComponentProps) {
  const { page, search, archived, mayManage } = loaderData
  const filtered = search !== '' || archived
  const add = mayManage && (
    <>
      <ImportLink kind="UNITS" organization={params.organization} />
      <LinkButton
        to={href('/:organization/kelola/pengaturan/unit/baru', params)}
        variant="primary"
        icon={Plus}
      >
        {m.organization_unit_add()}
      </LinkButton>
    </>
  )
  return (
    <>
      <PageHeader
        title={m.organization_units()}
        lead={m.organization_units_lead()}
        action={add}
        breadcrumbs={[
          {
            label: m.organization_settings(),
            to: href('/:organization/kelola/pengaturan', params),
          },
          { label: m.organization_units() },
        ]}
      />
      <FilterBar search={{ label: m.organization_search_unit(), value: search }}>
        <FilterSelect
          name="tampil"
          label={m.organization_show()}
          value={archived ? 'arsip' : ''}
          options={[['arsip', m.organization_archived()]]}
        />
      </FilterBar>
      <DataTable
        caption={m.organization_units()}
        columns={columnsFor(params)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={Building2}
            title={filtered ? m.common_empty_search_title() : undefined}
            action={filtered ? undefined : add}
          >
            {filtered ? m.common_empty_search_hint() : m.organization_units_lead_none()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

type UnitRow = Route.ComponentProps['loaderData']['page']['rows'][number]

const columnsFor = (params: { organization: string }): Column<UnitRow>[] => [
  {
    key: 'name',
    header: m.organization_unit_name(),
    primary: true,
    cell: ({ id, name }) => (
      <Link to={href('/:organization/kelola/pengaturan/unit/:unitId', { ...params, unitId: id })}>
        {name}
      </Link>
    ),
  },
  {
    key: 'category',
    header: m.organization_unit_category(),
    cell: ({ category }) => unitCategoryLabel(category),
  },
  {
    key: 'services',
    header: m.organization_service_count(),
    numeric: true,
    cell: ({ _count }) => _count.services,
  },
  {
    key: 'forums',
    header: m.organization_forum_count(),
    numeric: true,
    cell: ({ _count }) => _count.forums,
  },
]
