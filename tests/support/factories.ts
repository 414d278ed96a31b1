import { randomBytes } from 'node:crypto'
import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { Actor, PublicActor, StaffActor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/policy.ts'
import { bytesForCode, codeFrom } from '#domain/code.ts'
import { newId } from '#domain/id.ts'

// Plain inserts: each makes what it needs and nothing more, and `more` overrides any column.

type Owned = { organizationId: string }
type More<Table> = Partial<Omit<Table, 'organizationId'>>

/** An organization of its own, so that tests need no order and no cleaning up. */
export function anOrganization(more: Partial<Prisma.OrganizationUncheckedCreateInput> = {}) {
  const id = newId()
  return db.organization.create({
    data: { id, slug: `o-${id}`, name: `Pemerintah Kota Uji ${id.slice(-6)}`, ...more },
  })
}

/** A member who is signed in; of a new organization unless one is given. */
export async function anActor(
  role: Role = 'ADMIN',
  { organization, unitId = null, name = `Petugas ${role}` }: ActorOptions = {},
): Promise<StaffActor> {
  const organizationId = organization?.id ?? (await anOrganization()).id
  const userId = newId()
  const membershipId = newId()
  await db.user.create({
    data: {
      id: userId,
      email: `${userId}@contoh.go.id`,
      name,
      passwordHash: 'no password fits',
      memberships: { create: { id: membershipId, organizationId, role, unitId } },
    },
  })
  return { kind: 'STAFF', organizationId, userId, membershipId, name, role, unitId }
}

type ActorOptions = { organization?: { id: string }; unitId?: string | null; name?: string }

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
