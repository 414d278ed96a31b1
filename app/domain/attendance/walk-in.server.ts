import { randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { readCode } from '../code.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type Forum, holdForum, holdForumForChange, publicForum } from '../forum/forum.server.ts'
import { findPublicForum } from '../forum/forum-access.server.ts'
import { normalizedPhone } from '../stakeholder/phone.ts'
import type { WalkInInput } from './attendance.schema.ts'
import { isDeskOpen } from './desk.ts'

/**
 * Lets in somebody without an invitation, at the desk. Sent twice, it is one person. Who stands in the
 * hall is let in by people who see it: the seats of a full forum bind only those who help themselves.
 */
export async function recordWalkIn(actor: StaffActor, forumId: string, input: WalkInInput) {
  authorize(actor, 'attendance.record')
  return db.$transaction(async (tx) =>
    admit(tx, actor, await holdForum(tx, actor, forumId), input, { method: 'WALK_IN' }),
  )
}

/** The same for somebody who stood at the door at `arrival.at`, of whom we hear only now. */
export function recordWalkInLater(
  tx: Tx,
  actor: StaffActor,
  forum: Forum,
  input: WalkInInput,
  arrival: Arrival,
) {
  return admit(tx, actor, forum, input, { method: 'WALK_IN', arrival })
}

/**
 * Lets somebody check themselves in with the forum's code, where walk-ins are welcome and a seat is left;
 * answers their own link. Nobody makes himself one of the organizer's own that way.
 */
export async function checkInSelf(actor: PublicActor, code: string, input: WalkInInput) {
  const { id, walkInsWelcome, capacity } = await findPublicForum(actor, code)
  if (!walkInsWelcome) throw new RuleViolation('form', m.attendance_error_invited_only())

  // Two who want the last seat wait for one another.
  const hold = capacity === null ? holdForum : holdForumForChange
  return db.$transaction(async (tx) =>
    admit(
      tx,
      actor,
      await hold(tx, actor, id),
      { ...input, isOrganizer: false },
      { method: 'SELF' },
    ),
  )
}

type Arrival = { at: Date; receivedAt: Date; details?: Record<string, number | boolean> }

type Way = { method: 'WALK_IN' | 'SELF'; arrival?: Arrival }

async function admit(
  tx: Tx,
  actor: Actor,
  forum: Forum,
  input: WalkInInput,
  { method, arrival }: Way,
) {
  const before = await findAdmitted(tx, forum, input.id)
  if (before) return before
  if (!isDeskOpen(forum)) throw new RuleViolation('form', m.attendance_error_closed())
  if (method === 'SELF' && (await isFull(forum, tx)))
    throw new RuleViolation('form', m.attendance_error_full())

  const element = await elementOf(tx, actor, input)
  const [attendance] = await tx.attendance.createManyAndReturn({
    data: { ...columnsOf(forum, input), ...momentsOf(forum, arrival), element, method },
    skipDuplicates: true,
    select: { token: true, name: true, checkedInAt: true },
  })
  if (!attendance) return admittedMeanwhile(tx, forum, input.id)

  const details = { name: input.name, method, ...arrival?.details }
  await record(tx, actor, 'attendance.recorded', { id: input.id, forumId: forum.id }, details)
  return answerOf(attendance)
}

/** The same form was sent at this very moment: who it let in is who came. */
async function admittedMeanwhile(tx: Tx, forum: Forum, id: string) {
  const admitted = await findAdmitted(tx, forum, id)
  if (!admitted) throw new RuleViolation('form', m.common_error_changed_meanwhile())
  return admitted
}

/** Whom this form let in already; one that was taken back since lets nobody in again. */
async function findAdmitted(tx: Tx, { organizationId, id: forumId }: Forum, id: string) {
  const admitted = await tx.attendance.findFirst({
    where: { organizationId, id, forumId, invitationId: null },
    select: { token: true, name: true, checkedInAt: true, undoneAt: true },
  })
  if (admitted?.undoneAt) throw new RuleViolation('form', m.attendance_error_undone_self())
  return admitted && answerOf(admitted)
}

type Admitted = { token: string | null; name: string; checkedInAt: Date }

const answerOf = ({ token, name, checkedInAt }: Admitted) => ({
  ...{ token: token ?? '', name, checkedInAt },
})

/** Whether every seat is taken: by who came, or by a guest who said that somebody will. One query. */
export async function isFull(
  { organizationId, id, capacity }: { organizationId: string; id: string; capacity: number | null },
  from: Tx = db,
) {
  if (capacity === null) return false
  const [seats] = await from.$queryRaw<Array<{ taken: number }>>`
    select (
      select count(*) from "Attendance" where "organizationId" = ${organizationId}::uuid
        and "forumId" = ${id}::uuid and "undoneAt" is null and not "isOrganizer"
    )::int + (
      select count(*) from "Invitation" where "organizationId" = ${organizationId}::uuid
        and "forumId" = ${id}::uuid and "withdrawnAt" is null
        and status in ('CONFIRMED', 'REPRESENTED')
    )::int as taken`
  return (seats?.taken ?? 0) >= capacity
}

/** The group looked up within the tenant; its element, unless one was chosen. */
async function elementOf(tx: Tx, { organizationId }: Actor, input: WalkInInput) {
  const group = await tx.stakeholderGroup.findFirst({
    where: { organizationId, id: input.groupId, archivedAt: null },
    select: { element: true },
  })
  if (!group) throw new RuleViolation('groupId', m.attendance_error_group())
  const element = input.element ?? group.element
  if (!element) throw new RuleViolation('element', m.stakeholder_error_element())
  return element
}

function columnsOf({ organizationId, id }: Forum, input: WalkInInput) {
  return {
    organizationId,
    id: input.id,
    forumId: id,
    name: input.name,
    groupId: input.groupId,
    institution: input.institution,
    position: input.position,
    phone: input.phone && normalizedPhone(input.phone),
    email: input.email,
    sex: input.sex,
    isVulnerable: input.isVulnerable,
    isOrganizer: input.isOrganizer,
    token: randomBytes(16).toString('base64url'),
  }
}

/** Nobody came before the forum was opened, whatever a device says. */
function momentsOf({ openedAt }: Forum, arrival: Arrival | undefined) {
  const { at, receivedAt } = arrival ?? { at: now(), receivedAt: now() }
  return { checkedInAt: openedAt && openedAt > at ? openedAt : at, receivedAt }
}

/** The public forum of a code as somebody typed it; null when there is none. */
export async function findForumByTypedCode(actor: PublicActor, typed: string) {
  const code = readCode(typed)
  if (!code) return null
  return db.forum.findFirst({
    where: { organizationId: actor.organizationId, code, AND: publicForum },
    select: { code: true },
  })
}
