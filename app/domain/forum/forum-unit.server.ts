import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { unitScope } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import type { Forum } from './forum.server.ts'

/** The unit must be one of the actor's own, and still working. */
export async function requireUnit(tx: Tx, actor: Actor, unitId: string) {
  const { unitId: ownUnitId } = unitScope(actor)
  if (ownUnitId && ownUnitId !== unitId) throw notFound(m.forum_field_unit())

  const unit = await tx.unit.findUnique({
    where: { organizationId_id: { organizationId: actor.organizationId, id: unitId } },
    select: { archivedAt: true },
  })
  if (!unit) throw notFound(m.forum_field_unit())
  if (unit.archivedAt) throw new RuleViolation('unitId', m.forum_error_unit_archived())
}

/** The services must be the unit's own and active; those the forum covers already may have been archived since. */
export async function requireServices(
  tx: Tx,
  actor: Actor,
  unitId: string,
  serviceIds: string[],
  forum?: Forum,
) {
  const { organizationId } = actor
  const services = await tx.service.findMany({
    where: { organizationId, id: { in: serviceIds } },
    select: {
      name: true,
      unitId: true,
      archivedAt: true,
      forums: { where: { forumId: forum?.id ?? unitId }, select: { forumId: true } },
    },
  })
  if (services.length < new Set(serviceIds).size) throw notFound(m.forum_field_services())

  for (const { name, archivedAt, forums, ...service } of services) {
    if (service.unitId !== unitId) {
      throw new RuleViolation('serviceIds', m.forum_error_foreign_service({ name }))
    }
    if (archivedAt && forums.length === 0) {
      throw new RuleViolation('serviceIds', m.forum_error_archived_service({ name }))
    }
  }
}
