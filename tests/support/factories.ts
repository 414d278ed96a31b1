import { randomBytes } from 'node:crypto'
import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { Actor, PublicActor } from '#domain/access/actor.ts'
import { bytesForCode, codeFrom } from '#domain/code.ts'
import { newId } from '#domain/id.ts'

export { anActor, anOrganization } from './actors.ts'

// Plain inserts: each makes what it needs and nothing more, and `more` overrides any column.

type Owned = { organizationId: string }
type More<Table> = Partial<Omit<Table, 'organizationId'>>

/** Anybody on the public pages of the same organization. */
export const publicOf = ({ organizationId }: Owned): PublicActor => ({
  kind: 'PUBLIC',
  organizationId,
})

export function aUnit({ organizationId }: Owned, more: More<Prisma.UnitUncheckedCreateInput> = {}) {
  const id = newId()
  return db.unit.create({
    data: {
      organizationId,
      id,
      name: `Dinas Uji ${id.slice(-6)}`,
      category: 'PERANGKAT_DAERAH',
      headPosition: 'Kepala Dinas',
      headName: 'Kepala Dinas Uji',
      ...more,
    },
  })
}

export function aService(
  unit: Owned & { id: string },
  more: More<Prisma.ServiceUncheckedCreateInput> = {},
) {
  const id = newId()
  return db.service.create({
    data: {
      organizationId: unit.organizationId,
      id,
      unitId: unit.id,
      name: `Layanan ${id.slice(-6)}`,
      ...more,
    },
  })
}

/** A forum in any state, of the actor's unit or a new one; starts in a week. Says nothing of team, guests, papers. */
export async function aForum(
  actor: Actor,
  more: More<Prisma.ForumUncheckedCreateInput> & { services?: string[] } = {},
) {
  const { organizationId } = actor
  const { services = [], ...columns } = more
  const ownUnit = actor.kind === 'STAFF' ? actor.unitId : null
  const unitId = columns.unitId ?? ownUnit ?? (await aUnit({ organizationId })).id
  const startsAt = new Date(Date.now() + 7 * 86_400_000)
  const status = columns.status ?? 'DRAFT'
  return db.forum.create({
    data: {
      organizationId,
      id: newId(),
      code: codeFrom(randomBytes(bytesForCode(6)), 6),
      year: startsAt.getFullYear(),
      theme: 'Standar Pelayanan Administrasi Kependudukan',
      topicKinds: ['SERVICE_PROBLEM'],
      method: 'PUBLIC_DIALOGUE',
      place: 'Aula Dinas',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
      announcedAt: status === 'DRAFT' || status === 'PLANNED' ? null : new Date(),
      ...columns,
      unitId,
      services: { create: services.map((serviceId) => ({ serviceId })) },
    },
  })
}
