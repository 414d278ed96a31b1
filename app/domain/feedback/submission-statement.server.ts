import type { HotStatement } from '#db/client.server.ts'
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
 * Stores an input, who gave it, and its event, all or nothing, in one statement. It changes one row when the
 * door is open, the service and the group belong to it and the id is new; else none.
 */
export function submissionStatement({ actor, door, input, ...made }: Submission): HotStatement {
  const { name, text, parameters } = statements[door.kind]
  const { kind, identity } = input
  const channel = channels[door.kind]
  const values: Record<Parameter, unknown> = {
    organizationId: actor.organizationId,
    key: door.kind === 'FORUM' ? door.code : door.token,
    id: made.id,
    trackingCode: made.trackingCode,
    moment: made.moment,
    kind,
    text: input.text,
    identity,
    channel,
    serviceId: input.serviceId,
    spComponent: input.spComponent,
    skmElement: input.skmElement,
    phone: input.phone,
    email: input.email,
    name: input.name ?? null,
    institution: input.institution ?? null,
    groupId: input.groupId ?? null,
    element: input.element ?? null,
    eventId: newId(),
    details: JSON.stringify({ kind, identity, channel }),
  }
  return { name, text, values: parameters.map((parameter) => values[parameter]) }
}

const channels: Record<Door['kind'], InputChannel> = {
  INVITATION: 'WEB',
  ATTENDANCE: 'QR_FORM',
  FORUM: 'WEB',
}

/** The values of the statements, each with its type. */
const types = {
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
  name: 'text',
  institution: 'text',
  groupId: 'uuid',
  element: '"CommunityElement"',
  eventId: 'uuid',
  details: 'jsonb',
} as const
type Parameter = keyof typeof types

/** The same rule as `isFeedbackOpen`, for a forum called `f`. */
const isListening = `(f."status" in ('ANNOUNCED', 'IN_SESSION')
    or f."status" = 'FORMULATING' and f."feedbackClosesAt" is not null)
  and coalesce(f."feedbackOpensAt", f."announcedAt", '-infinity') <= {moment}
  and coalesce(f."feedbackClosesAt", coalesce(f."endsAt", f."startsAt") + interval '168 hours',
    'infinity') > {moment}`

/** The unit that holds the forum gives this service. */
const givesService = `({serviceId} is null or exists (
  select 1 from "Service" s
  where s."organizationId" = f."organizationId" and s."id" = {serviceId}
    and s."unitId" = f."unitId" and s."archivedAt" is null))`

/** Where each door leads and who comes through it. */
const doors: Record<Door['kind'], string> = {
  INVITATION: `
    select f."id" as "forumId", f."unitId", i."id" as "invitationId", null::uuid as "attendanceId",
      case when i."status" = 'REPRESENTED' then coalesce(i."representativeName", i."name")
        else i."name" end as "name",
      i."institution", i."groupId", i."element", 'PARTICIPANT'::"ActorKind" as "actorKind"
    from "Invitation" i
    join "Forum" f on f."organizationId" = i."organizationId" and f."id" = i."forumId"
    where i."organizationId" = {organizationId} and i."token" = {key} and i."withdrawnAt" is null`,
  ATTENDANCE: `
    select f."id" as "forumId", f."unitId", null::uuid as "invitationId", a."id" as "attendanceId",
      a."name", a."institution", a."groupId", a."element", 'PARTICIPANT'::"ActorKind" as "actorKind"
    from "Attendance" a
    join "Forum" f on f."organizationId" = a."organizationId" and f."id" = a."forumId"
    where a."organizationId" = {organizationId} and a."token" = {key} and a."undoneAt" is null`,
  FORUM: `
    select f."id" as "forumId", f."unitId", null::uuid as "invitationId", null::uuid as "attendanceId",
      {name} as "name", {institution} as "institution", g."id" as "groupId",
      coalesce(g."element", {element}) as "element", 'PUBLIC'::"ActorKind" as "actorKind"
    from "Forum" f
    left join "StakeholderGroup" g on g."organizationId" = f."organizationId"
      and g."id" = {groupId} and g."archivedAt" is null
    where f."organizationId" = {organizationId} and f."code" = {key}
      and ({groupId} is null or g."id" is not null)`,
}

const textOf = (door: Door['kind']) => `
  with door as (${doors[door]} and ${isListening} and ${givesService}
  ), stored as (
    insert into "Feedback" ("organizationId", "id", "forumId", "unitId", "trackingCode", "kind",
      "text", "identity", "channel", "serviceId", "spComponent", "skmElement", "groupId", "element")
    select {organizationId}, {id}, "forumId", "unitId", {trackingCode}, {kind}, {text}, {identity},
      {channel}, {serviceId}, {spComponent}, {skmElement},
      case when {identity} <> 'ANONYMOUS' then "groupId" end, "element"
    from door
    on conflict do nothing
    returning "forumId"
  ), submitter as (
    insert into "FeedbackSubmitter" ("organizationId", "feedbackId", "name", "institution", "phone",
      "email", "invitationId", "attendanceId")
    select {organizationId}, {id}, "name", "institution", {phone}, {email}, "invitationId",
      "attendanceId"
    from stored cross join door where {identity} <> 'ANONYMOUS'
  )
  insert into "Event" ("organizationId", "id", "action", "actorKind", "actorName", "subjectId",
    "forumId", "details")
  select {organizationId}, {eventId}, 'feedback.submitted', "actorKind",
    case when {identity} = 'NAMED' then "name" end, {id}, stored."forumId", {details}
  from stored cross join door`

const statements = {
  INVITATION: statementOf('INVITATION'),
  ATTENDANCE: statementOf('ATTENDANCE'),
  FORUM: statementOf('FORUM'),
}

/** The statement with its {values} numbered, and their order. */
function statementOf(door: Door['kind']) {
  const parameters: Parameter[] = []
  const text = textOf(door).replace(/\{(\w+)\}/g, (_, name: Parameter) => {
    if (!parameters.includes(name)) parameters.push(name)
    return `$${parameters.indexOf(name) + 1}::${types[name]}`
  })
  return { name: `submit-${door.toLowerCase()}`, text, parameters }
}
