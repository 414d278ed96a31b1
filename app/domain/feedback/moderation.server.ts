import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId } from '../id.ts'
import { settleConcerns } from './concern.server.ts'
import type { ReasonInput, RestorationInput, WithdrawalInput } from './feedback.schema.ts'
import { type HeldFeedback, holdFeedback, lockFeedback, moveFeedback } from './feedback.server.ts'
import { releaseMerged } from './merging.server.ts'

/** Keeps an input from strangers' eyes, with a reason; nothing is deleted. */
export async function hideFeedback(actor: Actor, id: string | undefined, input: ReasonInput) {
  authorize(actor, 'feedback.hide')

  return db.$transaction(async (tx) => {
    await lockFeedback(tx, actor, [knownId(id, m.feedback_one())])
    const held = await holdFeedback(tx, actor, id, input.seen)
    const { reason } = input
    await moveFeedback(tx, held, 'HIDDEN', { statusReason: reason, statusBefore: held.status })
    const details = { reason, before: held.status, reasonBefore: held.statusReason }
    await record(tx, actor, 'feedback.hidden', held, details)
    await settleConcerns(tx, held)
    await releaseMerged(tx, actor, held)
    return held
  })
}

/** Brings a hidden input back to where it was, with the reason that state was given. */
export async function restoreFeedback(
  actor: Actor,
  id: string | undefined,
  input: RestorationInput,
) {
  authorize(actor, 'feedback.hide')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    const to = held.statusBefore ?? 'SUBMITTED'
    const statusReason = await reasonBeforeHiding(tx, held)
    await moveFeedback(tx, held, to, { statusReason, statusBefore: null })
    await record(tx, actor, 'feedback.restored', held, { to, reason: held.statusReason })
    return held
  })
}

/** Takes an input back because the one who gave it asked for it. */
export async function withdrawFeedback(
  actor: Actor,
  id: string | undefined,
  input: WithdrawalInput,
) {
  authorize(actor, 'feedback.triage')

  return db.$transaction(async (tx) => {
    await lockFeedback(tx, actor, [knownId(id, m.feedback_one())])
    const held = await holdFeedback(tx, actor, id, input.seen)
    const { reason } = input
    await moveFeedback(tx, held, 'WITHDRAWN', { statusReason: reason, statusBefore: null })
    await record(tx, actor, 'feedback.withdrawn', held, { reason, before: held.status })
    await settleConcerns(tx, held)
    await releaseMerged(tx, actor, held)
    return held
  })
}

/** Who gave a confidential input. Every look is on record. */
export async function revealSubmitter(actor: Actor, id: string | undefined) {
  authorize(actor, 'feedback.reveal')

  return db.$transaction(async (tx) => {
    const feedback = await tx.feedback.findFirst({
      where: {
        organizationId: actor.organizationId,
        id: knownId(id, m.feedback_one()),
        identity: 'CONFIDENTIAL',
        ...unitScope(actor),
      },
      select: {
        id: true,
        forumId: true,
        group: { select: { code: true, name: true } },
        submitter: { select: { name: true, institution: true, phone: true, email: true } },
      },
    })
    if (!feedback) throw notFound(m.feedback_one())

    await record(tx, actor, 'feedback.submitter-revealed', feedback)
    return feedback
  })
}

async function reasonBeforeHiding(tx: Tx, { organizationId, id }: HeldFeedback) {
  const event = await tx.event.findFirst({
    where: { organizationId, subjectId: id, action: 'feedback.hidden' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { details: true },
  })
  const details = event?.details
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return null
  return typeof details.reasonBefore === 'string' ? details.reasonBefore : null
}
