import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { type Ability, authorize, can } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { followUpScope } from './follow-up.server.ts'
import { isJudgeOf } from './follow-up.ts'
import type { Capacity } from './next-action.ts'
import { listOwners } from './owner.server.ts'

/** What the form of a move shows of the promise, for those who may make it. */
export async function findBrief(actor: StaffActor, ability: Ability, id: string | undefined) {
  authorize(actor, ability)
  const brief = await db.followUp.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, m.follow_up_one()),
      AND: followUpScope(actor),
    },
    relationLoadStrategy: 'join',
    select: briefSelection,
  })
  if (!brief) throw notFound(m.follow_up_one())
  return brief
}

export type Brief = Awaited<ReturnType<typeof findBrief>>

/** The same with those who may be named its owner. */
export async function findAssignment(actor: StaffActor, ability: Ability, id: string | undefined) {
  const [brief, owners] = await Promise.all([
    findBrief(actor, ability, id),
    can(actor, 'follow-up.agree') ? listOwners(db, actor) : [],
  ])
  return { brief, owners }
}

/** What the actor may do with a promise, as far as role and person decide it. */
export function capacityOf(
  actor: StaffActor,
  promise: { ownerId: string | null; submittedById: string | null },
): Capacity {
  return {
    progress: can(actor, 'follow-up.progress'),
    agree: can(actor, 'follow-up.agree'),
    judge: can(actor, 'follow-up.verify') && isJudgeOf(actor, promise),
    publish: can(actor, 'follow-up.publish'),
  }
}

const briefSelection = {
  id: true,
  number: true,
  problem: true,
  recommendation: true,
  status: true,
  progress: true,
  dueOn: true,
  output: true,
  budgetNeed: true,
  targetFiscalYear: true,
  reviewOn: true,
  statusReason: true,
  ownerId: true,
  ownerPosition: true,
  submittedById: true,
  owner: { select: { position: true, user: { select: { name: true } } } },
  unit: { select: { name: true } },
  forum: { select: { id: true, theme: true, year: true, status: true, timeZone: true } },
  _count: { select: { evidence: true } },
} satisfies Prisma.FollowUpSelect
