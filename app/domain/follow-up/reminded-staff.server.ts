import type { Tx } from '#db/client.server.ts'

/** Those who may be written to about promises of these units and owners: who left is not among them. */
export async function findRemindedStaff(
  tx: Tx,
  organizationId: string,
  promises: ReadonlyArray<{ ownerId: string | null; unitId: string }>,
) {
  const units = [...new Set(promises.map(({ unitId }) => unitId))]
  const owners = [...new Set(promises.flatMap(({ ownerId }) => ownerId ?? []))]
  const found = await tx.membership.findMany({
    where: {
      ...{ organizationId, deactivatedAt: null, user: { deactivatedAt: null } },
      OR: [
        { id: { in: owners } },
        { headedUnits: { some: { id: { in: units } } } },
        {
          role: { in: ['ADMIN', 'ORGANIZER'] },
          OR: [{ unitId: null }, { unitId: { in: units } }],
        },
      ],
    },
    orderBy: { id: 'asc' },
    take: 2000,
    relationLoadStrategy: 'join',
    select: {
      ...{ id: true, role: true, unitId: true },
      headedUnits: { select: { id: true } },
      user: { select: { name: true, email: true, locale: true } },
    },
  })
  return found.map(({ headedUnits, ...member }) => ({
    ...member,
    heads: headedUnits.map(({ id }) => id),
  }))
}

export type RemindedStaff = Awaited<ReturnType<typeof findRemindedStaff>>[number]
