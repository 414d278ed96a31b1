import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { monthsSince } from '../follow-up/time-frame.ts'
import { type CommunityElement, communityElements } from '../stakeholder/group.ts'
import {
  missingElements,
  type PredictedScore,
  predictParticipation,
  predictReviewOfServices,
} from './coverage.ts'
import { type Forum, findForum } from './forum.server.ts'
import { heldForumStatuses } from './forum-visibility.ts'
import { wallClockOf } from './wall-clock.ts'

export type ForumCoverage = Awaited<ReturnType<typeof coverageOfForum>>

/** How many people of each element are invited, confirmed and present, and what PEKPPP will make of it. */
export async function readCoverage(actor: Actor, forumId: string) {
  authorize(actor, 'forum.view')
  return coverageOfForum(await findForum(actor, forumId))
}

/** The same for a forum that was found already: one query. The organizing unit's own people never count. */
export async function coverageOfForum(forum: Covered) {
  const asOf = forum.startsAt ?? now()
  const [{ people, services }] = await db.$queryRaw<[Counted]>`
    select
      (select coalesce(json_agg(p), '[]') from (${peopleOf(forum)}) p) as people,
      (select coalesce(json_agg(s), '[]') from (${servicesOf(forum, asOf)}) s) as services`

  const elements = communityElements.map((element) => ({
    ...nobody,
    ...people.find((row) => row.element === element),
    element,
  }))
  const reached = (stage: Stage) =>
    elements.filter((row) => row[stage] > 0).map(({ element }) => element)
  const total = (stage: Stage) => elements.reduce((sum, row) => sum + row[stage], 0)
  const stages = {
    invited: reached('invited'),
    confirmed: reached('confirmed'),
    present: reached('present'),
  }

  return {
    elements,
    ...stages,
    people: {
      invited: total('invited'),
      confirmed: total('confirmed'),
      present: total('present'),
      ownStaff: people.find(({ element }) => element === null)?.present ?? 0,
    },
    missing: missingElements(stages[stageThatCounts(forum)]),
    stage: stageThatCounts(forum),
    participation: participationOf(stages[stageThatCounts(forum)]),
    review: reviewOf(
      services.map(({ lastOn }) => lastOn),
      asOf,
      forum.timeZone,
    ),
  }
}

/** What PEKPPP indicator 2 will make of these elements. */
export const participationOf = (elements: readonly CommunityElement[]) =>
  inWords(predictParticipation(elements))

/**
 * What PEKPPP indicator 4 will make of the days on which each active service was last covered by a forum
 * that was held (null for never), and how many were within the last 365 days.
 */
export function reviewOf(lastOns: readonly (string | null)[], asOf: Date, zone: string) {
  return {
    ...inWords(predictReviewOfServices(lastOns.map((day) => monthsBetween(day, asOf, zone)))),
    covered: lastOns.filter((day) => isRecent(day, asOf)).length,
    all: lastOns.length,
  }
}

type Covered = Pick<Forum, 'organizationId' | 'id' | 'unitId' | 'status' | 'startsAt' | 'timeZone'>

/** The rubric's words in the reader's language, so that a page can be made of them. */
const inWords = (predicted: PredictedScore) => ({
  ...predicted,
  wording: predicted.wording(),
  next: predicted.next && { ...predicted.next, wording: predicted.next.wording() },
})

type Stage = 'invited' | 'confirmed' | 'present'
const nobody = { invited: 0, confirmed: 0, present: 0 }
type People = Record<Stage, number> & { element: CommunityElement | null }
type Counted = { people: People[]; services: Array<{ lastOn: string | null }> }

/** Who is on the list counts until the day; from then on who came. */
function stageThatCounts({ status }: Covered): Stage {
  const before = ['DRAFT', 'PLANNED', 'ANNOUNCED', 'POSTPONED', 'CANCELLED'].includes(status)
  return before ? 'invited' : 'present'
}

/** Whether the attendance `a`, or else the invitation `i`, is of the own people of the organizing unit `u`. */
export const ownStaff = Prisma.sql`(coalesce(a."isOrganizer", false) or coalesce(
  lower(coalesce(a.institution, i.institution, a.name, i.name)) in (lower(u.name), lower(u."shortName")),
  false))`

/** The distinct people of each element; null: the organizing unit's own. Present are they who were checked in. */
function peopleOf({ organizationId, id, unitId }: Covered) {
  return Prisma.sql`
    select
      case when own then null else element end as element,
      count(*) filter (where invited)::int as invited,
      count(*) filter (where confirmed)::int as confirmed,
      count(*) filter (where present)::int as present
    from (
      select
        coalesce(a.element, i.element) as element,
        i.id is not null and i.status <> 'WALK_IN' as invited,
        a.id is not null or i.status in ('CONFIRMED', 'REPRESENTED') as confirmed,
        a.id is not null as present,
        ${ownStaff} as own
      from (
        select * from "Invitation" where "organizationId" = ${organizationId}::uuid
          and "forumId" = ${id}::uuid and "withdrawnAt" is null
      ) i
      full join (
        select * from "Attendance" where "organizationId" = ${organizationId}::uuid
          and "forumId" = ${id}::uuid and "undoneAt" is null
      ) a on a."invitationId" = i.id
      join "Unit" u on u."organizationId" = ${organizationId}::uuid and u.id = ${unitId}::uuid
    ) list
    group by 1`
}

/** When each active service of the unit was last covered by a forum that was held, this one as if it were. */
function servicesOf({ organizationId, id, unitId }: Covered, asOf: Date) {
  return Prisma.sql`
    select max(case when f.id = ${id}::uuid then ${asOf} else f."startsAt" end) as "lastOn"
    from "Service" s
    left join ("ForumService" fs join "Forum" f
        on f."organizationId" = ${organizationId}::uuid and f.id = fs."forumId"
        and (f.id = ${id}::uuid or (f."startsAt" <= ${asOf}
          and f.status::text in (${Prisma.join([...heldForumStatuses])}))))
      on fs."organizationId" = ${organizationId}::uuid and fs."serviceId" = s.id
    where s."organizationId" = ${organizationId}::uuid and s."unitId" = ${unitId}::uuid
      and s."archivedAt" is null
    group by s.id`
}

function monthsBetween(lastOn: string | null, asOf: Date, zone: string) {
  const dayOf = (instant: Date) => wallClockOf(instant, zone).slice(0, 10)
  return lastOn === null ? null : monthsSince(dayOf(new Date(lastOn)), dayOf(asOf))
}

/** Covered within the last 365 days. */
const isRecent = (lastOn: string | null, asOf: Date) =>
  lastOn !== null && asOf.getTime() - Date.parse(lastOn) <= 365 * 86_400_000
