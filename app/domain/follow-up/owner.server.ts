import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { unitScope } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'

/**
 * The member who is to answer for a promise: active, of the whole organization or of a unit within the actor's
 * reach. An evaluator judges and never owes.
 */
export async function requireOwner(tx: Tx, actor: Actor, ownerId: string) {
  const owner = await tx.membership.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: ownerId,
      deactivatedAt: null,
      role: { not: 'EVALUATOR' },
      user: { deactivatedAt: null },
      OR: [{ unitId: null }, unitScope(actor)],
    },
    select: { id: true, position: true, user: { select: { name: true } } },
  })
  if (!owner) throw new RuleViolation('ownerId', m.follow_up_error_unknown_owner())
  return owner
}

/** Who may answer for promises of a unit, for the forms that ask. */
export function listOwners(tx: Tx, actor: Actor) {
  return tx.membership.findMany({
    where: {
      organizationId: actor.organizationId,
      deactivatedAt: null,
      role: { not: 'EVALUATOR' },
      user: { deactivatedAt: null },
      OR: [{ unitId: null }, unitScope(actor)],
    },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: 300,
    select: {
      id: true,
      position: true,
      user: { select: { name: true } },
      unit: { select: { name: true } },
    },
  })
}
