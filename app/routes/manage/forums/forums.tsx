import { CalendarPlus } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { forumFilterOf } from '#domain/forum/forum-filter.ts'
import { countForums, type ListedForum, listForums } from '#domain/forum/forum-list.server.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { unitOptions } from '#domain/organization/unit.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { forumTime } from '#ui/forum-header.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { StatusPill } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/forums'

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
  const { page, counts, units, filter, mayManage } = loaderData
  const total = Object.values(counts.statuses).reduce((sum, count) => sum + count, 0)
  const filtered = Boolean(filter.status || filter.unitId || filter.text)
  const add = mayManage && (
    <LinkButton
      to={href('/:organization/kelola/forum/baru', params)}
      variant="primary"
      icon={CalendarPlus}
    >
      {m.forum_new_title()}
    </LinkButton>
  )
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
      <DataTable
        caption={m.forum_list_year({ year: filter.year })}
        columns={columnsFor(params)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={CalendarPlus}
            title={
              filtered
                ? m.common_empty_search_title()
                : m.forum_list_empty_title({ year: filter.year })
            }
            action={filtered ? undefined : add}
          >
            {filtered ? m.common_empty_search_hint() : m.forum_list_empty_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

const labelled = (status: (typeof forumStatuses)[number], count = 0) =>
  `${forumStatusLabel(status)} (${count})`

const columnsFor = (params: { organization: string }): Column<ListedForum>[] => [
  {
    key: 'theme',
    header: m.forum_field_theme(),
    primary: true,
    cell: ({ id, theme, unitName }) => (
      <>
        <Link to={href('/:organization/kelola/forum/:forumId', { ...params, forumId: id })}>
          {theme}
        </Link>
        <span className="block text-sm font-normal text-muted">{unitName}</span>
      </>
    ),
  },
  { key: 'time', header: m.forum_time(), cell: (forum) => forumTime(forum) },
  {
    key: 'status',
    header: m.forum_status(),
    cell: ({ status }) => (
      <StatusPill of="forum" status={status} label={forumStatusLabel(status)} />
    ),
  },
  {
    key: 'people',
    header: m.forum_list_people(),
    numeric: true,
    cell: ({ invited, present }) => `${present} / ${invited}`,
  },
  {
    key: 'promises',
    header: m.forum_list_promises(),
    numeric: true,
    cell: ({ promises, openPromises }) =>
      promises ? `${promises - openPromises} / ${promises}` : '–',
  },
]
