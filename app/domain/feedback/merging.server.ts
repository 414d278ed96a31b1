import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record, recordAll } from '../event/event.server.ts'
import { knownId } from '../id.ts'
import type { MergeInput, RestorationInput } from './feedback.schema.ts'
import { type HeldFeedback, holdFeedback, lockFeedback, moveFeedback } from './feedback.server.ts'
import type { FeedbackStatus } from './feedback.ts'
import { feedbackStatusLabel } from './terms.ts'

/**
 * Says that an input is the same as another of its forum: from now on it shares that one's answer and promise.
 * Its words and whoever gave them stay. A new one is thereby triaged.
 */
export async function mergeFeedback(actor: Actor, id: string | undefined, input: MergeInput) {
  authorize(actor, 'feedback.triage')

  return db.$transaction(async (tx) => {
    await lockFeedback(tx, actor, [knownId(id, m.feedback_one()), input.into])
    const held = await holdFeedback(tx, actor, id, input.seen)
    await mergeHeld(tx, actor, held, await holdMain(tx, actor, held, input.into))
    return held
  })
}

/** Takes a merge back: the input stands for itself again, triaged, whatever came in since. */
export async function unmergeFeedback(
  actor: Actor,
  id: string | undefined,
  input: RestorationInput,
) {
  authorize(actor, 'feedback.triage')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    if (held.status !== 'MERGED') {
      const [from, to] = [feedbackStatusLabel(held.status), feedbackStatusLabel('TRIAGED')]
      throw new RuleViolation('form', m.feedback_error_move({ from, to }))
    }
    await moveFeedback(tx, held, 'TRIAGED', { mergedIntoId: null })
    await record(tx, actor, 'feedback.unmerged', held)
    return held
  })
}

/** Lets those go that were merged into an input which is hidden or taken back: they are not lost with it. */
export async function releaseMerged(tx: Tx, actor: Actor, main: HeldFeedback) {
  const mergedInto = { organizationId: main.organizationId, mergedIntoId: main.id }
  const released = await tx.feedback.findMany({
    where: { ...mergedInto, status: 'MERGED' },
    select: { id: true, forumId: true },
  })
  const updatedAt = new Date()
  await tx.feedback.updateMany({
    where: { ...mergedInto, status: 'MERGED' },
    data: { status: 'TRIAGED', mergedIntoId: null, updatedAt },
  })
  await tx.feedback.updateMany({
    where: { ...mergedInto, status: 'HIDDEN', statusBefore: 'MERGED' },
    data: { statusBefore: 'TRIAGED', mergedIntoId: null, updatedAt },
  })
  await recordAll(tx, actor, 'feedback.unmerged', released)
}

/** Merges a held input into another held one that may take it in. */
export async function mergeHeld(tx: Tx, actor: Actor, held: HeldFeedback, main: HeldFeedback) {
  const own = { organizationId: held.organizationId, mergedIntoId: held.id }
  const takenIn = await tx.feedback.findFirst({ where: own, select: { id: true } })
  if (takenIn) throw new RuleViolation('form', m.feedback_error_has_merged())

  const isNew = held.status === 'SUBMITTED'
  if (isNew) await record(tx, actor, 'feedback.triaged', held, { before: held.status })
  const triaged = isNew ? { ...held, status: 'TRIAGED' as const } : held
  await moveFeedback(tx, triaged, 'MERGED', { mergedIntoId: main.id })
  await record(tx, actor, 'feedback.merged', held, { code: main.trackingCode })
}

/** The input that is to take another in, held as the caller holds the other; of the same forum, and still standing. */
export async function holdMain(tx: Tx, actor: Actor, held: HeldFeedback, into: string) {
  const main = await holdFeedback(tx, actor, into)
  if (main.id === held.id || main.forumId !== held.forumId || !mayTakeIn(main.status))
    throw new RuleViolation('into', m.feedback_error_main())
  return main
}

/** What was merged itself, hidden or taken back takes no other in. */
export const mayTakeIn = (status: FeedbackStatus) => mainStatuses.some((one) => one === status)

export const mainStatuses = [
  'SUBMITTED',
  'TRIAGED',
  'GROUPED',
  'ANSWERED',
  'CLOSED',
] as const satisfies FeedbackStatus[]
