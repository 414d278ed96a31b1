import type { HotStatement } from '#db/client.server.ts'
import { newId } from '../id.ts'
import type { Door } from './door.ts'
import { supportingStatuses } from './priority.ts'
import { isPublicInput } from './publication.server.ts'

/** A door that knows who came: marks are a person's. */
export type PersonalDoor = Exclude<Door, { kind: 'FORUM' }>

/** One press: whose link, which input, and whether it matters to them or no longer does. */
export type Press = { organizationId: string; door: PersonalDoor; feedbackId: string; on: boolean }

/** What is returned of a press that holds now: its place among those the statement was given. */
export type HeldPlace = { place: number }

/**
 * Gives or takes back marks that came through doors of one kind, each with its event, all or nothing, in one
 * statement. A press holds when its link is good, the forum still gathers, and the input is one of that forum
 * which strangers may read; pressing the same again changes nothing and leaves no second event.
 */
export function supportStatement(
  kind: PersonalDoor['kind'],
  on: boolean,
  presses: readonly Press[],
): HotStatement {
  const rows = presses.map(({ organizationId, door, feedbackId }, place) => {
    return { place, organizationId, key: door.token, feedbackId, eventId: newId() }
  })
  const text = on ? giving[kind] : takingBack[kind]
  const name = `${on ? 'support' : 'unsupport'}-${kind.toLowerCase()}`
  return { name, text, values: [JSON.stringify(rows)] }
}

const listOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')

/** Strangers may read an input called `f`. */
const isPublic = isPublicInput('f').sql

/** People may still mark what matters in a forum called `o`. */
const isGathering = `o."status" in (${listOf(supportingStatuses)})`

/** Who holds the link. */
const people: Record<PersonalDoor['kind'], string> = {
  INVITATION: `
    select i."organizationId", i."forumId", i."id" as "personId", i."id" as "invitationId",
      null::uuid as "attendanceId",
      case when i."status" = 'REPRESENTED' then coalesce(i."representativeName", i."name")
        else i."name" end as "name"
    from "Invitation" i
    where i."organizationId" = sent."organizationId" and i."token" = sent."key"
      and i."withdrawnAt" is null`,
  ATTENDANCE: `
    select a."organizationId", a."forumId", a."id" as "personId", null::uuid as "invitationId",
      a."id" as "attendanceId", a."name"
    from "Attendance" a
    where a."organizationId" = sent."organizationId" and a."token" = sent."key"
      and a."undoneAt" is null`,
}

/** The presses that hold, once each person and input. Looked up press by press, however many are sent. */
const pressedThrough = (kind: PersonalDoor['kind']) => `
  sent as (
    select * from json_to_recordset($1::json) as sent
      ("place" int, "organizationId" uuid, "key" text, "feedbackId" uuid, "eventId" uuid)
  ), pressed as (
    select sent."place", sent."eventId", sent."feedbackId", door.* from sent
    cross join lateral (
      select p.*, coalesce(f."mergedIntoId", f."id") as "mainId", f."trackingCode" from (${people[kind]} limit 1) p
      join "Forum" o on o."organizationId" = p."organizationId" and o."id" = p."forumId"
        and ${isGathering}
      join "Feedback" f on f."organizationId" = p."organizationId" and f."forumId" = p."forumId"
        and f."id" = sent."feedbackId" and ${isPublic}
      limit 1
    ) as door
  ), once as (
    select distinct on ("organizationId", "mainId", "personId") * from pressed
    order by "organizationId", "mainId", "personId", "place"
  )`

const eventsOf = (changed: string, action: string) => `
  insert into "Event" ("organizationId", "id", "action", "actorKind", "actorName", "subjectId",
    "forumId", "details")
  select "organizationId", "eventId", '${action}', 'PARTICIPANT', "name", "personId", "forumId",
    jsonb_build_object('feedbackId', "feedbackId", 'code', "trackingCode")
  from ${changed}`

const givingThrough = (kind: PersonalDoor['kind']) => `
  with ${pressedThrough(kind)}, given as (
    insert into "Support" ("organizationId", "feedbackId", "personId", "forumId", "invitationId",
      "attendanceId")
    select "organizationId", "feedbackId", "personId", "forumId", "invitationId", "attendanceId"
    from once order by "organizationId", "feedbackId", "personId"
    on conflict do nothing
    returning "organizationId", "feedbackId", "personId"
  ), event as (${eventsOf('once join given using ("organizationId", "feedbackId", "personId")', 'support.given')})
  select "place" from pressed`

/** Taking back takes every mark of the person in what was merged with the input: it counted as one. */
const takingBackThrough = (kind: PersonalDoor['kind']) => `
  with ${pressedThrough(kind)}, gone as (
    delete from "Support" s using once
    where s."organizationId" = once."organizationId" and s."personId" = once."personId"
      and s."feedbackId" in (
        select f."id" from "Feedback" f
        where f."organizationId" = once."organizationId"
          and (f."id" = once."mainId" or f."mergedIntoId" = once."mainId"))
    returning s."organizationId", once."mainId", s."personId"
  ), event as (${eventsOf(
    'once join (select distinct * from gone) left_over using ("organizationId", "mainId", "personId")',
    'support.taken-back',
  )})
  select "place" from pressed`

const giving = {
  INVITATION: givingThrough('INVITATION'),
  ATTENDANCE: givingThrough('ATTENDANCE'),
}
const takingBack = {
  INVITATION: takingBackThrough('INVITATION'),
  ATTENDANCE: takingBackThrough('ATTENDANCE'),
}
