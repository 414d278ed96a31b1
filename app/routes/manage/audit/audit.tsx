import { href } from 'react-router'
import { listAuditChoices, listEvents } from '#domain/event/audit.server.ts'
import { auditFilterFrom } from '#domain/event/audit-filter.ts'
import { actorKindLabel } from '#domain/event/group-terms.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { eventView } from '#ui/event-view.ts'
import { formatShortDateTime, zoneName } from '#ui/format.ts'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/audit'
import { auditColumns } from './audit-columns.tsx'
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
        columns={auditColumns()}
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
