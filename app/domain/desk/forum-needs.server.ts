import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { can, unitScope } from '../access/policy.ts'
import { forumStep, type SteppingForum } from './forum-step.ts'
import { shownNeeds } from './need.ts'
import type { DeskDay } from './needs-statement.server.ts'

/** Forums whose next step is near or past, each with that step: one statement. */
export async function listForumNeeds(actor: StaffActor, day: DeskDay) {
  const mayManage = can(actor, 'forum.manage')
  if (!mayManage && !can(actor, 'forum.open')) return []

  const found = await db.$queryRaw<FoundForum[]>`
    select f.id, f.theme as title, u.name as about, f.status::text, f.day::text, f.due::text,
      ${flags}
    from (${nearForums(actor, day, mayManage)}) f
    join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"
    order by f.due, f.id`
  return found.flatMap(({ due, ...forum }) => {
    const step = forumStep(forum, mayManage, day.today)
    const { id, title, about, status, day: held } = forum
    if (!step) return []
    return [
      {
        kind: 'FORUM' as const,
        ...{ id, title, about, status, held, step },
        day: due,
        count: null,
      },
    ]
  })
}

type FoundForum = SteppingForum & { id: string; title: string; about: string; due: string }

/**
 * By when each state should be left: announced a week before, planned two; signed within a week, reported
 * within two; closed once nothing is owed. No regulation fixes these days.
 */
const due = Prisma.sql`case g.status
  when 'DRAFT' then coalesce(g.day - 14, g."updatedAt"::date + 14)
  when 'PLANNED' then g.day - 7
  when 'POSTPONED' then g."updatedAt"::date + 14
  when 'FORMULATING' then g.day + 3
  when 'MINUTES_SIGNING' then g.day + 7
  when 'FOLLOW_UP' then g.day + 14
  when 'REPORTED' then g.day + 30
  else g.day end`

function nearForums(actor: StaffActor, { today }: DeskDay, mayManage: boolean) {
  const states = mayManage
    ? Prisma.sql`'DRAFT', 'PLANNED', 'POSTPONED', 'ANNOUNCED', 'IN_SESSION', 'FORMULATING',
        'MINUTES_SIGNING', 'FOLLOW_UP', 'REPORTED'`
    : Prisma.sql`'ANNOUNCED', 'IN_SESSION'`
  const { unitId } = unitScope(actor)
  const own = unitId ? Prisma.sql`and f."unitId" = ${unitId}::uuid` : Prisma.empty
  return Prisma.sql`
    select g.*, coalesce(${due}, ${today}::date) as due from (
      select f.*, (f."startsAt" at time zone f."timeZone")::date as day from "Forum" f
      where f."organizationId" = ${actor.organizationId}::uuid and f.status in (${states}) ${own}
    ) g
    where coalesce(${due}, ${today}::date) <= ${today}::date + 7
      and (g.status <> 'ANNOUNCED' or g.day <= ${today}::date)
      and not (g.status = 'REPORTED' and exists (select 1 from "FollowUp" p
        where p."organizationId" = g."organizationId" and p."forumId" = g.id
          and p.status not in ('PROPOSED', 'VERIFIED', 'PUBLISHED', 'DECLINED', 'CANCELLED')))
    order by due, g.id limit ${shownNeeds + 1}`
}

const has = (table: string, condition = '') => Prisma.sql`exists (select 1
  from ${Prisma.raw(`"${table}"`)} x where x."organizationId" = f."organizationId"
  and x."forumId" = f.id ${Prisma.raw(condition)})`

/** What the guards of the next moves ask for. */
const flags = Prisma.sql`
  ${has('ForumTeamMember')} as "hasTeam",
  ${has('Material')} as "hasMaterial",
  ${has('Invitation', 'and x."withdrawnAt" is null')} as "hasGuests",
  ${has('FollowUp')} as "hasRows",
  ${has('FollowUp', 'and (x."ownerId" is null or x."dueOn" is null)')} as "hasOpenRows",
  f.status = 'IN_SESSION' and ${has('Feedback', `and x.status = 'SUBMITTED'`)} as "hasUntriaged",
  ${has('Publication')} as "hasPublication"`

export type ForumNeed = Awaited<ReturnType<typeof listForumNeeds>>[number]
