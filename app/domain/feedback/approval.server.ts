import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { settleConcerns } from './concern.server.ts'
import type { RestorationInput } from './feedback.schema.ts'
import { changeFeedback, type HeldFeedback, holdFeedback } from './feedback.server.ts'
import { isPublishable } from './feedback.ts'
import { findPersonalParts, masked } from './personal-data.ts'

/** Lets strangers read an input as it was said; of one they read already it settles what was found in it. */
export async function approveFeedback(
  actor: Actor,
  id: string | undefined,
  input: RestorationInput,
) {
  authorize(actor, 'feedback.hide')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    const settled = await approveHeld(tx, actor, held)
    if (settled === 0 && !isWaiting(held)) throw new RuleViolation('form', m.similar_error_shown())
    return held
  })
}

/** Lets strangers read an input with its personal data masked; the words as they were said stay with staff. */
export async function maskFeedback(actor: Actor, id: string | undefined, input: RestorationInput) {
  authorize(actor, 'feedback.hide')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    const { text } = await tx.feedback.findUniqueOrThrow({
      where: { organizationId_id: { organizationId: held.organizationId, id: held.id } },
      select: { text: true },
    })
    const found = findPersonalParts(text)
    if (found.length === 0) throw new RuleViolation('form', m.similar_error_nothing_to_mask())
    if (!isPublishable(held.status)) throw new RuleViolation('form', m.similar_error_shown())

    const publishedAt = held.publishedAt ?? now()
    await changeFeedback(tx, held, { publicText: masked(text, found), publishedAt })
    await settleConcerns(tx, held)
    const kinds = [...new Set(found.map(({ kind }) => kind))]
    await record(tx, actor, 'feedback.masked', held, { kinds })
    return held
  })
}

/** Takes a mask back: strangers read the words as they were said. */
export async function unmaskFeedback(
  actor: Actor,
  id: string | undefined,
  input: RestorationInput,
) {
  authorize(actor, 'feedback.hide')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    if (held.publicText === null) throw new RuleViolation('form', m.similar_error_not_masked())
    await changeFeedback(tx, held, { publicText: null })
    await record(tx, actor, 'feedback.unmasked', held)
    return held
  })
}

/** Approves a held input; nothing happens to one that is out of strangers' sight for another reason. */
export async function approveHeld(tx: Tx, actor: Actor, held: HeldFeedback) {
  if (!isPublishable(held.status)) return 0
  const settled = await settleConcerns(tx, held)
  if (settled === 0 && !isWaiting(held)) return 0
  await changeFeedback(tx, held, { publishedAt: held.publishedAt ?? now() })
  await record(tx, actor, 'feedback.approved', held)
  return settled
}

/** Nothing keeps strangers from it but that nobody let it out yet. */
export const isWaiting = ({ status, publishedAt }: Pick<HeldFeedback, 'status' | 'publishedAt'>) =>
  publishedAt === null && isPublishable(status)
