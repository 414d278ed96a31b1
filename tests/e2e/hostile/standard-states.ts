import { db } from '#db/client.server.ts'
import { publishedComponents } from '#domain/standard/standard.ts'
import type { World } from '../../http/matrix/world.ts'

/** Makes the standard of the world a draft again, or what holds where it is to be revoked. */
export async function standStandard({ organizationId, params }: World, pattern: string) {
  const { standardId, serviceId } = params
  const isHolding = pattern.endsWith('/pencabutan')
  await db.serviceStandard.updateMany({
    where: { organizationId, id: { not: standardId } },
    data: { status: 'SUPERSEDED', inForceFor: null, draftOf: null },
  })
  await db.serviceStandard.updateMany({
    where: { organizationId, id: standardId },
    data: {
      status: isHolding ? 'IN_FORCE' : 'DRAFT',
      inForceFor: isHolding ? serviceId : null,
      draftOf: isHolding ? null : serviceId,
    },
  })
  await db.standardComponent.createMany({
    data: publishedComponents.map((component) => ({
      ...{ organizationId, standardId: standardId ?? '', component, text: 'Isi' },
    })),
    skipDuplicates: true,
  })
  // The period a correction gave it is not in the way of the next result.
  await db.satisfactionSnapshot.updateMany({
    where: { organizationId, id: params.snapshotId },
    data: { year: 2019 },
  })
}
