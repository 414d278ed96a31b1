import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { AssignmentInput, ReasonInput } from './follow-up.schema.ts'
import { type FollowUp, holdFollowUp } from './follow-up.server.ts'
import { type FollowUpStatus, isSettled } from './follow-up.ts'
import { moveFollowUp, nextVersion, tell } from './follow-up-move.server.ts'
import { requireOwner } from './owner.server.ts'
import { canAssignRow } from './row.ts'

/** Says publicly why an agreed promise cannot be kept: law, or somebody else's authority. Not the owner's to say. */
export async function declineFollowUp(
  actor: StaffActor,
  id: string | undefined,
  { reason }: ReasonInput,
) {
  authorize(actor, 'follow-up.agree')
  return db.$transaction(async (tx) =>
    moveFollowUp(tx, actor, await holdFollowUp(tx, actor, id), {
      to: 'DECLINED',
      action: 'follow-up.declined',
      text: reason,
      facts: { reason },
      data: { statusReason: reason },
      details: { reason },
    }),
  )
}

/** Cancels a promise; it stays readable with its reason, and counts as agreed. A proposed row is removed instead. */
export async function cancelFollowUp(
  actor: StaffActor,
  id: string | undefined,
  { reason }: ReasonInput,
) {
  authorize(actor, 'follow-up.agree')
  return db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    if (followUp.status === 'PROPOSED') {
      throw new RuleViolation('form', m.follow_up_error_cancel_proposed())
    }
    return moveFollowUp(tx, actor, followUp, {
      to: 'CANCELLED',
      action: 'follow-up.cancelled',
      text: reason,
      facts: { reason },
      data: { statusReason: reason },
      details: { reason },
    })
  })
}

/** Names who answers for a promise from now on. While it is being verified nobody changes hands. */
export async function reassignFollowUp(
  actor: StaffActor,
  id: string | undefined,
  input: AssignmentInput,
) {
  authorize(actor, 'follow-up.agree')
  return db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    requireAssignable(followUp)
    const owner = input.ownerId ? await requireOwner(tx, actor, input.ownerId) : null
    if (!owner && !canBeMerePosition(followUp.status)) {
      throw new RuleViolation('ownerId', m.follow_up_error_owner_member())
    }

    const ownerPosition = input.ownerPosition ?? owner?.position ?? null
    await tx.followUp.update({
      where: {
        organizationId_id: { organizationId: followUp.organizationId, id: followUp.id },
      },
      data: { ownerId: owner?.id ?? null, ownerPosition, updatedAt: nextVersion(followUp) },
      select: { id: true },
    })
    await recordAssignment(tx, actor, followUp, {
      position: ownerPosition,
      name: owner?.user.name ?? ownerPosition,
      reason: input.reason,
    })
    return followUp
  })
}

/** Staff see from whom to whom; the timeline that everybody reads calls them by their positions. */
async function recordAssignment(
  tx: Tx,
  actor: StaffActor,
  followUp: FollowUp,
  to: { position: string | null; name: string | null; reason: string | null },
) {
  const { id, forumId, number, status, progress, owner, ownerPosition } = followUp
  if (status !== 'PROPOSED') {
    const somebody = m.follow_up_somebody({}, { locale: 'id' })
    const from = ownerPosition ?? owner?.position ?? somebody
    const text = m.follow_up_told_reassigned(
      { from, to: to.position ?? somebody },
      { locale: 'id' },
    )
    const told = to.reason ? `${text}\n\n${to.reason}` : text
    await tell(tx, actor, followUp, { status, progress, text: told })
  }
  const from = owner?.user.name ?? ownerPosition
  const details = { number, from, to: to.name, reason: to.reason }
  await record(tx, actor, 'follow-up.reassigned', { id, forumId }, details)
}

function requireAssignable({ status, forum }: FollowUp) {
  if (isSettled(status)) throw new RuleViolation('form', m.follow_up_error_settled())
  if (status === 'SUBMITTED') throw new RuleViolation('form', m.follow_up_error_being_verified())
  if (status === 'PROPOSED' && !canAssignRow(forum.status)) {
    throw new RuleViolation('form', m.follow_up_error_rows_closed())
  }
}

/** Whoever plans and works on a promise is somebody, not only a position. */
const canBeMerePosition = (status: FollowUpStatus) => status === 'PROPOSED' || status === 'AGREED'
