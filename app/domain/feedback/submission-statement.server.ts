import type { HotStatement } from '#db/client.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { newId } from '../id.ts'
import { concernsIn, fingerprintOf } from './concern.ts'
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

/** What is returned of an input that was stored: its place among those the statement was given. */
export type StoredPlace = { place: number }

/**
 * Stores inputs that came through doors of one kind, who gave each, and their events, all or nothing, in one
 * statement. An input is stored when its door is open, the service and the group belong to it and the id is
 * new; the others leave no trace.
 */
export function submissionStatement(kind: Door['kind'], submissions: Submission[]): HotStatement {
  const name = `submit-${kind.toLowerCase()}`
  return { name, text: statements[kind], values: [JSON.stringify(submissions.map(rowOf))] }
}

function rowOf({ actor, door, input, id, trackingCode, moment }: Submission, place: number) {
  const { kind, identity } = input
  const channel = channels[door.kind]
  const row: Partial<Record<Column, unknown>> = {
    place,
    organizationId: actor.organizationId,
    key: door.kind === 'FORUM' ? door.code : door.token,
    id,
    trackingCode,
    moment,
    kind,
    text: input.text,
    identity,
    channel,
    serviceId: input.serviceId,
    spComponent: input.spComponent,
    skmElement: input.skmElement,
    phone: input.phone,
    email: input.email,
    typedName: input.name,
    typedInstitution: input.institution,
    typedGroupId: input.groupId,
    typedElement: input.element,
    concerns: concernsIn(input.text),
    fingerprint: fingerprintOf(input.text),
    eventId: newId(),
    details: { kind, identity, channel },
  }
  return row
}

const channels: Record<Door['kind'], InputChannel> = {
  INVITATION: 'WEB',
  ATTENDANCE: 'QR_FORM',
  FORUM: 'WEB',
}

/** The columns of what is sent, each with its type; what is left out is null. */
const columns = {
  place: 'int',
  organizationId: 'uuid',
  key: 'text',
  id: 'uuid',
  trackingCode: 'text',
  moment: 'timestamptz',
  kind: '"InputKind"',
  text: 'text',
  identity: '"Identity"',
  channel: '"InputChannel"',
  serviceId: 'uuid',
  spComponent: '"SpComponent"',
  skmElement: '"SkmElement"',
  phone: 'text',
  email: 'text',
  typedName: 'text',
  typedInstitution: 'text',
  typedGroupId: 'uuid',
  typedElement: '"CommunityElement"',
  concerns: '"Concern"[]',
  fingerprint: 'int',
  eventId: 'uuid',
  details: 'jsonb',
} as const
type Column = keyof typeof columns

/** The same rule as `isFeedbackOpen`, for a forum called `f`. */
const isListening = `(f."status" in ('ANNOUNCED', 'IN_SESSION')
    or f."status" = 'FORMULATING' and f."feedbackClosesAt" is not null)
  and coalesce(f."feedbackOpensAt", f."announcedAt", '-infinity') <= sent."moment"
  and coalesce(f."feedbackClosesAt", coalesce(f."endsAt", f."startsAt") + interval '168 hours',
    'infinity') > sent."moment"`

/** The unit that holds the forum gives this service. */
const givesService = `(sent."serviceId" is null or exists (
  select 1 from "Service" s
  where s."organizationId" = f."organizationId" and s."id" = sent."serviceId"
    and s."unitId" = f."unitId" and s."archivedAt" is null))`

/** Where each door leads and who comes through it. */
const doors: Record<Door['kind'], string> = {
  INVITATION: `
    select f."id" as "forumId", f."unitId", f."moderation", i."id" as "invitationId", null::uuid as "attendanceId",
      case when i."status" = 'REPRESENTED' then coalesce(i."representativeName", i."name")
        else i."name" end as "name",
      i."institution", i."groupId", i."element", 'PARTICIPANT'::"ActorKind" as "actorKind"
    from "Invitation" i
    join "Forum" f on f."organizationId" = i."organizationId" and f."id" = i."forumId"
    where i."organizationId" = sent."organizationId" and i."token" = sent."key" and i."withdrawnAt" is null`,
  ATTENDANCE: `
    select f."id" as "forumId", f."unitId", f."moderation", null::uuid as "invitationId", a."id" as "attendanceId",
      a."name", a."institution", a."groupId", a."element", 'PARTICIPANT'::"ActorKind" as "actorKind"
    from "Attendance" a
    join "Forum" f on f."organizationId" = a."organizationId" and f."id" = a."forumId"
    where a."organizationId" = sent."organizationId" and a."token" = sent."key" and a."undoneAt" is null`,
  FORUM: `
    select f."id" as "forumId", f."unitId", f."moderation", null::uuid as "invitationId", null::uuid as "attendanceId",
      sent."typedName" as "name", sent."typedInstitution" as "institution", g."id" as "groupId",
      coalesce(g."element", sent."typedElement") as "element", 'PUBLIC'::"ActorKind" as "actorKind"
    from "Forum" f
    left join "StakeholderGroup" g on g."organizationId" = f."organizationId"
      and g."id" = sent."typedGroupId" and g."archivedAt" is null
    where f."organizationId" = sent."organizationId" and f."code" = sent."key"
      and (sent."typedGroupId" is null or g."id" is not null)`,
}

const listOfColumns = Object.entries(columns)
  .map(([name, type]) => `"${name}" ${type}`)
  .join(', ')

/** Somebody said the same words in this forum before. */
const isSaidAlready = `exists (
  select 1 from "Feedback" e where e."organizationId" = accepted."organizationId"
    and e."forumId" = accepted."forumId" and e."fingerprint" = accepted."fingerprint")`

/** Looked up door by door, however many are sent: `limit` keeps them from being joined as whole tables. */
const statementThrough = (door: Door['kind']) => `
  with arrived as (
    select * from json_to_recordset($1::json) as sent (${listOfColumns})
    cross join lateral (${doors[door]} and ${isListening} and ${givesService} limit 1) as door
    order by sent."id"
  ), stored as (
    insert into "Feedback" ("organizationId", "id", "forumId", "unitId", "trackingCode", "kind",
      "text", "identity", "channel", "serviceId", "spComponent", "skmElement", "groupId", "element",
      "fingerprint", "publishedAt")
    select "organizationId", "id", "forumId", "unitId", "trackingCode", "kind", "text", "identity",
      "channel", "serviceId", "spComponent", "skmElement",
      case when "identity" <> 'ANONYMOUS' then "groupId" end, "element", "fingerprint",
      case when "moderation" = 'POST' and "concerns" = '{}' then "moment" end
    from arrived
    on conflict do nothing
    returning "organizationId", "id", "trackingCode"
  ), accepted as (
    select * from arrived join stored using ("organizationId", "id", "trackingCode")
  ), submitter as (
    insert into "FeedbackSubmitter" ("organizationId", "feedbackId", "name", "institution", "phone",
      "email", "invitationId", "attendanceId")
    select "organizationId", "id", "name", "institution", "phone", "email", "invitationId",
      "attendanceId"
    from accepted where "identity" <> 'ANONYMOUS'
  ), concern as (
    insert into "FeedbackConcern" ("organizationId", "feedbackId", "kind")
    select "organizationId", "id", unnest("concerns" || case when ${isSaidAlready}
      then array['DUPLICATE']::"Concern"[] else '{}' end) from accepted
  ), event as (
    insert into "Event" ("organizationId", "id", "action", "actorKind", "actorName", "subjectId",
      "forumId", "details")
    select "organizationId", "eventId", 'feedback.submitted', "actorKind",
      case when "identity" = 'NAMED' then "name" end, "id", "forumId", "details"
    from accepted
  )
  select "place" from accepted`

const statements: Record<Door['kind'], string> = {
  INVITATION: statementThrough('INVITATION'),
  ATTENDANCE: statementThrough('ATTENDANCE'),
  FORUM: statementThrough('FORUM'),
}
