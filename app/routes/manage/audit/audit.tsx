import { href, Link } from 'react-router'
import { listAuditChoices, listEvents } from '#domain/event/audit.server.ts'
import { auditFilterFrom } from '#domain/event/audit-filter.ts'
import { actorKindLabel } from '#domain/event/terms.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { eventView } from '#ui/event-view.ts'
import { formatShortDateTime, zoneName } from '#ui/format.ts'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf, withParams } from '#ui/paging.ts'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/audit'
import { AuditFilters } from './audit-filters.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.event_audit_title() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { memberships } = context.get(sessionContext).user
  const zone =
    memberships.find(({ id }) => id === actor.membershipId)?.organization.timeZone ?? 'Asia/Jakarta'
  const filter = auditFilterFrom(new URL(request.url).searchParams)
  const [page, choices] = await Promise.all([
    listEvents(actor, { ...filter, zone }, cursorOf(request)),
    listAuditChoices(actor),
  ])
  return {
    rows: page.rows.map((event) => ({
      id: event.id,
      when: formatShortDateTime(event.createdAt, zone),
      createdAt: event.createdAt.toISOString(),
      who: event.actorName ?? actorKindLabel(event.actorKind),
      subjectId: event.subjectId,
      forumTheme: event.forumTheme,
      ...eventView(event, params.organization, zone),
    })),
    next: page.next,
    prev: page.prev,
    choices,
    filter,
    zone: zoneName(zone),
  }
}

export default function Audit({ loaderData, params }: Route.ComponentProps) {
  const { rows, next, prev, choices, filter, zone } = loaderData
  return (
    <>
      <PageHeader
        title={m.event_audit_title()}
        lead={m.event_audit_lead({ zone })}
        action={
          <DownloadMenu
            to={(format) =>
              href('/:organization/kelola/audit/unduhan/:format', { ...params, format })
            }
          />
        }
      />
      <AuditFilters filter={filter} {...choices} />
      <DataTable
        caption={m.event_audit_title()}
        columns={columns()}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={m.common_empty_search_title()}>
            {m.common_empty_search_hint()}
          </EmptyState>
        }
      />
      <Pager next={next} prev={prev} />
    </>
  )
}

type Row = Route.ComponentProps['loaderData']['rows'][number]

const columns = (): Column<Row>[] => [
  {
    key: 'when',
    header: m.event_when(),
    className: 'whitespace-nowrap',
    cell: ({ when, createdAt }) => <time dateTime={createdAt}>{when}</time>,
  },
  { key: 'who', header: m.event_who(), cell: ({ who }) => who },
  { key: 'what', header: m.event_what(), primary: true, cell: (row) => <What {...row} /> },
  { key: 'more', header: m.event_look(), cell: (row) => <Look {...row} /> },
]

function What({ title, details, forumTheme }: Row) {
  return (
    <>
      {title}
      {forumTheme && <p className="text-sm font-normal text-muted">{forumTheme}</p>}
      {details.length > 0 && (
        <dl className="mt-1 grid gap-x-4 gap-y-0.5 text-sm font-normal sm:grid-cols-[auto_1fr]">
          {details.map(({ label, text }) => (
            <div key={label} className="sm:contents">
              <dt className="text-muted">{label}</dt>
              <dd className="break-words [overflow-wrap:anywhere]">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function Look({ to, subjectId, title }: Row) {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {to && (
        <Link to={to} aria-label={`${m.common_open()}: ${title}`}>
          {m.common_open()}
        </Link>
      )}
      <Link
        to={withParams('', { subjek: subjectId })}
        aria-label={`${m.event_history()}: ${title}`}
      >
        {m.event_history()}
      </Link>
    </span>
  )
}
