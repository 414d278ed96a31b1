import { db } from '#db/client.server.ts'
import type { Here, Ids } from './city.ts'

/** A standard that holds, after a review at a forum where there is one. */
export const inForce = (here: Here) => standardIn(here, 'IN_FORCE')

/** A draft of a standard. */
export const drafted = (here: Here) => standardIn(here, 'DRAFT')

async function standardIn({ organizationId }: Here, status: 'IN_FORCE' | 'DRAFT'): Promise<Ids> {
  const { id, serviceId, unitId } = await db.serviceStandard.findFirstOrThrow({
    where: { organizationId, status },
    orderBy: [{ version: 'desc' }, { id: 'asc' }],
  })
  return { standardId: id, serviceId, unitId }
}

/** A service whose draft the forum that is on now speaks about. */
export async function reviewed({ organizationId }: Here): Promise<Ids> {
  const { forumId, serviceId } = await db.forumService.findFirstOrThrow({
    where: {
      organizationId,
      forum: { status: 'IN_SESSION' },
      service: { standards: { some: { status: 'DRAFT' } } },
    },
    orderBy: { serviceId: 'asc' },
  })
  return { forumId, serviceId }
}
