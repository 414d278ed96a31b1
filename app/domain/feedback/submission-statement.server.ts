import { Prisma } from '#db/generated/client.ts'
import type { PublicActor } from '../access/actor.ts'
import { newId } from '../id.ts'
import type { Door } from './door.ts'
import type { SubmissionInput } from './feedback.schema.ts'
import type { InputChannel } from './feedback.ts'

/** One submission: what was typed, under which id and code it is to be stored, and when. */
export type Submission = {
  actor: PublicActor
  door: Door
  input: SubmissionInput
  id: string
  trackingCode: string
  moment: Date
}

/**
 * Stores an input, who gave it, and its event, all or nothing, in one statement: the door is open, the
 * service and the group belong to it, the id is new, or no row comes back. The text is the same for every
 * submission through one kind of door, so that the database plans it once.
 */
export function submissionStatement({ actor, door, input, ...made }: Submission) {
  const organizationId = Prisma.sql`${actor.organizationId}::uuid`
  const id = Prisma.sql`${made.id}::uuid`
  const identity = Prisma.sql`${input.identity}::"Identity"`
  const channel = channels[door.kind]
  const details = JSON.stringify({ kind: input.kind, identity: input.identity, channel })

  return Prisma.sql`${statementNames[door.kind]}
    with door as (
      ${doorOf(door, actor, input)}
      and ${isListening(made.moment)} and ${offers(input.serviceId)}
    ), stored as (
      insert into "Feedback" ("organizationId", "id", "forumId", "unitId", "trackingCode", "kind",
        "text", "identity", "channel", "serviceId", "spComponent", "skmElement", "groupId", "element")
      select ${organizationId}, ${id}, "forumId", "unitId", ${made.trackingCode},
        ${input.kind}::"InputKind", ${input.text}, ${identity}, ${channel}::"InputChannel",
        ${input.serviceId}::uuid, ${input.spComponent}::"SpComponent",
        ${input.skmElement}::"SkmElement",
        case when ${identity} <> 'ANONYMOUS' then "groupId" end, "element"
      from door
      on conflict do nothing
      returning "forumId", "trackingCode"
    ), submitter as (
      insert into "FeedbackSubmitter" ("organizationId", "feedbackId", "name", "institution",
        "phone", "email", "invitationId", "attendanceId")
      select ${organizationId}, ${id}, "name", "institution", ${input.phone}, ${input.email},
        "invitationId", "attendanceId"
      from stored cross join door where ${identity} <> 'ANONYMOUS'
    ), event as (
      insert into "Event" ("organizationId", "id", "action", "actorKind", "actorName", "subjectId",
        "forumId", "details")
      select ${organizationId}, ${newId()}::uuid, 'feedback.submitted', "actorKind",
        case when ${identity} = 'NAMED' then "name" end, ${id}, stored."forumId", ${details}::jsonb
      from stored cross join door
    )
    select "trackingCode" from stored`
}

const channels: Record<Door['kind'], InputChannel> = {
  INVITATION: 'WEB',
  ATTENDANCE: 'QR_FORM',
  FORUM: 'WEB',
}

const statementNames = {
  INVITATION: Prisma.raw('/* named: submit-by-invitation */'),
  ATTENDANCE: Prisma.raw('/* named: submit-by-attendance */'),
  FORUM: Prisma.raw('/* named: submit-to-forum */'),
}

/** Where the door leads and who comes through it; ends in a condition that others may follow. */
function doorOf(door: Door, { organizationId }: PublicActor, input: SubmissionInput) {
  if (door.kind === 'INVITATION') {
    return Prisma.sql`
      select f."id" as "forumId", f."unitId", i."id" as "invitationId", null::uuid as "attendanceId",
        case when i."status" = 'REPRESENTED' then coalesce(i."representativeName", i."name")
          else i."name" end as "name",
        i."institution", i."groupId", i."element", 'PARTICIPANT'::"ActorKind" as "actorKind"
      from "Invitation" i
      join "Forum" f on f."organizationId" = i."organizationId" and f."id" = i."forumId"
      where i."organizationId" = ${organizationId}::uuid and i."token" = ${door.token}
        and i."withdrawnAt" is null`
  }
  if (door.kind === 'ATTENDANCE') {
    return Prisma.sql`
      select f."id" as "forumId", f."unitId", null::uuid as "invitationId", a."id" as "attendanceId",
        a."name", a."institution", a."groupId", a."element", 'PARTICIPANT'::"ActorKind" as "actorKind"
      from "Attendance" a
      join "Forum" f on f."organizationId" = a."organizationId" and f."id" = a."forumId"
      where a."organizationId" = ${organizationId}::uuid and a."token" = ${door.token}
        and a."undoneAt" is null`
  }
  return Prisma.sql`
    select f."id" as "forumId", f."unitId", null::uuid as "invitationId", null::uuid as "attendanceId",
      ${input.name ?? null}::text as "name", ${input.institution ?? null}::text as "institution",
      g."id" as "groupId", coalesce(g."element", ${input.element ?? null}::"CommunityElement") as "element",
      'PUBLIC'::"ActorKind" as "actorKind"
    from "Forum" f
    left join "StakeholderGroup" g on g."organizationId" = f."organizationId"
      and g."id" = ${input.groupId ?? null}::uuid and g."archivedAt" is null
    where f."organizationId" = ${organizationId}::uuid and f."code" = ${door.code}
      and (${input.groupId ?? null}::uuid is null or g."id" is not null)`
}

/** The same rule as `isFeedbackOpen`, for a forum called `f`. */
function isListening(moment: Date) {
  const at = Prisma.sql`${moment}::timestamptz`
  return Prisma.sql`(f."status" in ('ANNOUNCED', 'IN_SESSION')
      or f."status" = 'FORMULATING' and f."feedbackClosesAt" is not null)
    and coalesce(f."feedbackOpensAt", f."announcedAt", '-infinity') <= ${at}
    and coalesce(f."feedbackClosesAt", coalesce(f."endsAt", f."startsAt") + interval '168 hours',
      'infinity') > ${at}`
}

/** The unit that holds the forum gives this service. */
function offers(serviceId: string | null) {
  return Prisma.sql`(${serviceId}::uuid is null or exists (
    select 1 from "Service" s
    where s."organizationId" = f."organizationId" and s."id" = ${serviceId}::uuid
      and s."unitId" = f."unitId" and s."archivedAt" is null))`
}
