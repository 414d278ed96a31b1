import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/policy.ts'
import { newId } from '#domain/id.ts'
import { addStandardGroups } from '#domain/stakeholder/standard-group.server.ts'

/** An organization of its own for a test, with the standard stakeholder groups. */
export async function anOrganization(name = 'Kota Kediri') {
  const id = newId()
  return db.$transaction(async (tx) => {
    const organization = await tx.organization.create({
      data: { id, slug: `kota-${id}`, name, province: 'Jawa Timur' },
    })
    await addStandardGroups(tx, id)
    return organization
  })
}

type Where = {
  organization?: { id: string }
  organizationId?: string
  unitId?: string | null
  email?: string
  name?: string
}

/** A member with that role: of an organization of their own unless one is given. */
export async function anActor(role: Role = 'ADMIN', where: Where = {}): Promise<StaffActor> {
  const organizationId =
    where.organizationId ?? where.organization?.id ?? (await anOrganization()).id
  const id = newId()
  const name = where.name ?? `Petugas ${role}`
  const user = await db.user.create({
    data: {
      id,
      name,
      email: where.email ?? `${id}@contoh.go.id`,
      passwordHash: unusable,
      passwordChangedAt: new Date(),
    },
  })
  const unitId = where.unitId ?? null
  const membership = await db.membership.create({
    data: { organizationId, id: newId(), userId: user.id, role, unitId },
  })
  return {
    kind: 'STAFF',
    organizationId,
    userId: user.id,
    membershipId: membership.id,
    name,
    role,
    unitId,
  }
}

/** A hash no password has: who needs to sign in gets a real one. */
const unusable = '!'
