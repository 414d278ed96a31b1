import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { can, unitScope } from '../access/policy.ts'
import { orphanedFeedback } from '../feedback/orphan.server.ts'
import type { NeedKind } from './need.ts'
import { type DeskDay, limited } from './needs-statement.server.ts'

/** Inputs, invitations, imports, letters and newcomers that need the actor, each kind a bounded statement. */
export function workNeeds(actor: StaffActor, day: DeskDay) {
  return [
    can(actor, 'feedback.view') && assigned(actor, day),
    can(actor, 'feedback.triage') && inputs(actor, day),
    can(actor, 'forum.invite') && invitations(actor, day),
    can(actor, 'stakeholder.manage') && imports(actor, day),
    can(actor, 'outbox.view') && letters(actor, day),
    can(actor, 'member.manage') && newcomers(actor, day),
  ].filter((statement) => statement instanceof Prisma.Sql)
}

/** Inputs one treats oneself that have no end yet: what `countAssigned` counts, the first said first. */
const assigned = (actor: StaffActor, day: DeskDay) =>
  inputsOf(
    'ASSIGNED',
    actor,
    day,
    Prisma.sql`x."assigneeId" = ${actor.membershipId}::uuid and ${orphanedFeedback('x')}`,
  )

/** Inputs that nobody has sorted, but for one's own, the first said first. */
const inputs = (actor: StaffActor, day: DeskDay) =>
  inputsOf(
    'INPUT',
    actor,
    day,
    Prisma.sql`x.status = 'SUBMITTED' and x."assigneeId" is distinct from ${actor.membershipId}::uuid`,
  )

function inputsOf(kind: NeedKind, actor: StaffActor, { timeZone }: DeskDay, which: Prisma.Sql) {
  return limited(Prisma.sql`
    select ${kind}::text as kind, x.id, left(x.text, 200) as title, f.theme as about,
      (x."createdAt" at time zone ${timeZone})::date as day, null::int as count,
      x.status::text as status
    from "Feedback" x
    join "Forum" f on f."organizationId" = x."organizationId" and f.id = x."forumId"
    where x."organizationId" = ${actor.organizationId}::uuid and ${which}
      ${within(actor, Prisma.sql`x."unitId"`)}
    order by x."createdAt", x.id`)
}

/** Forums of the next two weeks with invitations that did not leave or, in the last week, that nobody answered. */
function invitations(actor: StaffActor, { timeZone, now }: DeskDay) {
  const until = (days: number) => new Date(now.getTime() + days * 86_400_000)
  return limited(Prisma.sql`
    select kind, f.id, f.theme as title, u.name as about,
      (f."startsAt" at time zone ${timeZone})::date as day, count(*)::int as count,
      min(i.status::text) as status
    from (select g.* from "Forum" g where g."organizationId" = ${actor.organizationId}::uuid
      and g.status = 'ANNOUNCED' and g."startsAt" between ${now} and ${until(14)}
      ${within(actor, Prisma.sql`g."unitId"`)} order by g."startsAt" limit 20) f
    join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"
    join "Invitation" i on i."organizationId" = f."organizationId" and i."forumId" = f.id
      and i."withdrawnAt" is null and i.status in ('DRAFT', 'SENT')
    cross join lateral (select case i.status when 'DRAFT' then 'UNSENT' else 'UNANSWERED' end as kind) k
    where i.status = 'DRAFT' or f."startsAt" < ${until(7)}
    group by kind, f.id, f.theme, f."startsAt", u.name
    order by f."startsAt", f.id, kind desc`)
}

/** Files one brought that wait for answers, or for the last word. */
function imports({ organizationId, userId }: StaffActor, { timeZone }: DeskDay) {
  return limited(Prisma.sql`
    select 'IMPORT' as kind, x.id, s.name as title, null::text as about,
      (x."createdAt" at time zone ${timeZone})::date as day,
      coalesce((x.counts->>'ASKED')::int, 0) as count, x.status::text as status
    from "SheetImport" x
    join "StoredFile" s on s."organizationId" = x."organizationId" and s.id = x."fileId"
    where x."organizationId" = ${organizationId}::uuid and x.status = 'READY'
      and x."startedById" = ${userId}::uuid
    order by x."createdAt" desc, x.id`)
}

/** Letters that were given up or never answered for, within reach as in the outbox; of private ones not whom they went to. */
function letters(actor: StaffActor, { timeZone }: DeskDay) {
  const { unitId } = unitScope(actor)
  const ofUnit = unitId
    ? Prisma.sql`and exists (select 1 from "Invitation" i
        join "Forum" f on f."organizationId" = i."organizationId" and f.id = i."forumId"
        where i."organizationId" = x."organizationId" and i.id = x."invitationId"
          and f."unitId" = ${unitId}::uuid)`
    : Prisma.empty
  const ofStaff = can(actor, 'member.manage')
    ? Prisma.empty
    : Prisma.sql`and x."staffInvitationId" is null`
  return limited(Prisma.sql`
    select 'MAIL' as kind, x.id, x.subject as title,
      case when x."isPrivate" then ${m.invitation_recipient_private()}::text else x.recipient end as about,
      (x."createdAt" at time zone ${timeZone})::date as day, x.attempts as count,
      x.status::text as status
    from "OutgoingMail" x
    where x."organizationId" = ${actor.organizationId}::uuid and x.status in ('UNDELIVERABLE', 'UNCERTAIN')
      ${ofUnit} ${ofStaff}
    order by x."nextAttemptAt" desc, x.id`)
}

/** Who was asked to join days ago and did not; `EXPIRED` when the link is of no more use. */
function newcomers({ organizationId, unitId }: StaffActor, { timeZone, now }: DeskDay) {
  const before = new Date(now.getTime() - 3 * 86_400_000)
  const own = unitId ? Prisma.sql`and x."unitId" = ${unitId}::uuid` : Prisma.empty
  return limited(Prisma.sql`
    select 'STAFF' as kind, x.id, x.name as title, x.email as about,
      (x."createdAt" at time zone ${timeZone})::date as day, null::int as count,
      case when x."expiresAt" <= ${now} then 'EXPIRED' else 'OPEN' end as status
    from "StaffInvitation" x
    where x."organizationId" = ${organizationId}::uuid and x."openEmail" is not null
      and (x."createdAt" < ${before} or x."expiresAt" <= ${now}) ${own}
    order by x."createdAt", x.id`)
}

function within(actor: StaffActor, column: Prisma.Sql) {
  const { unitId } = unitScope(actor)
  return unitId ? Prisma.sql`and ${column} = ${unitId}::uuid` : Prisma.empty
}
