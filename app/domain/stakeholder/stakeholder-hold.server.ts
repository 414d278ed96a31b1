import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { knownId } from '../id.ts'

export type Stakeholder = Awaited<ReturnType<typeof holdStakeholder>>

/** The stakeholder, held until the transaction ends. One that became part of another is changed there only. */
export async function holdStakeholder(tx: Tx, actor: Actor, id: string) {
  const [stakeholder] = await holdStakeholders(tx, actor, [id])
  if (!stakeholder) throw notFound(m.stakeholder_stakeholder())
  if (stakeholder.mergedIntoId) throw new RuleViolation('form', m.registry_error_merged())
  return stakeholder
}

/** Several, held in one order whoever asks; 404 when one of them is not there. */
export async function holdStakeholders(tx: Tx, actor: Actor, wanted: readonly string[]) {
  const { organizationId } = actor
  const ids = [...new Set(wanted.map((id) => knownId(id, m.stakeholder_stakeholder())))].sort()
  await tx.$queryRaw`select 1 from "Stakeholder"
    where "organizationId" = ${organizationId}::uuid and id = any(${ids}::uuid[])
    order by id for update`
  const found = await tx.stakeholder.findMany({
    where: { organizationId, id: { in: ids } },
    orderBy: { id: 'asc' },
    take: ids.length,
  })
  if (found.length < ids.length) throw notFound(m.stakeholder_stakeholder())
  return found
}

export const keyOf = ({ organizationId, id }: { organizationId: string; id: string }) => ({
  organizationId_id: { organizationId, id },
})
