import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { unitScope } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { recordAll } from '../event/event.server.ts'
import { canMoveFeedback } from './feedback.ts'
import { orphanedFeedback } from './orphan.server.ts'
import { feedbackStatusLabel } from './terms.ts'

/** How many inputs of a forum still lack answer, follow-up, redirect and reason. */
export async function countOrphans(tx: Tx, actor: Actor, forumId: string) {
  const [row] = await tx.$queryRaw<Array<{ count: number }>>`
    select count(*)::int as "count" from "Feedback" f
    where f."organizationId" = ${actor.organizationId}::uuid and f."forumId" = ${forumId}::uuid
      and ${orphanedFeedback('f')}`
  return row?.count ?? 0
}

/**
 * Marks inputs of a forum as gathered into a follow-up; the caller links them. One that is answered or in
 * another follow-up already may join.
 */
export async function markGrouped(
  tx: Tx,
  actor: Actor,
  feedbackIds: readonly string[],
  followUpId: string,
) {
  const inputs = await holdAll(tx, actor, feedbackIds)
  const joining = inputs.filter(({ status }) => status !== 'GROUPED')
  const refused = joining.find(({ status }) => !canMoveFeedback(status, 'GROUPED'))
  if (refused) {
    const [from, to] = [feedbackStatusLabel(refused.status), feedbackStatusLabel('GROUPED')]
    throw new RuleViolation('feedbackIds', m.feedback_error_move({ from, to }))
  }

  await setStatus(tx, actor, joining, 'GROUPED')
  await recordAll(
    tx,
    actor,
    'feedback.grouped',
    inputs.map((input) => ({ id: input.id, forumId: input.forumId, details: { followUpId } })),
  )
}

/** The way back: an input that no other follow-up takes care of is merely triaged again. */
export async function markUngrouped(
  tx: Tx,
  actor: Actor,
  feedbackIds: readonly string[],
  followUpId: string,
) {
  const inputs = await holdAll(tx, actor, feedbackIds)
  const others = await tx.followUpFeedback.findMany({
    where: {
      organizationId: actor.organizationId,
      feedbackId: { in: inputs.map(({ id }) => id) },
      followUpId: { not: followUpId },
    },
    select: { feedbackId: true },
  })
  const cared = new Set(others.map(({ feedbackId }) => feedbackId))

  const leaving = inputs.filter(({ id, status }) => status === 'GROUPED' && !cared.has(id))
  await setStatus(tx, actor, leaving, 'TRIAGED')
  await recordAll(
    tx,
    actor,
    'feedback.ungrouped',
    inputs.map((input) => ({ id: input.id, forumId: input.forumId, details: { followUpId } })),
  )
}

/** The inputs, held in one order so that two who gather at once never wait for each other in a circle. */
async function holdAll(tx: Tx, actor: Actor, feedbackIds: readonly string[]) {
  const ids = [...new Set(feedbackIds)]
  const { organizationId } = actor
  await tx.$queryRaw`
    select 1 from "Feedback" where "organizationId" = ${organizationId}::uuid
      and "id" = any(${ids}::uuid[]) order by "id" for update`
  const inputs = await tx.feedback.findMany({
    where: { organizationId, id: { in: ids }, ...unitScope(actor) },
    select: { id: true, forumId: true, status: true },
  })
  if (inputs.length !== ids.length) throw notFound(m.feedback_one())
  return inputs
}

async function setStatus(
  tx: Tx,
  { organizationId }: Actor,
  inputs: ReadonlyArray<{ id: string }>,
  status: 'GROUPED' | 'TRIAGED',
) {
  if (inputs.length === 0) return
  await tx.feedback.updateMany({
    where: { organizationId, id: { in: inputs.map(({ id }) => id) } },
    data: { status, updatedAt: new Date() },
  })
}
