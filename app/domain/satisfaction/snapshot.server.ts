import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { elementColumns, meansIn, type OfElements } from './columns.ts'
import { satisfactionIndex } from './ikm.ts'

export const byEnd: Order = { by: 'endsOn', direction: 'desc', date: true }

export const snapshotSelection = {
  ...{ id: true, unitId: true, serviceId: true, scopeId: true, year: true, span: true },
  ...{ beginsOn: true, endsOn: true, population: true, respondents: true, source: true },
  ...{ note: true, revision: true, service: { select: { name: true } } },
  ...elementColumns,
} satisfies Prisma.SatisfactionSnapshotSelect

/** What a unit's surveys found, of the unit and of its services, the latest period first. */
export async function listSnapshots(actor: Actor, unitId: string, cursor: Cursor, size?: number) {
  authorize(actor, 'satisfaction.view')
  const { where, ...page } = keyset(byEnd, cursor, size)
  const rows = await db.satisfactionSnapshot.findMany({
    where: {
      AND: [{ organizationId: actor.organizationId, ...unitScope(actor) }, where],
      unitId: knownId(unitId),
    },
    ...page,
    relationLoadStrategy: 'join',
    select: snapshotSelection,
  })
  return pageOf(rows.map(calculated), byEnd, cursor, size)
}

/** The result of one period, if it is within the actor's reach. */
export async function findSnapshot(actor: Actor, id: string | undefined, from: Tx = db) {
  authorize(actor, 'satisfaction.view')
  const snapshot = await from.satisfactionSnapshot.findFirst({
    where: { organizationId: actor.organizationId, ...unitScope(actor), id: knownId(id) },
    relationLoadStrategy: 'join',
    select: { ...snapshotSelection, unit: { select: { name: true } } },
  })
  if (!snapshot) throw notFound(m.satisfaction_snapshot())
  return calculated(snapshot)
}

type Decimal = { toNumber(): number }

/** With its means as numbers and the index they make. */
export function calculated<Row extends OfElements<Decimal>>(row: Row) {
  const means = meansIn(row)
  const { requirements, procedure, time, cost, product, ...rest } = row
  const { competence, conduct, complaintHandling, facilities, ...facts } = rest
  return { ...facts, means, ...satisfactionIndex(means) }
}
