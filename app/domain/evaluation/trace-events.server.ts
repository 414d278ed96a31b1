import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { ActorKind, StaffActor } from '../access/actor.ts'
import type { Identity } from '../feedback/feedback.ts'
import { type Cursor, type Order, pageOf, positionOf } from '../page.ts'

export type TraceEvent = {
  id: string
  action: string
  actorKind: ActorKind
  actorName: string | null
  subjectId: string
  forumId: string | null
  details: Prisma.JsonValue
  createdAt: Date
}

/** Enough for whole threads as they are; a longer one goes on on the next page. */
const eventsAPage = 200

const inOrder: Order = { by: 'createdAt', direction: 'asc', date: true }

/**
 * Everything that happened to these subjects, and to the rows that the input was in once and that were
 * removed since, in the order it happened. Who gave an input that is not openly named stays unnamed.
 */
export async function listTraceEvents(
  { organizationId }: StaffActor,
  feedback: { id: string; identity: Identity },
  subjectIds: readonly string[],
  cursor: Cursor,
) {
  const found = await db.$queryRaw<TraceEvent[]>`
    select e.id, e.action, e."actorKind", e."actorName", e."subjectId", e."forumId", e.details,
      e."createdAt"
    from (
      select unnest(${subjectIds}::uuid[]) as id
      union
      select (g.details->>'followUpId')::uuid from "Event" g
      where g."organizationId" = ${organizationId}::uuid and g."subjectId" = ${feedback.id}::uuid
        and g.action in ('feedback.grouped', 'feedback.ungrouped')
        and g.details->>'followUpId' is not null
    ) subject
    join "Event" e on e."organizationId" = ${organizationId}::uuid and e."subjectId" = subject.id
    where ${beyond(cursor)}
    ${ordered(cursor)}
    limit ${eventsAPage + 1}`
  const { rows, next, prev } = pageOf(found, inOrder, cursor, eventsAPage)
  return { rows: rows.map((event) => withoutGiver(event, feedback)), next, prev }
}

function beyond(cursor: Cursor) {
  const from = positionOf(cursor, inOrder)
  if (!from) return Prisma.sql`true`

  const than = Prisma.raw(cursor.before === undefined ? '>' : '<')
  return Prisma.sql`(e."createdAt", e.id) ${than} (${from.value}::timestamptz, ${from.id}::uuid)`
}

function ordered(cursor: Cursor) {
  const direction = Prisma.raw(cursor.before === undefined ? 'asc' : 'desc')
  return Prisma.sql`order by e."createdAt" ${direction}, e.id ${direction}`
}

/** No event of an input that is not openly named tells who outside the office it came from. */
function withoutGiver(event: TraceEvent, { id, identity }: { id: string; identity: Identity }) {
  const isGivers = event.subjectId === id || feedbackOf(event.details) === id
  if (identity === 'NAMED' || event.actorKind === 'STAFF' || !isGivers) return event
  return { ...event, actorName: null }
}

const feedbackOf = (details: Prisma.JsonValue) =>
  details instanceof Object && 'feedbackId' in details ? details.feedbackId : null
