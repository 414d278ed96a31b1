import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { publishedComponents } from './standard.ts'

const byName: Order = { by: 'name' }

/** The services that have a standard in force, by name. */
export async function listPublicStandards({ organizationId }: PublicActor, cursor: Cursor) {
  const { where, ...page } = keyset(byName, cursor)
  const rows = await db.service.findMany({
    where: {
      AND: [{ organizationId }, where],
      archivedAt: null,
      standards: { some: { status: 'IN_FORCE' } },
    },
    ...page,
    relationLoadStrategy: 'join',
    select: { id: true, name: true, description: true, unit: { select: { id: true, name: true } } },
  })
  return pageOf(rows, byName, cursor)
}

/** The six components of a standard in force that everybody may read. */
export async function findPublicStandard({ organizationId }: PublicActor, serviceId: string) {
  const standard = await db.serviceStandard.findUnique({
    where: { organizationId_inForceFor: { organizationId, inForceFor: knownId(serviceId) } },
    relationLoadStrategy: 'join',
    select: {
      ...{ version: true, decreeNumber: true, decreedOn: true },
      unit: { select: { id: true, name: true } },
      service: { select: { name: true, description: true } },
      forum: { select: { code: true, theme: true, startsAt: true, timeZone: true, status: true } },
      components: {
        where: { component: { in: publishedComponents } },
        orderBy: { component: 'asc' },
        select: { component: true, text: true },
      },
    },
  })
  if (!standard) throw notFound(m.standard_standard())
  return standard
}

/** What the Maklumat of a unit is made of: who promises, and for which services. */
export async function findPledge({ organizationId }: PublicActor, unitId: string) {
  const unit = await db.unit.findFirst({
    where: { organizationId, id: knownId(unitId), archivedAt: null },
    relationLoadStrategy: 'join',
    select: {
      ...{ name: true, headPosition: true, headName: true, headNumber: true },
      ...{ address: true, phone: true, email: true },
      services: {
        where: { archivedAt: null, standards: { some: { status: 'IN_FORCE' } } },
        orderBy: { name: 'asc' },
        take: 300,
        select: { id: true, name: true },
      },
      organization: {
        select: {
          ...{ name: true, letterheadTop: true, address: true, phone: true, email: true },
          ...{ website: true, logoFileId: true, letterPlace: true },
        },
      },
    },
  })
  if (!unit) throw notFound(m.organization_unit())
  return unit
}
