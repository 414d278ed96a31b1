import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { readCode } from '../code.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { eventOf } from '../event/event.server.ts'
import { findForum } from '../forum/forum.server.ts'
import { knownId, newId } from '../id.ts'
import type { CheckInMethod } from './attendance.ts'

/** What became of a scan or a click: let in now, or was in already since then. */
export type CheckIn = {
  outcome: 'recorded' | 'already'
  name: string
  checkedInAt: Date
  /** Whether they waited for a seat until they came. */
  waitlisted?: boolean
}

/** Lets in whoever holds the pass. Twice is once. */
export async function checkInByPass(actor: StaffActor, forumId: string, typed: string) {
  authorize(actor, 'attendance.record')
  const forum = await findForum(actor, forumId)
  const passCode = readCode(typed)
  const invitation = passCode
    ? await db.invitation.findFirst({
        where: {
          organizationId: actor.organizationId,
          forumId: forum.id,
          passCode,
          withdrawnAt: null,
        },
        select: { id: true },
      })
    : null
  if (!invitation) throw new RuleViolation('code', m.attendance_error_unknown_pass())
  return checkIn(actor, forum.id, invitation.id, 'PASS', 'code')
}

/** Lets in an invited person found by name. Twice is once. */
export async function checkInByName(actor: StaffActor, forumId: string, invitationId: string) {
  authorize(actor, 'attendance.record')
  const forum = await findForum(actor, forumId)
  const id = knownId(invitationId, m.invitation_invitation())
  return checkIn(actor, forum.id, id, 'NAME_SEARCH', 'form')
}

/**
 * One statement: the doors are open, the invitation is of this forum, nobody came in on it yet; then
 * attendance, invitation and event are written together, or nothing is. Forum and invitation are held in
 * this order, so that neither closes nor changes meanwhile.
 */
async function checkIn(
  actor: StaffActor,
  forumId: string,
  invitationId: string,
  method: CheckInMethod,
  field: string,
): Promise<CheckIn> {
  const { organizationId } = actor
  const moment = now()
  const event = eventOf(actor, 'attendance.recorded', { id: invitationId, forumId })
  const [recorded] = await db.$queryRaw<{ name: string; checkedInAt: Date; waitlisted: boolean }[]>`
    with doors as materialized (
      select id from "Forum"
      where "organizationId" = ${organizationId}::uuid and id = ${forumId}::uuid
        and status = 'IN_SESSION' and "attendanceClosedAt" is null
      for share
    ), guest as materialized (
      select i.* from "Invitation" i join doors on doors.id = i."forumId"
      where i."organizationId" = ${organizationId}::uuid and i.id = ${invitationId}::uuid
        and i."withdrawnAt" is null
      for update of i
    ), came as (
      insert into "Attendance" as a ("organizationId", id, "forumId", "invitationId", name, institution,
        position, phone, email, "groupId", element, sex, represents, method, "checkedInAt")
      select "organizationId", ${newId()}::uuid, "forumId", id,
        coalesce("representativeName", name), institution,
        case when "representativeName" is null then position else "representativePosition" end,
        case when "representativeName" is null then phone else "representativePhone" end,
        case when "representativeName" is null then email end, "groupId", element,
        case when "representativeName" is null then (select s.sex from "Stakeholder" s
          where s."organizationId" = guest."organizationId" and s.id = guest."stakeholderId") end,
        case when "representativeName" is null then null else name end,
        ${method}::"CheckInMethod", ${moment}
      from guest
      on conflict ("organizationId", "invitationId") do update
        set "undoneAt" = null, "undoReason" = null, name = excluded.name,
          institution = excluded.institution, position = excluded.position, phone = excluded.phone,
          email = excluded.email, sex = excluded.sex, represents = excluded.represents,
          method = excluded.method, "checkedInAt" = excluded."checkedInAt"
        where a."undoneAt" is not null
      returning a.id, a.name, a."checkedInAt"
    ), moved as (
      update "Invitation" set status = 'ATTENDED'
      where "organizationId" = ${organizationId}::uuid and id = ${invitationId}::uuid
        and exists (select 1 from came)
    ), happened as (
      insert into "Event" ("organizationId", id, action, "actorKind", "actorId", "actorName",
        "subjectId", "forumId", details)
      select ${organizationId}::uuid, ${event.id}::uuid, ${event.action}, 'STAFF',
        ${event.actorId}::uuid, ${event.actorName}, came.id, ${forumId}::uuid,
        jsonb_build_object('name', came.name, 'method', ${method}::text, 'before', guest.status::text)
      from came cross join guest
    )
    select came.name, came."checkedInAt", guest.status = 'WAITLISTED' as waitlisted
    from came cross join guest`
  if (recorded) return { outcome: 'recorded', ...recorded }
  return explain(actor, forumId, invitationId, field)
}

/** Says why nobody was let in: already inside, doors closed, or no such guest. */
async function explain(
  actor: StaffActor,
  forumId: string,
  invitationId: string,
  field: string,
): Promise<CheckIn> {
  const invitation = await db.invitation.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: invitationId,
      forumId,
      withdrawnAt: null,
    },
    select: {
      attendance: { select: { name: true, checkedInAt: true, undoneAt: true } },
      forum: { select: { status: true } },
    },
  })
  if (!invitation) throw notFound(m.invitation_invitation())

  const { attendance } = invitation
  if (attendance && !attendance.undoneAt)
    return { outcome: 'already', name: attendance.name, checkedInAt: attendance.checkedInAt }
  throw new RuleViolation(field, m.attendance_error_closed())
}
