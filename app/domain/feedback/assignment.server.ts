import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize, rolesWith } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { AssignmentInput } from './feedback.schema.ts'
import { changeFeedback, type HeldFeedback, holdFeedback } from './feedback.server.ts'

/** The condition of members who may treat inputs of a unit, or of some unit: active, by their role, within reach. */
export const treating = (unitId?: string) =>
  ({
    deactivatedAt: null,
    role: { in: rolesWith('feedback.triage') },
    user: { deactivatedAt: null },
    ...(unitId && { OR: [{ unitId: null }, { unitId }] }),
  }) satisfies Prisma.MembershipWhereInput

/** Says who treats an input from now on, or (null) that nobody in particular does. */
export async function assignFeedback(actor: Actor, id: string | undefined, input: AssignmentInput) {
  authorize(actor, 'feedback.triage')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    const isNew = await assignHeld(tx, actor, held, input.assigneeId)
    if (!isNew) throw new RuleViolation('assigneeId', m.feedback_error_assigned_already())
    return held
  })
}

/** Assigns a held input; false when it was with that member already, or was taken back by its giver. */
export async function assignHeld(
  tx: Tx,
  actor: Actor,
  held: HeldFeedback,
  assigneeId: string | null,
) {
  if (held.assigneeId === assigneeId || held.status === 'WITHDRAWN') return false

  const to = assigneeId ? await requireTreater(tx, held, assigneeId) : null
  const from = held.assigneeId ? await nameOf(tx, held, held.assigneeId) : null
  await changeFeedback(tx, held, { assigneeId })
  const action = to ? 'feedback.assigned' : 'feedback.unassigned'
  await record(tx, actor, action, held, { from, assignee: to })
  return true
}

/** Who may treat inputs of a unit, for the forms that ask. */
export function listTreaters({ organizationId }: Actor, unitId?: string) {
  return db.membership.findMany({
    where: { organizationId, ...treating(unitId) },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: 300,
    relationLoadStrategy: 'join',
    select: {
      id: true,
      position: true,
      user: { select: { name: true } },
      unit: { select: { name: true } },
    },
  })
}

async function requireTreater(tx: Tx, { organizationId, unitId }: HeldFeedback, id: string) {
  const member = await tx.membership.findFirst({
    where: { organizationId, id, ...treating(unitId) },
    select: { user: { select: { name: true } } },
  })
  if (!member) throw new RuleViolation('assigneeId', m.feedback_error_assignee())
  return member.user.name
}

async function nameOf(tx: Tx, { organizationId }: HeldFeedback, id: string) {
  const member = await tx.membership.findFirst({
    where: { organizationId, id },
    select: { user: { select: { name: true } } },
  })
  return member?.user.name ?? null
}
