import { Building2, Plus } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listUnits } from '#domain/organization/unit.server.ts'
import { unitFilterOf } from '#domain/organization/unit-filter.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { ImportLink } from '#ui/import-link.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/units'
import { unitColumns } from './unit-columns.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.organization_units() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { search, archived } = unitFilterOf(new URL(request.url).searchParams)
  const page = await listUnits(actor, { search, archived, cursor: cursorOf(request) })
  return { page, search, archived, mayManage: can(actor, 'unit.manage') && !actor.unitId }
}

export default function Units({ loaderData, params }: Route.ComponentProps) {
  const { page, search, archived, mayManage } = loaderData
  const filtered = search !== '' || archived
  const add = mayManage && <Add params={params} />
  return (
    <>
      <PageHeader
        title={m.organization_units()}
        lead={m.organization_units_lead()}
        action={
          <>
            <Download params={params} />
            {add}
          </>
        }
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
        columns={unitColumns(params)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={<NoUnits filtered={filtered} action={add} />}
      />
      <Pager {...page} />
    </>
  )
}

type Params = { organization: string }

const Download = ({ params }: { params: Params }) => (
  <DownloadMenu
    to={(format) =>
      href('/:organization/kelola/pengaturan/unit/unduhan/:format', { ...params, format })
    }
  />
)

const Add = ({ params }: { params: Params }) => (
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

function NoUnits({ filtered, action }: { filtered: boolean; action: React.ReactNode }) {
  return (
    <EmptyState
      icon={Building2}
      title={filtered ? m.common_empty_search_title() : undefined}
      action={filtered ? undefined : action}
    >
      {filtered ? m.common_empty_search_hint() : m.organization_units_lead_none()}
    </EmptyState>
  )
}
