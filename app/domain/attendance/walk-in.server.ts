import { randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { readCode } from '../code.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type Forum, holdForum, publicForum } from '../forum/forum.server.ts'
import { findPublicForum } from '../forum/forum-access.server.ts'
import { normalizedPhone } from '../stakeholder/phone.ts'
import type { WalkInInput } from './attendance.schema.ts'
import { isDeskOpen } from './desk.ts'

/** Lets in somebody without an invitation, at the desk. Sent twice, it is one person. */
export async function recordWalkIn(actor: StaffActor, forumId: string, input: WalkInInput) {
  authorize(actor, 'attendance.record')
  return admit(actor, forumId, input, 'WALK_IN')
}

/**
 * Lets somebody check themselves in with the forum's code, where walk-ins are welcome; answers their
 * own link. Nobody makes himself one of the organizer's own that way.
 */
export async function checkInSelf(actor: PublicActor, code: string, input: WalkInInput) {
  const { id, walkInsWelcome } = await findPublicForum(actor, code)
  if (!walkInsWelcome) throw new RuleViolation('form', m.attendance_error_invited_only())
  return admit(actor, id, { ...input, isOrganizer: false }, 'SELF')
}

async function admit(
  actor: Actor,
  forumId: string,
  input: WalkInInput,
  method: 'WALK_IN' | 'SELF',
) {
  return db.$transaction(async (tx) => {
    const forum = await holdForum(tx, actor, forumId)
    const before = await tx.attendance.findUnique({
      where: { organizationId_id: { organizationId: actor.organizationId, id: input.id } },
      select: { forumId: true, token: true, name: true },
    })
    if (before && before.forumId === forum.id) return answerOf(before)
    if (!isDeskOpen(forum)) throw new RuleViolation('form', m.attendance_error_closed())

    const element = await elementOf(tx, actor, input)
    const [attendance] = await tx.attendance.createManyAndReturn({
      data: { ...columnsOf(forum, input), element, method },
      skipDuplicates: true,
      select: { token: true, name: true },
    })
    // Somebody sent the same form at this very moment: theirs is the one that counts.
    if (!attendance) throw new RuleViolation('form', m.common_error_changed_meanwhile())

    const details = { name: input.name, method }
    await record(tx, actor, 'attendance.recorded', { id: input.id, forumId: forum.id }, details)
    return answerOf(attendance)
  })
}

const answerOf = ({ token, name }: { token: string | null; name: string }) => ({
  token: token ?? '',
  name,
})

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
    checkedInAt: now(),
  }
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
