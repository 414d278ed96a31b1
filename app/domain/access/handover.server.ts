import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { handOverFeedback } from '../feedback/handover.server.ts'
import { type Hand, handOverFollowUps } from '../follow-up/handover.server.ts'
import { handOverTeams } from '../forum/team-handover.server.ts'
import { knownId } from '../id.ts'
import type { StaffActor } from './actor.ts'
import { listHeldWork, reachOfWork } from './held-work.server.ts'
import { authorizeMembers, findMember } from './member.server.ts'
import { rolesWith } from './policy.ts'
import type { Handover } from './staff-invitation.schema.ts'

/** What is still with a member, and who could take all of it over. */
export async function readHandover(actor: StaffActor, id: string) {
  const member = await findMember(actor, id)
  const [work, reach] = await Promise.all([
    listHeldWork(actor, member.id),
    reachOfWork(db, actor, member.id),
  ])
  const successors = await db.membership.findMany({
    where: successorsTo(actor, member.id, reach),
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: 300,
    relationLoadStrategy: 'join',
    select: { ...handSelect, unit: { select: { name: true, shortName: true } } },
  })
  return { member, ...work, units: reach.units.length, successors }
}

/** Gives everything open of one member to another, all of it or nothing; before or after the first one leaves. */
export async function handOverWork(actor: StaffActor, id: string, { successorId }: Handover) {
  authorizeMembers(actor)
  return db.$transaction(
    async (tx) => {
      await holdBoth(tx, actor, id, successorId)
      const member = await findMember(actor, id, tx)
      const from = handOf(member)
      const to = await requireSuccessor(tx, actor, member.id, successorId)

      const teams = await handOverTeams(tx, actor, from, to)
      const followUps = await handOverFollowUps(tx, actor, from, to)
      const inputs = await handOverFeedback(tx, actor, from, to)
      if (teams + followUps + inputs === 0)
        throw new RuleViolation('form', m.access_handover_nothing())
      const details = { name: from.name, to: to.name, followUps, teams, inputs }
      await record(tx, actor, 'member.work-handed-over', { id: from.id }, details)
      return { ...details }
    },
    { timeout: 30_000 },
  )
}

const handSelect = {
  id: true,
  position: true,
  user: { select: { name: true } },
} satisfies Prisma.MembershipSelect

const handOf = ({
  id,
  position,
  user,
}: Prisma.MembershipGetPayload<{ select: typeof handSelect }>): Hand => ({
  ...{ id, position, name: user.name },
})

/** Active members who reach every unit the work is of, and may do it. An evaluator judges and never owes. */
function successorsTo({ organizationId }: StaffActor, id: string, { units, treats }: Reach) {
  const [unitId, another] = units
  return {
    organizationId,
    id: { not: id },
    deactivatedAt: null,
    role: treats ? { in: rolesWith('feedback.triage') } : { not: 'EVALUATOR' },
    user: { deactivatedAt: null },
    ...(unitId && { OR: [{ unitId: null }, ...(another ? [] : [{ unitId }])] }),
  } satisfies Prisma.MembershipWhereInput
}

type Reach = Awaited<ReturnType<typeof reachOfWork>>

async function requireSuccessor(tx: Tx, actor: StaffActor, id: string, successorId: string) {
  const reach = await reachOfWork(tx, actor, id)
  const successor = await tx.membership.findFirst({
    where: { AND: [successorsTo(actor, id, reach), { id: successorId }] },
    select: handSelect,
  })
  if (!successor) throw new RuleViolation('successorId', m.access_handover_unfit())
  return handOf(successor)
}

/**
 * Both members, held against being shut out meanwhile. Weaker than a lock that would keep others from
 * naming them owners of a promise, so that nobody waits for whom they are waited for.
 */
const holdBoth = (tx: Tx, { organizationId }: StaffActor, id: string, successorId: string) =>
  tx.$queryRaw`select 1 from "Membership"
    where "organizationId" = ${organizationId}::uuid
      and id in (${knownId(id)}::uuid, ${successorId}::uuid)
    order by id for no key update`
