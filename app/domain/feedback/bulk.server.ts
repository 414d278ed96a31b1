import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { type Ability, authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { Action } from '../event/event.ts'
import { isId } from '../id.ts'
import { approveHeld, isWaiting } from './approval.server.ts'
import { assignHeld } from './assignment.server.ts'
import { mustBeLookedAt, settleConcerns } from './concern.server.ts'
import { type HeldFeedback, holdFeedback, lockFeedback, moveFeedback } from './feedback.server.ts'
import { canMoveFeedback, type FeedbackStatus } from './feedback.ts'
import { holdMain, mergeHeld, releaseMerged } from './merging.server.ts'

/** How many of the chosen inputs were moved; the others were not in a state for it (any more). */
export type BulkOutcome = { moved: number; left: number }

type Chosen = { feedbackIds: readonly string[] }

/** What was chosen in the inbox, as it stands, newest first; 404 when one of them is out of reach. */
export async function findChosen(actor: Actor, ids: readonly string[]) {
  authorize(actor, 'feedback.view')
  const chosen = [...new Set(ids)].slice(0, 100)
  if (!chosen.every(isId)) throw notFound(m.feedback_one())
  const rows = await db.feedback.findMany({
    where: { organizationId: actor.organizationId, id: { in: chosen }, ...unitScope(actor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      trackingCode: true,
      text: true,
      status: true,
      forumId: true,
      forum: { select: { theme: true } },
    },
  })
  if (rows.length !== chosen.length) throw notFound(m.feedback_one())
  return rows
}

/** Takes up every chosen input that is new, as it is. */
export const triageAll = (actor: Actor, chosen: Chosen) =>
  moveAll(actor, 'feedback.triage', chosen, async (tx, held) => {
    if (held.status !== 'SUBMITTED') return false
    await moveFeedback(tx, held, 'TRIAGED')
    await record(tx, actor, 'feedback.triaged', held, { before: held.status })
    return true
  })

/** Lets strangers read every chosen input that waits for it; what somebody must look at first is left. */
export const approveAll = (actor: Actor, chosen: Chosen) =>
  moveAll(actor, 'feedback.hide', chosen, async (tx, held) => {
    if (!isWaiting(held) || (await mustBeLookedAt(tx, held))) return false
    await approveHeld(tx, actor, held)
    return true
  })

/** Sets every chosen input aside with one reason, which each of their givers reads. */
export const declareAllOutOfScope = (actor: Actor, { reason, ...chosen }: Chosen & Reason) =>
  moveAll(actor, 'feedback.triage', chosen, (tx, held) =>
    moveOne(tx, actor, held, 'OUT_OF_SCOPE', 'feedback.declared-out-of-scope', { reason }),
  )

/** Keeps every chosen input from strangers' eyes with one reason. */
export const hideAll = (actor: Actor, { reason, ...chosen }: Chosen & Reason) =>
  moveAll(actor, 'feedback.hide', chosen, async (tx, held) => {
    const details = { reason, before: held.status, reasonBefore: held.statusReason }
    const before = { statusBefore: held.status }
    const moved = await moveOne(tx, actor, held, 'HIDDEN', 'feedback.hidden', details, before)
    if (!moved) return false
    await settleConcerns(tx, held)
    await releaseMerged(tx, actor, held)
    return true
  })

/** Merges every chosen input but the main one into that. */
export const mergeAll = (actor: Actor, { into, feedbackIds }: Chosen & { into: string }) =>
  moveAll(actor, 'feedback.triage', { feedbackIds: [...feedbackIds, into] }, async (tx, held) => {
    if (held.id === into) return null
    if (held.status !== 'SUBMITTED' && !canMoveFeedback(held.status, 'MERGED')) return false
    await mergeHeld(tx, actor, held, await holdMain(tx, actor, held, into))
    return true
  })

/** Gives every chosen input to one member, or (null) to nobody in particular. */
export const assignAll = (actor: Actor, input: Chosen & { assigneeId: string | null }) =>
  moveAll(actor, 'feedback.triage', input, (tx, held) =>
    assignHeld(tx, actor, held, input.assigneeId),
  )

type Reason = { reason: string }

/**
 * All of them in one transaction: what a rule forbids of one refuses all; what is not in a state for the move
 * is left (false), what was only there for the others does not count (null).
 */
async function moveAll(
  actor: Actor,
  ability: Ability,
  { feedbackIds }: Chosen,
  move: (tx: Tx, held: HeldFeedback) => Promise<boolean | null>,
): Promise<BulkOutcome> {
  authorize(actor, ability)

  const ids = [...new Set(feedbackIds)].toSorted()
  return db.$transaction(async (tx) => {
    await lockFeedback(tx, actor, ids)
    const outcome = { moved: 0, left: 0 }
    for (const id of ids) {
      const moved = await move(tx, await holdFeedback(tx, actor, id))
      if (moved !== null) outcome[moved ? 'moved' : 'left']++
    }
    return outcome
  })
}

async function moveOne(
  tx: Tx,
  actor: Actor,
  held: HeldFeedback,
  to: FeedbackStatus,
  action: Action,
  details: { reason: string; before?: string; reasonBefore?: string | null },
  change: { statusBefore?: FeedbackStatus } = {},
) {
  if (!canMoveFeedback(held.status, to)) return false
  await moveFeedback(tx, held, to, { ...change, statusReason: details.reason })
  await record(tx, actor, action, held, details)
  return true
}
