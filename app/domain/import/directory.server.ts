import { db, type Tx } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'
import { formersOf } from './former.server.ts'
import { mergedIdentity, personIdentity, serviceIdentity, unitIdentity } from './identity.ts'
import type { SheetImport } from './import-access.server.ts'
import type { Entity } from './matching.ts'
import type { Directory, PersonColumns } from './settling.ts'

const mostUnits = 5000

/** What the words of a file are looked up in. */
export async function directoryOf(
  actor: StaffActor,
  found: SheetImport,
  from: Tx = db,
): Promise<Directory> {
  const { organizationId } = actor
  const [groups, units, forum] = await Promise.all([
    from.stakeholderGroup.findMany({
      where: { organizationId, archivedAt: null },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      take: 500,
      select: { id: true, code: true, name: true, element: true },
    }),
    from.unit.findMany({
      where: { organizationId, archivedAt: null },
      orderBy: { name: 'asc' },
      take: mostUnits,
      select: { id: true, name: true, shortName: true },
    }),
    found.forumId
      ? from.forum.findFirst({
          where: { organizationId, id: found.forumId },
          select: { unit: { select: { name: true, shortName: true } } },
        })
      : null,
  ])
  return {
    groups: groups.map((group) => ({ ...group, name: groupNameOf(group) })),
    units,
    organizer: forum?.unit ?? null,
    unitId: found.unitId,
    scopeUnitId: actor.unitId,
  }
}

/** A record there is already, with the columns an import may fill. */
export type KnownRecord = Entity & { columns: Record<string, unknown> }

/** Everything the rows may be the same as. */
export async function recordsOf(
  tx: Tx,
  { organizationId, kind }: SheetImport,
): Promise<KnownRecord[]> {
  if (kind === 'UNITS') return knownUnits(tx, organizationId)
  return kind === 'SERVICES' ? knownServices(tx, organizationId) : knownPeople(tx, organizationId)
}

const entity = (id: string, identity: Omit<Entity, 'key' | 'isRecord' | 'rank'>): Entity => ({
  ...identity,
  key: `id:${id}`,
  isRecord: true,
  rank: '',
})

async function knownUnits(tx: Tx, organizationId: string) {
  const units = await tx.$queryRaw<Array<{ id: string; name: string; shortName: string | null }>>`
    select id, name, "shortName", "headPosition", "headName", "headNumber", address, phone, email
    from "Unit" where "organizationId" = ${organizationId}::uuid order by id`
  return units.map((unit) => ({ ...entity(unit.id, unitIdentity(unit)), columns: unit }))
}

async function knownServices(tx: Tx, organizationId: string) {
  const services = await tx.$queryRaw<Array<{ id: string; name: string; unitId: string }>>`
    select id, name, "unitId", description
    from "Service" where "organizationId" = ${organizationId}::uuid order by id`
  return services.map((service) => ({
    ...entity(service.id, serviceIdentity(service)),
    columns: service,
  }))
}

async function knownPeople(tx: Tx, organizationId: string) {
  const people = await tx.$queryRaw<Array<PersonColumns & { id: string }>>`
    select id, kind::text, name, institution, position, phone, email, district, village, address,
      sex::text
    from "Stakeholder"
    where "organizationId" = ${organizationId}::uuid and "archivedAt" is null order by id`
  const formers = await formersOf(tx, organizationId)
  return people.map((person) => {
    const former = formers.get(person.id)
    const identity = former ? mergedIdentity(person, former) : personIdentity(person)
    return { ...entity(person.id, identity), columns: person }
  })
}
