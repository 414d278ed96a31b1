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
import { inboxCondition, mostFound } from './inbox-condition.server.ts'
import { assigneeSelect } from './inbox-selection.ts'
import { findPriorityPage } from './priority.server.ts'
import { withStandings } from './priority.ts'
import { savedFor } from './saved-filter.server.ts'

/** A list shows the beginning of what was said. */
const excerpt = 300

export type Place = { createdAt: Date; id: string }

/**
 * A page of the inbox with where it goes on in both directions: newest first, or within one forum the most
 * important first.
 */
export async function listInbox(actor: Actor, filter: InboxFilter, cursor: Cursor = {}) {
  authorize(actor, 'feedback.view')
  const { organizationId } = actor
  const { forum: forumId, urut } = filter
  const condition = inboxCondition(actor, filter)
  const page =
    urut && forumId
      ? await findPriorityPage(condition, { organizationId, forumId }, cursor)
      : await findPage(condition, cursor, { ofWords: !!filter.cari })

  const rows = await db.feedback.findMany({
    where: { organizationId, id: { in: page.places.map(({ id }) => id) } },
    relationLoadStrategy: 'join',
    select: rowSelection,
  })
  return {
    rows: withStandings(page.places, rows).map((row) => ({
      ...row,
      text: beginningOf(row.text, excerpt),
      group: openGroup(row),
    })),
    next: page.next,
    prev: page.prev,
  }
}

export type InboxRow = Awaited<ReturnType<typeof listInbox>>['rows'][number]

/** Where there are more services than these, a unit is chosen first. */
const mostServices = 100

/**
 * What the inbox can be filtered by: units, services, the latest forums, who treats inputs, saved filters.
 * Services are those of the chosen unit; where they are too many to choose from, none but the chosen one.
 */
export async function listInboxChoices(
  actor: StaffActor,
  { unit, layanan }: Pick<InboxFilter, 'unit' | 'layanan'> = {},
) {
  authorize(actor, 'feedback.view')
  const { services, ...choices } = await db.organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
    relationLoadStrategy: 'join',
    select: { timeZone: true, ...choicesFor(actor, unit) },
  })
  const unitFirst = services.length > mostServices
  const offered = unitFirst ? await findChosenService(actor, layanan) : services
  return { ...choices, services: offered, unitFirst }
}

/** The service a list is filtered by, where services are too many to offer them all. */
async function findChosenService({ organizationId }: StaffActor, id: string | undefined) {
  if (!id) return []
  return db.service.findMany({ where: { organizationId, id }, select: serviceSelection })
}

const serviceSelection = { id: true, name: true } as const

function choicesFor(actor: StaffActor, unit: string | undefined) {
  const { unitId } = unitScope(actor)
  return {
    units: {
      where: { archivedAt: null, id: unitId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    },
    services: {
      where: { unitId: unitId ?? unit },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: mostServices + 1,
      select: serviceSelection,
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

type Wanted = { condition: Prisma.Sql; from: Prisma.Sql; order: Prisma.Sql }

/**
 * The ids of one page under a condition on inputs called `f`, newest first. `ofWords` says that the condition
 * looks for words.
 */
export async function findPage(
  condition: Prisma.Sql,
  cursor: Cursor,
  { size = pageSize, ofWords = false } = {},
) {
  const after = placeOf(cursor.after)
  const before = after ? null : placeOf(cursor.before)
  const direction = before ? Prisma.sql`asc` : Prisma.sql`desc`
  const from = after ? beyond(after, '<') : before ? beyond(before, '>') : Prisma.sql`true`
  const order = Prisma.sql`order by f."createdAt" ${direction}, f."id" ${direction} limit ${size + 1}`

  const search = ofWords ? amongFound : inOrder
  const found = await db.$queryRaw<Place[]>`${search({ condition, from, order })}`
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

const inOrder = ({ condition, from, order }: Wanted) => Prisma.sql`
  select f."id", f."createdAt" from "Feedback" f where ${condition} and ${from} ${order}`

/**
 * What few inputs say is found by its words and then put in order; what many say is met soon enough where inputs
 * lie in order. Nobody knows beforehand which of the two a word is, least of all of one hardly anybody uses.
 */
const amongFound = (wanted: Wanted) => Prisma.sql`
  with found as materialized (
    select f."id", f."createdAt" from "Feedback" f where ${wanted.condition} limit ${mostFound + 1}
  ), few as (select count(*) <= ${mostFound} as "all" from found)
  (select f."id", f."createdAt" from found f
    where (select "all" from few) and ${wanted.from} ${wanted.order})
  union all
  (select * from (${inOrder(wanted)}) f where not (select "all" from few))`

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
