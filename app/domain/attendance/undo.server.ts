import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type Forum, findForum, holdForum } from '../forum/forum.server.ts'
import { type InvitationStatus, invitationStatuses } from '../forum/invitation.ts'
import { knownId } from '../id.ts'
import type { UndoInput } from './attendance.schema.ts'

/** Whose check-in is to be taken back, for the page that asks why. */
export async function findAttendanceToUndo(actor: StaffActor, forumId: string, id: string) {
  authorize(actor, 'attendance.record')
  const forum = await findForum(actor, forumId)
  const attendance = await db.attendance.findFirst({
    where: {
      organizationId: forum.organizationId,
      forumId: forum.id,
      id: knownId(id, m.attendance_attendance()),
    },
    select: { name: true },
  })
  if (!attendance) throw notFound(m.attendance_attendance())
  return { theme: forum.theme, name: attendance.name }
}

/** Takes a check-in back, with its reason; the invitation returns to what was answered. */
export async function undoAttendance(
  actor: StaffActor,
  forumId: string,
  id: string,
  { reason }: UndoInput,
) {
  authorize(actor, 'attendance.record')

  await db.$transaction(async (tx) => {
    const forum = await holdForum(tx, actor, forumId)
    const attendance = await holdAttendance(tx, forum, id)
    if (forum.attendanceClosedAt) throw new RuleViolation('form', m.attendance_error_closed())
    if (attendance.undoneAt) throw new RuleViolation('form', m.attendance_error_undone())

    await tx.attendance.update({
      where: { organizationId_id: attendance.key },
      data: { undoneAt: now(), undoReason: reason },
      select: { id: true },
    })
    if (attendance.invitationId) await returnInvitation(tx, attendance.key, attendance.invitationId)
    const details = { name: attendance.name, reason }
    await record(
      tx,
      actor,
      'attendance.undone',
      { id: attendance.key.id, forumId: forum.id },
      details,
    )
  })
}

/** The attendance, held until the transaction ends; before it its invitation, in the order of the check-in. */
async function holdAttendance(tx: Tx, { organizationId, id: forumId }: Forum, id: string) {
  const key = { organizationId, id: knownId(id, m.attendance_attendance()) }
  await tx.$queryRaw`select 1 from "Invitation" i
    where i."organizationId" = ${organizationId}::uuid and i.id = (
      select a."invitationId" from "Attendance" a
      where a."organizationId" = ${organizationId}::uuid and a.id = ${key.id}::uuid
    ) for update`
  await tx.$queryRaw`select 1 from "Attendance"
    where "organizationId" = ${organizationId}::uuid and id = ${key.id}::uuid for update`
  const attendance = await tx.attendance.findFirst({
    where: { ...key, forumId },
    select: { name: true, invitationId: true, undoneAt: true },
  })
  if (!attendance) throw notFound(m.attendance_attendance())
  return { ...attendance, key }
}

type Key = { organizationId: string; id: string }

/** What was answered before the check-in is on record with it. */
async function returnInvitation(tx: Tx, { organizationId, id }: Key, invitationId: string) {
  const where = { organizationId_id: { organizationId, id: invitationId } }
  const recorded = await tx.event.findFirst({
    where: { organizationId, subjectId: id, action: 'attendance.recorded' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { details: true },
  })
  const { sentAt } = await tx.invitation.findUniqueOrThrow({ where, select: { sentAt: true } })
  const status = statusBefore(recorded?.details)
  await tx.invitation.update({
    where,
    data: { status: status === 'DRAFT' && sentAt ? 'SENT' : status },
    select: { id: true },
  })
}

function statusBefore(details: unknown): InvitationStatus {
  const before = details && typeof details === 'object' && 'before' in details && details.before
  return invitationStatuses.find((status) => status === before && status !== 'ATTENDED') ?? 'SENT'
}
