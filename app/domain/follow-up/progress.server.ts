import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { ProgressInput } from './follow-up.schema.ts'
import { holdFollowUp } from './follow-up.server.ts'
import { moveFollowUp, nextVersion, tell } from './follow-up-move.server.ts'
import { followUpStatusLabel } from './terms.ts'

/** Starts on a planned promise, or again on one that was returned. */
export async function startFollowUp(
  actor: StaffActor,
  id: string | undefined,
  input: ProgressInput,
) {
  authorize(actor, 'follow-up.progress')
  return db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    if (followUp.status === 'VERIFIED' || followUp.status === 'PUBLISHED') {
      throw new RuleViolation('form', m.follow_up_error_settled())
    }
    const { progress, text } = input
    return moveFollowUp(tx, actor, followUp, {
      to: 'IN_PROGRESS',
      action: 'follow-up.started',
      text,
      data: { progress },
      details: { progress, text },
    })
  })
}

/** Tells how far a promise is; organizers may tell it for the owner, under their own name. */
export async function reportProgress(
  actor: StaffActor,
  id: string | undefined,
  input: ProgressInput,
) {
  authorize(actor, 'follow-up.progress')
  return db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    const { organizationId, forumId, number, status } = followUp
    if (status !== 'IN_PROGRESS') {
      const label = followUpStatusLabel(status)
      throw new RuleViolation('form', m.follow_up_error_progress({ status: label }))
    }

    const { progress, text } = input
    await tx.followUp.update({
      where: { organizationId_id: { organizationId, id: followUp.id } },
      data: { progress, updatedAt: nextVersion(followUp) },
      select: { id: true },
    })
    await tell(tx, actor, followUp, { status, progress, text })
    await record(
      tx,
      actor,
      'follow-up.progressed',
      { id: followUp.id, forumId },
      { number, progress, text },
    )
    return followUp
  })
}

/** Submits a promise for verification, with its evidence. */
export async function submitFollowUp(
  actor: StaffActor,
  id: string | undefined,
  { text }: { text: string },
) {
  authorize(actor, 'follow-up.progress')
  return db.$transaction(async (tx) =>
    moveFollowUp(tx, actor, await holdFollowUp(tx, actor, id), {
      to: 'SUBMITTED',
      action: 'follow-up.submitted',
      text,
      data: { progress: 100, submittedById: actor.userId, submittedAt: now(), statusReason: null },
      details: { text },
    }),
  )
}
