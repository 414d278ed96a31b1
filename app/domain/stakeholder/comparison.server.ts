import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { groupNameOf } from './stakeholder-group.server.ts'

/** Forums both were asked to that are named before merging. */
const mostShared = 20

/** Two records side by side: the one that is kept first, and the forums that asked both. */
export async function comparePair(actor: StaffActor, keptId: string, mergedId: string) {
  authorize(actor, 'stakeholder.manage')
  const { organizationId } = actor
  const ids = [knownId(keptId), knownId(mergedId)]
  const [found, shared] = await Promise.all([
    db.stakeholder.findMany({
      where: { organizationId, id: { in: ids } },
      include: {
        group: { select: { code: true, name: true } },
        mergedInto: { select: { id: true, name: true } },
        tags: { select: { tag: { select: { name: true } } } },
        _count: { select: { invitations: true, contacts: true } },
      },
    }),
    db.forum.findMany({
      where: {
        organizationId,
        AND: ids.map((stakeholderId) => ({ invitations: { some: { stakeholderId } } })),
      },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: mostShared,
      select: { id: true, theme: true, year: true },
    }),
  ])
  const [kept, merged] = ids.map((id) => found.find((one) => one.id === id))
  if (!kept || !merged || kept === merged) throw notFound(m.stakeholder_stakeholder())
  return { kept: shownAs(kept), merged: shownAs(merged), shared }
}

const shownAs = <Row extends { group: Parameters<typeof groupNameOf>[0] }>(row: Row) => ({
  ...row,
  groupName: groupNameOf(row.group),
})
