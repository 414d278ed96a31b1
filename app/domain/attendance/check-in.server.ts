import { db, runHot } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { readCode } from '../code.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { findForum } from '../forum/forum.server.ts'
import { knownId } from '../id.ts'
import type { CheckInMethod } from './attendance.ts'
import { checkInStatement, type LetIn } from './check-in-statement.server.ts'

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

/** Lets the guest in by one statement, or says why not. */
async function checkIn(
  actor: StaffActor,
  forumId: string,
  invitationId: string,
  method: CheckInMethod,
  field: string,
): Promise<CheckIn> {
  const moment = now()
  const entry = { forumId, by: 'id', key: invitationId, method, scanId: null } as const
  const statement = checkInStatement(actor, { ...entry, at: moment, receivedAt: moment })
  const [recorded] = await runHot<LetIn>(statement)
  if (!recorded) return explain(actor, forumId, invitationId, field)

  const { name, checkedInAt, waitlisted } = recorded
  return { outcome: 'recorded', name, checkedInAt, waitlisted }
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
