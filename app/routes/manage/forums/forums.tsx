import { CalendarPlus } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { forumFilterOf } from '#domain/forum/forum-filter.ts'
import { countForums, listForums } from '#domain/forum/forum-list.server.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { unitOptions } from '#domain/organization/unit.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/forums'
import { forumColumns } from './forum-columns.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.forum_list_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const filter = forumFilterOf(new URL(request.url).searchParams, new Date())
  const [page, counts, units] = await Promise.all([
    listForums(actor, filter, cursorOf(request)),
    countForums(actor, filter),
    unitOptions(actor),
  ])
  return { page, counts, units, filter, mayManage: can(actor, 'forum.manage') }
}

export default function Forums({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, filter, mayManage } = loaderData
  const total = Object.values(counts.statuses).reduce((sum, count) => sum + count, 0)
  const filtered = Boolean(filter.status || filter.unitId || filter.text)
  const add = mayManage && <PlanForum to={href('/:organization/kelola/forum/baru', params)} />
  return (
    <>
      <PageHeader
        title={m.forum_list_year({ year: filter.year })}
        lead={total > 0 ? m.forum_list_lead({ count: total }) : m.forum_list_lead_none()}
        action={
          <>
            <DownloadMenu
              to={(format) =>
                href('/:organization/kelola/forum/unduhan/:format', { ...params, format })
              }
              also={{ tahun: String(filter.year) }}
            />
            {add}
          </>
        }
      />
      <YearSwitch year={filter.year} years={counts.years} />
      <Filters {...loaderData} />
      <DataTable
        caption={m.forum_list_year({ year: filter.year })}
        columns={forumColumns(params)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={<NoForums year={filter.year} filtered={filtered} action={add} />}
      />
      <Pager {...page} />
    </>
  )
}

const PlanForum = ({ to }: { to: string }) => (
  <LinkButton to={to} variant="primary" icon={CalendarPlus}>
    {m.forum_new_title()}
  </LinkButton>
)

function Filters({ filter, units, counts }: Route.ComponentProps['loaderData']) {
  return (
    <FilterBar search={{ label: m.forum_list_search(), value: filter.text }}>
      <input type="hidden" name="tahun" value={filter.year} />
      {units.length > 1 && (
        <FilterSelect
          name="unit"
          label={m.forum_unit()}
          value={filter.unitId}
          options={units.map(({ id, name }) => [id, name] as const)}
        />
      )}
      <FilterSelect
        name="status"
        label={m.forum_status()}
        value={filter.status}
        options={forumStatuses
          .filter((status) => counts.statuses[status])
          .map((status) => [status, labelled(status, counts.statuses[status])] as const)}
      />
    </FilterBar>
  )
}

const labelled = (status: (typeof forumStatuses)[number], count = 0) =>
  `${forumStatusLabel(status)} (${count})`

type NoForumsProps = { year: number; filtered: boolean; action: React.ReactNode }

function NoForums({ year, filtered, action }: NoForumsProps) {
  return (
    <EmptyState
      icon={CalendarPlus}
      title={filtered ? m.common_empty_search_title() : m.forum_list_empty_title({ year })}
      action={filtered ? undefined : action}
    >
      {filtered ? m.common_empty_search_hint() : m.forum_list_empty_hint()}
    </EmptyState>
  )
}
