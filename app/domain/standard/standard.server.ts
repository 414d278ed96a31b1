import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { recordExport } from '../event/export.server.ts'
import { knownId } from '../id.ts'
import { findService } from '../organization/service.server.ts'
import { findUnit } from '../organization/unit.server.ts'
import { reviewedServices } from '../planner/planner-unit.server.ts'

/** Versions of a service that are listed; a standard is renewed once a year at most. */
const mostVersions = 60

export const standardSelection = {
  ...{ organizationId: true, id: true, unitId: true, serviceId: true, version: true },
  ...{ status: true, decreeNumber: true, decreedOn: true, revision: true, createdAt: true },
  ...{ updatedAt: true, endedAt: true, forumId: true, statusReason: true },
  service: { select: { name: true } },
  unit: { select: { name: true } },
  forum: { select: { id: true, theme: true } },
  components: {
    orderBy: { component: 'asc' as const },
    select: { component: true, text: true, outcome: true, note: true },
  },
} satisfies Prisma.ServiceStandardSelect

/** A unit's services, those not reviewed for longest first, with what holds and what is being drafted. */
export async function readUnitStandards(actor: StaffActor, unitId: string | undefined) {
  authorize(actor, 'standard.view')
  const unit = await findUnit(actor, unitId ?? '')
  const [services, standards] = await Promise.all([
    reviewedServices(actor, unit.id),
    db.serviceStandard.findMany({
      where: {
        ...{ organizationId: actor.organizationId, unitId: unit.id },
        status: { in: ['DRAFT', 'IN_FORCE'] },
      },
      take: 1000,
      select: {
        ...{ id: true, serviceId: true, status: true, version: true },
        ...{ decreeNumber: true, decreedOn: true },
      },
    }),
  ])
  const of = (serviceId: string, status: 'DRAFT' | 'IN_FORCE') =>
    standards.find((one) => one.serviceId === serviceId && one.status === status) ?? null
  return {
    unit: { id: unit.id, name: unit.name },
    services: services.map((service) => ({
      ...service,
      inForce: of(service.id, 'IN_FORCE'),
      draft: of(service.id, 'DRAFT'),
    })),
  }
}

/** The same as a list to take along. */
export async function* exportStandards(actor: StaffActor, unitId: string | undefined) {
  const { unit, services } = await readUnitStandards(actor, unitId)
  await recordExport(actor, 'STANDARDS', '', { id: unit.id })
  for (const service of services) yield { ...service, unit: unit.name }
}

/** Every version of a service's standard, the latest first. */
export async function readServiceStandards(actor: StaffActor, serviceId: string | undefined) {
  authorize(actor, 'standard.view')
  const service = await findService(actor, serviceId ?? '')
  const versions = await db.serviceStandard.findMany({
    where: { organizationId: actor.organizationId, serviceId: service.id },
    orderBy: { version: 'desc' },
    take: mostVersions,
    relationLoadStrategy: 'join',
    select: standardSelection,
  })
  return { service, versions }
}

/** One version, if it is within the actor's reach. */
export async function findStandard(actor: Actor, id: string | undefined, from: Tx = db) {
  authorize(actor, 'standard.view')
  const standard = await from.serviceStandard.findFirst({
    where: { organizationId: actor.organizationId, ...unitScope(actor), id: knownId(id) },
    relationLoadStrategy: 'join',
    select: standardSelection,
  })
  if (!standard) throw notFound(m.standard_standard())
  return standard
}

export type Standard = Awaited<ReturnType<typeof findStandard>>
