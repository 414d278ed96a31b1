import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'

/** Who may be named head of a unit: those who work here and read all of its promises. */
export async function listHeads(actor: StaffActor, unitId: string | null) {
  authorize(actor, 'unit.manage')
  const found = await db.membership.findMany({
    where: eligible(actor, unitId),
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: 300,
    select: { id: true, position: true, user: { select: { name: true } } },
  })
  return found.map(({ id, position, user: { name } }) => ({
    id,
    name: position ? `${name} (${position})` : name,
  }))
}

/** Refuses a head who is not among them. */
export async function requireHead(
  tx: Tx,
  actor: StaffActor,
  headId: string | null,
  unitId: string | null,
) {
  if (!headId) return
  const head = await tx.membership.findFirst({
    where: { AND: [eligible(actor, unitId), { id: headId }] },
    select: { id: true },
  })
  if (!head) throw new RuleViolation('headId', m.organization_error_unknown_head())
}

const eligible = ({ organizationId }: StaffActor, unitId: string | null) => ({
  ...{ organizationId, deactivatedAt: null, user: { deactivatedAt: null } },
  role: { in: ['ADMIN' as const, 'ORGANIZER' as const, 'FACILITATOR' as const] },
  OR: [{ unitId: null }, ...(unitId ? [{ unitId }] : [])],
})
