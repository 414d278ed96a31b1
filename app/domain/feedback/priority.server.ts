import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { isId } from '../id.ts'
import { type Cursor, pageSize } from '../page.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import { pointsPerElement, priorityOf, type Standing, type Usg, usgTotal } from './priority.ts'

// The order of `byPriority` as SQL. Few inputs of a forum are marked or scored: those are ranked, and the others
// follow along their index, so that a page costs the same however much was said.

export type PriorityPlace = Standing & { id: string; createdAt: Date }

type Scope = { organizationId: string; forumId: string }

/** Where a list by priority goes on. */
type Position = { score: number; supporters: number; createdAt: Date; id: string }

/**
 * A page of a forum's inputs under a condition on inputs called `f`, the most important first, each with what
 * stands behind it.
 */
export async function findPriorityPage(
  condition: Prisma.Sql,
  scope: Scope,
  cursor: Cursor,
  size = pageSize,
) {
  const after = positionOf(cursor.after)
  const before = after ? null : positionOf(cursor.before)
  const direction = Prisma.raw(before ? 'asc' : 'desc')
  const from = { at: after ?? before, side: Prisma.raw(before ? '>' : '<') }
  const ordered = Prisma.sql`order by "score" ${direction}, "supporters" ${direction},
    "createdAt" ${direction}, "id" ${direction} limit ${size + 1}`

  const found = await db.$queryRaw<PriorityPlace[]>`
    with standing as materialized (${standingOf(scope)}), ranked as (
      select f."id", f."createdAt", s."supporters", s."elements", s."usg", s."score"
      from standing s
      join "Feedback" f on f."organizationId" = ${scope.organizationId}::uuid and f."id" = s."id"
      where ${condition} and ${amongRanked(from)}
    ), others as (
      select f."id", f."createdAt", 0 as "supporters", 0 as "elements", 0 as "usg", 0 as "score"
      from "Feedback" f
      where ${condition} and f."forumId" = ${scope.forumId}::uuid and ${amongOthers(from)}
        and not exists (select 1 from standing s where s."id" = f."id")
      order by f."createdAt" ${direction}, f."id" ${direction} limit ${size + 1}
    )
    select * from (select * from ranked union all select * from others) as both_of_them ${ordered}`
  return pageOf(found, { after, before }, size)
}

/** The inputs before and after one in the list by priority: more and less important. */
export async function findPriorityNeighbours(
  condition: Prisma.Sql,
  scope: Scope,
  place: PriorityPlace,
) {
  const at = cursorAt(place)
  const [above, below] = await Promise.all([
    findPriorityPage(condition, scope, { before: at }, 1),
    findPriorityPage(condition, scope, { after: at }, 1),
  ])
  return { newer: above.places[0]?.id ?? null, older: below.places[0]?.id ?? null }
}

type Behind = {
  people: number | null
  element: CommunityElement | null
  usg: (Usg & { scoredByName: string | null; scoredAt: string }) | null
}

/** What stands behind one input with all that was merged into it: people by element (unsur), and USG. */
export async function readPriority(organizationId: string, feedbackId: string) {
  const rows = await db.$queryRaw<Behind[]>`
    select null::int as "people", null::text as "element", to_jsonb(g) as "usg" from "UsgScore" g
    where g."organizationId" = ${organizationId}::uuid and g."feedbackId" = ${feedbackId}::uuid
    union all
    select count(distinct v."personId")::int, v."element"::text, null
    from (${voices({ organizationId })} and p."feedbackId" in (
      select f."id" from "Feedback" f where f."organizationId" = ${organizationId}::uuid
        and (f."id" = ${feedbackId}::uuid or f."mergedIntoId" = ${feedbackId}::uuid))) v
    group by v."element"`
  const usg = rows.find((row) => row.usg)?.usg ?? null
  const voiced = rows.flatMap(({ people, element }) => (people ? [{ people, element }] : []))
  return {
    usg,
    voiced: voiced.toSorted((a, b) => b.people - a.people),
    standing: {
      supporters: voiced.reduce((sum, { people }) => sum + people, 0),
      elements: voiced.filter(({ element }) => element).length,
      usg: usgTotal(usg),
    },
  }
}

export type StandingInParts = Standing & { parts: Usg | null }

/** What stands behind each of these inputs, with all that was merged into it; nothing behind one of no mark and no score. */
export async function readStandings(organizationId: string, ids: readonly string[]) {
  const rows = await db.$queryRaw<Array<{ id: string } & Standing & { parts: Usg | null }>>`
    select w."id", coalesce(v."supporters", 0) as "supporters", coalesce(v."elements", 0) as "elements",
      coalesce(u."urgency" + u."seriousness" + u."growth", 0) as "usg", to_jsonb(u) as "parts"
    from unnest(${ids}::uuid[]) as w ("id")
    left join "UsgScore" u on u."organizationId" = ${organizationId}::uuid and u."feedbackId" = w."id"
    left join (
      select v."id", count(distinct v."personId")::int as "supporters",
        count(distinct v."element")::int as "elements"
      from (${voices({ organizationId })} and p."feedbackId" in (
        select f."id" from "Feedback" f where f."organizationId" = ${organizationId}::uuid
          and (f."id" = any(${ids}::uuid[]) or f."mergedIntoId" = any(${ids}::uuid[])))) v
      group by v."id"
    ) v on v."id" = w."id"`
  return new Map<string, StandingInParts>(rows.map(({ id, ...standing }) => [id, standing]))
}

/**
 * The marks that count, one a person and input, with the person's element: of inputs neither hidden nor taken
 * back, by people who are still guests. The organizing unit's own staff are no element.
 */
const voices = ({
  organizationId,
  forumId,
}: Partial<Scope> & { organizationId: string }) => Prisma.sql`
  select coalesce(f."mergedIntoId", f."id") as "id", p."personId",
    case when a."isOrganizer" then null else coalesce(i."element", a."element") end as "element"
  from "Support" p
  join "Feedback" f on f."organizationId" = p."organizationId" and f."id" = p."feedbackId"
  left join "Invitation" i on i."organizationId" = p."organizationId" and i."id" = p."invitationId"
  left join "Attendance" a on a."organizationId" = p."organizationId" and a."id" = p."attendanceId"
  where p."organizationId" = ${organizationId}::uuid
    ${forumId ? Prisma.sql`and p."forumId" = ${forumId}::uuid` : Prisma.empty}
    and f."status" not in ('HIDDEN', 'WITHDRAWN')
    and i."withdrawnAt" is null and a."undoneAt" is null`

/** Every input of a forum that was marked or scored, with its parts; what was merged rests in the main one. */
const standingOf = (scope: Scope) => Prisma.sql`
  select "id", "supporters", "elements", "usg",
    "elements" * ${pointsPerElement}::int + "usg" as "score"
  from (
    select coalesce(v."id", u."feedbackId") as "id", coalesce(v."supporters", 0) as "supporters",
      coalesce(v."elements", 0) as "elements", coalesce(u."usg", 0) as "usg"
    from (
      select "id", count(distinct "personId")::int as "supporters",
        count(distinct "element")::int as "elements"
      from (${voices(scope)}) voices group by "id"
    ) v
    full join (
      select g."feedbackId", g."urgency" + g."seriousness" + g."growth" as "usg" from "UsgScore" g
      join "Feedback" f on f."organizationId" = g."organizationId" and f."id" = g."feedbackId"
      where g."organizationId" = ${scope.organizationId}::uuid
        and g."forumId" = ${scope.forumId}::uuid and f."mergedIntoId" is null
    ) u on u."feedbackId" = v."id"
  ) parts`

type From = { at: Position | null; side: Prisma.Sql }

function amongRanked({ at, side }: From) {
  if (!at) return Prisma.sql`true`
  const { score, supporters, createdAt, id } = at
  return Prisma.sql`(s."score", s."supporters", f."createdAt", f."id")
    ${side} (${score}::int, ${supporters}::int, ${createdAt}::timestamptz, ${id}::uuid)`
}

/** All of them lie after what is ranked; among themselves they go by their index. */
function amongOthers({ at, side }: From) {
  if (!at) return Prisma.sql`true`
  if (at.score > 0 || at.supporters > 0) return Prisma.sql`${side.sql === '<'}`
  return Prisma.sql`(f."createdAt", f."id") ${side} (${at.createdAt}::timestamptz, ${at.id}::uuid)`
}

type Ends = { after: Position | null; before: Position | null }

function pageOf(found: PriorityPlace[], { after, before }: Ends, size: number) {
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

const cursorAt = (place: PriorityPlace) =>
  `${priorityOf(place)}.${place.supporters}.${place.createdAt.getTime()}.${place.id}`

/** The place a cursor names; null when it is none of ours. */
function positionOf(cursor: string | undefined): Position | null {
  const [score = '', supporters = '', time = '', id] = cursor?.split('.') ?? []
  const isOurs = /^\d{1,2}$/.test(score) && /^\d{1,7}$/.test(supporters) && /^\d{1,14}$/.test(time)
  if (!isOurs || !isId(id)) return null
  return {
    score: Number(score),
    supporters: Number(supporters),
    createdAt: new Date(Number(time)),
    id,
  }
}
