import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { Action } from '../event/event.ts'
import { newId } from '../id.ts'
import { type FollowUp, todayIn } from './follow-up.server.ts'
import { canMoveFollowUp, type FollowUpStatus } from './follow-up.ts'
import { type FollowUpFacts, missingForFollowUpMove } from './follow-up-guard.ts'
import { followUpStatusLabel } from './terms.ts'
import { isoDay } from './time-frame.ts'

/** One move of a promise: where to, under which event, what is said of it, and what it brings along. */
export type FollowUpMove = {
  to: FollowUpStatus
  action: Action
  /** What the timeline of the promise tells, to everybody once it is agreed. */
  text: string
  /** What the move itself makes true, for the guards. */
  facts?: Partial<FollowUpFacts>
  data?: Prisma.FollowUpUncheckedUpdateInput & { progress?: number }
  details?: Parameters<typeof record>[4]
}

/** Moves a promise that this transaction holds; refuses what does not exist and says what is still missing. */
export async function moveFollowUp(tx: Tx, actor: Actor, followUp: FollowUp, move: FollowUpMove) {
  await requireMove(tx, followUp, move.to)
  await requireNothingMissing(tx, followUp, move)

  const { organizationId, id, forumId, number, status: from } = followUp
  const moved = await tx.followUp.update({
    where: { organizationId_id: { organizationId, id } },
    data: { ...move.data, status: move.to, updatedAt: nextVersion(followUp) },
    select: { id: true, number: true, status: true, progress: true },
  })
  await tell(tx, actor, followUp, { status: move.to, progress: moved.progress, text: move.text })
  await record(tx, actor, move.action, { id, forumId }, { number, from, ...move.details })
  return moved
}

/** Adds to what is told of a promise, in order. */
export async function tell(
  tx: Tx,
  actor: Actor,
  { organizationId, id }: FollowUp,
  told: { status: FollowUpStatus; progress: number; text: string },
) {
  const author = actor.kind === 'STAFF' ? { authorId: actor.userId, authorName: actor.name } : {}
  await tx.progressUpdate.create({
    data: { organizationId, id: newId(), followUpId: id, ...told, ...author, createdAt: now() },
    select: { id: true },
  })
}

/**
 * The moment of a change, always a second later than the one before: what optimistic concurrency compares, and
 * what calendars count changes by, in whole seconds.
 */
export function nextVersion({ updatedAt }: { updatedAt: Date }) {
  return new Date(Math.max(now().getTime(), updatedAt.getTime() + 1000))
}

/** Refuses a move that does not exist, and tells the slower of two people who made it before them. */
async function requireMove(tx: Tx, followUp: FollowUp, to: FollowUpStatus) {
  if (canMoveFollowUp(followUp.status, to)) return

  const status = followUpStatusLabel(followUp.status)
  if (followUp.status !== to) {
    throw new RuleViolation('form', m.follow_up_error_move({ status, to: followUpStatusLabel(to) }))
  }
  const { organizationId, id: followUpId } = followUp
  const last = await tx.progressUpdate.findFirst({
    where: { organizationId, followUpId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { authorName: true },
  })
  const who = last?.authorName ?? m.follow_up_somebody_else()
  throw new RuleViolation('form', m.follow_up_error_moved_already({ status, who }))
}

async function requireNothingMissing(tx: Tx, followUp: FollowUp, { to, facts }: FollowUpMove) {
  const { organizationId, id: followUpId, ownerId, dueOn, output, reviewOn } = followUp
  const today = todayIn(followUp.forum.timeZone)
  const evidence =
    to === 'SUBMITTED' ? await tx.evidence.count({ where: { organizationId, followUpId } }) : 0

  const gaps = missingForFollowUpMove(followUp.status, to, {
    ...{ ownerId, output, evidence, today },
    dueOn: dueOn && isoDay(dueOn),
    reviewOn: reviewOn && isoDay(reviewOn),
    targetFiscalYear: followUp.targetFiscalYear,
    currentYear: Number(today.slice(0, 4)),
    reason: null,
    ...facts,
  })
  if (gaps.length === 0) return
  const missing = gaps.map((sentence) => sentence()).join('; ')
  throw new RuleViolation('form', m.follow_up_error_missing({ missing }))
}
