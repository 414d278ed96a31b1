import type { HotStatement } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { eventOf } from '../event/event.server.ts'
import { newId } from '../id.ts'
import type { CheckInMethod } from './attendance.ts'

/** By which column the guest is found. */
export type GuestKey = 'id' | 'passCode' | 'token'

/** Somebody at the door of a forum. */
export type Entry = {
  forumId: string
  by: GuestKey
  key: string
  method: CheckInMethod
  /** When they stood there; `receivedAt` is when we heard of it. */
  at: Date
  receivedAt: Date
  scanId: string | null
  /** What the event keeps beside name, method and the state before. */
  details?: Record<string, string | number | boolean>
}

export type LetIn = {
  name: string
  checkedInAt: Date
  waitlisted: boolean
  groupCode: string | null
  groupName: string
}

/**
 * One statement: the doors are open, the guest is of this forum, nobody came in on the invitation yet; then
 * attendance, invitation and event are written together, or nothing is. Forum and invitation are held in
 * this order, so that neither closes nor changes meanwhile. A scan that waited does not bring back whom
 * somebody took off the list after it was made.
 */
export function checkInStatement(actor: StaffActor, entry: Entry): HotStatement {
  const { forumId, by, key, method, at, receivedAt, scanId, details = {} } = entry
  const event = eventOf(actor, 'attendance.recorded', { id: forumId, forumId })
  return {
    name: `check-in-by-${by.toLowerCase()}`,
    text: statements[by],
    values: [
      ...[actor.organizationId, forumId, actor.unitId, key, newId(), method, at, receivedAt],
      ...[scanId, at < receivedAt ? at : null, event.id, event.actorId, event.actorName],
      JSON.stringify(details),
    ],
  }
}

/** What comes in anew when a check-in was taken back before. */
const renewed = ['name', 'institution', 'position', 'phone', 'email', 'sex', 'represents', 'method']
  .concat('checkedInAt', 'scanId', 'receivedAt')
  .map((column) => `"${column}" = excluded."${column}"`)
  .join(', ')

const statementBy = (condition: string) => `
  with doors as materialized (
    select id, "openedAt" from "Forum"
    where "organizationId" = $1::uuid and id = $2::uuid
      and ($3::uuid is null or "unitId" = $3::uuid)
      and status = 'IN_SESSION' and "attendanceClosedAt" is null
    for share
  ), guest as materialized (
    select i.*, greatest(doors."openedAt", $7::timestamptz) as "arrivedAt"
    from "Invitation" i join doors on doors.id = i."forumId"
    where i."organizationId" = $1::uuid and i."forumId" = $2::uuid and ${condition}
      and i."withdrawnAt" is null
    for update of i
  ), came as (
    insert into "Attendance" as a ("organizationId", id, "forumId", "invitationId", name, institution,
      position, phone, email, "groupId", element, sex, represents, method, "checkedInAt", "receivedAt",
      "scanId")
    select "organizationId", $5::uuid, "forumId", id,
      coalesce("representativeName", name), institution,
      case when "representativeName" is null then position else "representativePosition" end,
      case when "representativeName" is null then phone else "representativePhone" end,
      case when "representativeName" is null then email end, "groupId", element,
      case when "representativeName" is null then (select s.sex from "Stakeholder" s
        where s."organizationId" = guest."organizationId" and s.id = guest."stakeholderId") end,
      case when "representativeName" is null then null else name end,
      $6::"CheckInMethod", "arrivedAt", $8::timestamptz, $9::uuid
    from guest
    on conflict ("organizationId", "invitationId") do update
      set "undoneAt" = null, "undoReason" = null, ${renewed}
      where a."undoneAt" is not null and a."undoneAt" < coalesce($10::timestamptz, 'infinity')
        and (a."scanId" is null or $9::uuid is null or a."scanId" <> $9::uuid)
    returning a.id, a.name, a."checkedInAt"
  ), moved as (
    update "Invitation" set status = 'ATTENDED'
    where "organizationId" = $1::uuid and id = (select guest.id from guest cross join came)
  ), happened as (
    insert into "Event" ("organizationId", id, action, "actorKind", "actorId", "actorName",
      "subjectId", "forumId", details)
    select $1::uuid, $11::uuid, 'attendance.recorded', 'STAFF', $12::uuid, $13, came.id, $2::uuid,
      jsonb_build_object('name', came.name, 'method', $6::text, 'before', guest.status::text) || $14::jsonb
    from came cross join guest
  )
  select came.name, came."checkedInAt", guest.status = 'WAITLISTED' as waitlisted,
    g.code as "groupCode", g.name as "groupName"
  from came cross join guest
  join "StakeholderGroup" g on g."organizationId" = guest."organizationId" and g.id = guest."groupId"`

const statements: Record<GuestKey, string> = {
  id: statementBy('i.id = $4::uuid'),
  passCode: statementBy('i."passCode" = $4::text'),
  token: statementBy('i.token = $4::text'),
}
