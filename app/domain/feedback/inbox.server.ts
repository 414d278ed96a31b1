import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { beginningOf } from '../excerpt.ts'
import { isId } from '../id.ts'
import { type Cursor, pageSize } from '../page.ts'
import { treating } from './assignment.server.ts'
import { openGroup } from './feedback.ts'
import type { InboxFilter } from './inbox.schema.ts'
import { inboxCondition } from './inbox-condition.server.ts'
import { assigneeSelect } from './inbox-selection.ts'
import { savedFor } from './saved-filter.server.ts'

/** A list shows the beginning of what was said. */
const excerpt = 300

export type Place = { createdAt: Date; id: string }

/** A page of the inbox, newest first, with where it goes on in both directions. */
export async function listInbox(actor: Actor, filter: InboxFilter, cursor: Cursor = {}) {
  authorize(actor, 'feedback.view')
  const page = await findPage(inboxCondition(actor, filter), cursor)

  const rows = await db.feedback.findMany({
    where: { organizationId: actor.organizationId, id: { in: page.places.map(({ id }) => id) } },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: rowSelection,
  })
  return {
    rows: rows.map((row) => ({
      ...row,
      text: beginningOf(row.text, excerpt),
      group: openGroup(row),
    })),
    next: page.next,
    prev: page.prev,
  }
}

export type InboxRow = Awaited<ReturnType<typeof listInbox>>['rows'][number]

/** What the inbox can be filtered by: units, services, the latest forums, who treats inputs, saved filters. */
export async function listInboxChoices(actor: StaffActor) {
  authorize(actor, 'feedback.view')
  return db.organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
    relationLoadStrategy: 'join',
    select: { timeZone: true, ...choicesFor(actor) },
  })
}

function choicesFor(actor: StaffActor) {
  const { unitId } = unitScope(actor)
  return {
    units: {
      where: { archivedAt: null, id: unitId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: {
        id: true,
        name: true,
        services: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
      },
    },
    forums: {
      where: { unitId, status: { notIn: ['DRAFT', 'PLANNED'] } },
      orderBy: [{ year: 'desc' }, { startsAt: 'desc' }],
      take: 100,
      select: { id: true, theme: true, year: true },
    },
    memberships: {
      where: treating(unitId),
      orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
      take: 300,
      select: { id: true, user: { select: { name: true } } },
    },
    savedFilters: savedFor(actor),
  } satisfies Prisma.OrganizationSelect
}

/** The inputs before and after one in the filtered list: newer, older. */
export async function findNeighbours(actor: Actor, filter: InboxFilter, place: Place) {
  authorize(actor, 'feedback.view')
  const condition = inboxCondition(actor, filter)
  const [row] = await db.$queryRaw<Array<{ newer: string | null; older: string | null }>>`
    select
      (select f."id" from "Feedback" f where ${condition} and ${beyond(place, '>')}
        order by f."createdAt", f."id" limit 1) as "newer",
      (select f."id" from "Feedback" f where ${condition} and ${beyond(place, '<')}
        order by f."createdAt" desc, f."id" desc limit 1) as "older"`
  return row ?? { newer: null, older: null }
}

/** The ids of one page under a condition on inputs called `f`, newest first. */
export async function findPage(condition: Prisma.Sql, cursor: Cursor, size = pageSize) {
  const after = placeOf(cursor.after)
  const before = after ? null : placeOf(cursor.before)
  const direction = before ? Prisma.sql`asc` : Prisma.sql`desc`
  const from = after ? beyond(after, '<') : before ? beyond(before, '>') : Prisma.sql`true`

  const found = await db.$queryRaw<Place[]>`
    select f."id", f."createdAt" from "Feedback" f
    where ${condition} and ${from}
    order by f."createdAt" ${direction}, f."id" ${direction}
    limit ${size + 1}`
  const more = found.length > size
  const places = found.slice(0, size)
  if (before) places.reverse()

  const [first, last] = [places[0], places.at(-1)]
  return {
    places,
    next: last && (before ? true : more) ? cursorAt(last) : null,
    prev: first && (after || (before && more)) ? cursorAt(first) : null,
  }
}

export const beyond = ({ createdAt, id }: Place, side: '<' | '>') => Prisma.sql`
  (f."createdAt", f."id") ${Prisma.raw(side)} (${createdAt}::timestamptz, ${id}::uuid)`

const cursorAt = ({ createdAt, id }: Place) => `${createdAt.getTime()}.${id}`

/** The place a cursor names; null when it is none of ours. */
function placeOf(cursor: string | undefined): Place | null {
  const [time = '', id] = cursor?.split('.') ?? []
  return /^\d{1,14}$/.test(time) && isId(id) ? { createdAt: new Date(Number(time)), id } : null
}

const rowSelection = {
  id: true,
  trackingCode: true,
  kind: true,
  status: true,
  identity: true,
  channel: true,
  text: true,
  element: true,
  createdAt: true,
  publishedAt: true,
  concerns: { where: { settledAt: null }, select: { kind: true } },
  assignee: assigneeSelect,
  service: { select: { name: true } },
  group: { select: { code: true, name: true } },
  unit: { select: { name: true, shortName: true } },
  forum: { select: { id: true, theme: true, timeZone: true } },
  _count: { select: { files: true, followUps: true } },
} satisfies Prisma.FeedbackSelect
