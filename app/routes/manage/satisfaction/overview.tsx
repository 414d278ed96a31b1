import { href, Link } from 'react-router'
import { listUnitSatisfaction } from '#domain/satisfaction/overview.server.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FilterBar } from '#ui/filters.tsx'
import { formatFixed, formatNumber } from '#ui/format.ts'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { QualityBadge } from '#ui/snapshot-columns.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/overview'

export const meta: Route.MetaFunction = () => [{ title: m.satisfaction_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams.get('cari')?.slice(0, 200) ?? ''
  const units = await listUnitSatisfaction(context.get(actorContext), search, cursorOf(request))
  return { units, search }
}

type Unit = Route.ComponentProps['loaderData']['units']['rows'][number]

export default function Overview({ loaderData, params }: Route.ComponentProps) {
  const { units, search } = loaderData
  return (
    <>
      <PageHeader
        title={m.satisfaction_title()}
        lead={m.satisfaction_overview_lead()}
        action={
          <DownloadMenu
            to={(format) =>
              href('/:organization/kelola/kepuasan/unduhan/:format', { ...params, format })
            }
          />
        }
      />
      <FilterBar search={{ label: m.planner_search(), value: search }} />
      <DataTable
        caption={m.satisfaction_list_units()}
        columns={columnsFor(params.organization)}
        rows={units.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={m.common_empty_search_title()} />}
      />
      <Pager next={units.next} prev={units.prev} />
    </>
  )
}

const columnsFor = (organization: string): Column<Unit>[] => [
  {
    key: 'unit',
    header: m.organization_unit_name(),
    primary: true,
    cell: ({ id, name }) => (
      <Link to={href('/:organization/kelola/unit/:unitId/kepuasan', { organization, unitId: id })}>
        {name}
      </Link>
    ),
  },
  {
    key: 'period',
    header: m.satisfaction_period(),
    cell: ({ latest }) =>
      latest ? periodLabel(latest) : <span className="text-muted">{m.satisfaction_no_data()}</span>,
  },
  {
    key: 'index',
    header: m.satisfaction_index(),
    numeric: true,
    cell: ({ latest }) => latest && formatFixed(latest.index),
  },
  {
    key: 'quality',
    header: m.satisfaction_quality(),
    cell: ({ latest }) => latest && <QualityBadge quality={latest.quality} />,
  },
  {
    key: 'respondents',
    header: m.satisfaction_respondents(),
    numeric: true,
    cell: ({ latest }) => latest && formatNumber(latest.respondents),
  },
]
