import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import type { ReasonInput, RemarkInput } from './follow-up.schema.ts'
import { type FollowUp, holdFollowUp } from './follow-up.server.ts'
import { isJudgeOf } from './follow-up.ts'
import { moveFollowUp } from './follow-up-move.server.ts'

/** Confirms that a promise is kept: *selesai menurut unit*. Never the owner, never whoever submitted it. */
export async function verifyFollowUp(
  actor: StaffActor,
  id: string | undefined,
  { text }: RemarkInput,
) {
  authorize(actor, 'follow-up.verify')
  return db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    requireJudge(actor, followUp)
    return moveFollowUp(tx, actor, followUp, {
      to: 'VERIFIED',
      action: 'follow-up.verified',
      text: text ?? '',
      data: { verifiedAt: now(), verifiedById: actor.userId, statusReason: null },
      details: { text },
    })
  })
}

/** Sends a submitted promise back, with what is still missing. */
export async function returnFollowUp(
  actor: StaffActor,
  id: string | undefined,
  { reason }: ReasonInput,
) {
  authorize(actor, 'follow-up.verify')
  return db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    requireJudge(actor, followUp)
    return moveFollowUp(tx, actor, followUp, {
      to: 'RETURNED',
      action: 'follow-up.returned',
      text: reason,
      facts: { reason },
      data: { statusReason: reason, progress: Math.min(followUp.progress, 99) },
      details: { reason },
    })
  })
}

/** Publishes a kept promise with its evidence. */
export async function publishFollowUp(
  actor: StaffActor,
  id: string | undefined,
  { text }: RemarkInput,
) {
  authorize(actor, 'follow-up.publish')
  return db.$transaction(async (tx) =>
    moveFollowUp(tx, actor, await holdFollowUp(tx, actor, id), {
      to: 'PUBLISHED',
      action: 'follow-up.published',
      text: text ?? '',
      data: { publishedAt: now() },
      details: { text },
    }),
  )
}

function requireJudge(actor: StaffActor, followUp: FollowUp) {
  if (isJudgeOf(actor, followUp)) return
  throw new RuleViolation('form', m.follow_up_error_own_verification())
}
