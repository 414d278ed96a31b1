import { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { can, unitScope } from '../access/policy.ts'
import { isAsleep } from '../follow-up/asleep.server.ts'
import { freshSince } from '../follow-up/follow-up-list.server.ts'
import { type DeskDay, limited } from './needs-statement.server.ts'

/** Promises that need the actor, each kind a statement of its own and bounded. */
export function promiseNeeds(actor: StaffActor, day: DeskDay) {
  const judges = can(actor, 'follow-up.verify')
  return [
    can(actor, 'follow-up.progress') && own(actor, day),
    can(actor, 'follow-up.agree') && late(actor, day),
    judges && judging(actor, day),
    can(actor, 'follow-up.publish') && publishing(actor, day),
    judges && actor.role === 'EVALUATOR' && freshEvidence(actor, day),
  ].filter((statement) => statement instanceof Prisma.Sql)
}

function own(actor: StaffActor, day: DeskDay) {
  return limited(Prisma.sql`
    select case f.status when 'RETURNED' then 'RETURNED' when 'AGREED' then 'PLAN'
        when 'DEFERRED' then 'REVIEW' when 'WAITING_BUDGET' then 'REVIEW' else 'DUE' end as kind,
      f.id, f.recommendation as title, u.name as about, f."dueOn" as day, null::int as count,
      f.status::text as status
    ${fromPromises(actor)} and f."ownerId" = ${actor.membershipId}::uuid
      and f.status in ('AGREED', 'PLANNED', 'IN_PROGRESS', 'RETURNED', 'DEFERRED', 'WAITING_BUDGET')
      and (f.status in ('AGREED', 'RETURNED', 'DEFERRED', 'WAITING_BUDGET')
        or f."dueOn" <= ${day.today}::date + 14)
      and not ${isAsleep(day.today)}
    order by f.status = 'RETURNED' desc, f."dueOn" nulls last, f.id`)
}

/** Of the unit: past their day, or nobody's. One's own stand elsewhere, what is submitted waits for its judge. */
function late(actor: StaffActor, day: DeskDay) {
  return limited(Prisma.sql`
    select case when f."ownerId" is null then 'UNOWNED' else 'LATE' end as kind,
      f.id, f.recommendation as title, u.name as about, f."dueOn" as day, null::int as count,
      f.status::text as status
    ${fromPromises(actor)} and f."ownerId" is distinct from ${actor.membershipId}::uuid
      and f.status in ('AGREED', 'PLANNED', 'IN_PROGRESS', 'RETURNED', 'DEFERRED', 'WAITING_BUDGET')
      and (f."dueOn" < ${day.today}::date or f."ownerId" is null)
      and not ${isAsleep(day.today)} ${within(actor)}
    order by f."dueOn" nulls last, f.id`)
}

/** Handed in by others. */
function judging(actor: StaffActor, { timeZone }: DeskDay) {
  return limited(Prisma.sql`
    select 'JUDGE' as kind, f.id, f.recommendation as title, u.name as about,
      (f."submittedAt" at time zone ${timeZone})::date as day,
      (select count(*)::int from "Evidence" e
        where e."organizationId" = f."organizationId" and e."followUpId" = f.id) as count,
      f.status::text as status
    ${fromPromises(actor)} and f.status = 'SUBMITTED' ${within(actor)}
      and f."ownerId" is distinct from ${actor.membershipId}::uuid
      and f."submittedById" is distinct from ${actor.userId}::uuid
    order by f."submittedAt", f.id`)
}

function publishing(actor: StaffActor, { timeZone }: DeskDay) {
  return limited(Prisma.sql`
    select 'PUBLISH' as kind, f.id, f.recommendation as title, u.name as about,
      (f."verifiedAt" at time zone ${timeZone})::date as day, null::int as count,
      f.status::text as status
    ${fromPromises(actor)} and f.status = 'VERIFIED' ${within(actor)}
    order by f."verifiedAt", f.id`)
}

/** Promises with evidence of the last two weeks, found by the latest events: the list `bukti=baru`, newest first. */
function freshEvidence(actor: StaffActor, { timeZone, today }: DeskDay) {
  const since = freshSince(today)
  return limited(Prisma.sql`
    select 'EVIDENCE' as kind, f.id, f.recommendation as title, u.name as about,
      (max(v."createdAt") at time zone ${timeZone})::date as day, count(*)::int as count,
      f.status::text as status
    from (select e."subjectId", e."createdAt" from "Event" e
      where e."organizationId" = ${actor.organizationId}::uuid and e.action = 'evidence.attached'
        and e."createdAt" >= ${since} order by e."createdAt" desc limit 200) v
    join "FollowUp" f on f."organizationId" = ${actor.organizationId}::uuid and f.id = v."subjectId"
      and f."agreedAt" is not null and f.status <> 'SUBMITTED' ${within(actor)}
      and exists (select 1 from "Evidence" e where e."organizationId" = f."organizationId"
        and e."followUpId" = f.id and e."createdAt" >= ${since})
    join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"
    group by f."organizationId", f.id, u.name
    order by max(v."createdAt") desc, f.id`)
}

const fromPromises = ({ organizationId }: StaffActor) => Prisma.sql`
  from "FollowUp" f
  join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"
  where f."organizationId" = ${organizationId}::uuid and f."agreedAt" is not null`

function within(actor: StaffActor) {
  const { unitId } = unitScope(actor)
  return unitId ? Prisma.sql`and f."unitId" = ${unitId}::uuid` : Prisma.empty
}
