import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, everyRow, keyset, type Order, pageOf } from '../page.ts'
import { conditionOf, type StakeholderFilter } from './stakeholder.server.ts'
import { groupNameOf } from './stakeholder-group.server.ts'
import { unreachable } from './stale.server.ts'

const byName: Order = { by: 'name' }

/** Every stakeholder the filter finds, by name, with all that the registry knows of them. */
export async function* exportStakeholders(
  actor: StaffActor,
  filter: Omit<StakeholderFilter, 'cursor'>,
  search: string,
) {
  authorize(actor, 'stakeholder.view')
  await recordExport(actor, 'STAKEHOLDERS', search)
  const failed = filter.stale ? await unreachable(actor) : undefined
  const rows = everyRow(async (cursor) => {
    const { where, ...page } = keyset(byName, cursor, batchSize)
    const found = await db.stakeholder.findMany({
      where: { AND: [conditionOf(actor, filter, failed), where] },
      ...page,
      relationLoadStrategy: 'join',
      select: everything,
    })
    return pageOf(found, byName, cursor, batchSize)
  })
  for await (const { group, parent, institution, tags, ...row } of rows)
    yield {
      ...row,
      institution: parent?.name ?? institution,
      group: groupNameOf(group),
      tags: tags.map(({ tag }) => tag.name),
    }
}

const everything = {
  id: true,
  kind: true,
  name: true,
  institution: true,
  position: true,
  element: true,
  email: true,
  phone: true,
  address: true,
  village: true,
  district: true,
  note: true,
  sex: true,
  isMinor: true,
  confirmedAt: true,
  tags: { select: { tag: { select: { name: true } } } },
  createdAt: true,
  parent: { select: { name: true } },
  group: { select: { code: true, name: true } },
} as const
