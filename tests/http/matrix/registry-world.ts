import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { newId } from '#domain/id.ts'
import { mergeSchema } from '#domain/stakeholder/merge.schema.ts'
import { mergeStakeholders, seenOf } from '#domain/stakeholder/merging.server.ts'
import { aStakeholder } from '../../support/thread.ts'

/** What belongs to a contact person: an institution, a tag, somebody who looks the same, and a merge. */
export async function aRegistry(
  actor: StaffActor,
  { organizationId, id, groupId }: { organizationId: string; id: string; groupId: string },
) {
  const place = await aStakeholder({ organizationId }, { kind: 'INSTITUTION', groupId })
  await db.stakeholder.update({
    where: { organizationId_id: { organizationId, id } },
    data: { institutionId: place.id },
  })
  const double = await aStakeholder({ organizationId }, { groupId })
  const former = await aStakeholder({ organizationId }, { groupId })
  const tagId = newId()
  await db.tag.create({ data: { organizationId, id: tagId, name: 'Mitra', key: 'mitra' } })
  await db.stakeholderTag.create({ data: { organizationId, stakeholderId: id, tagId } })
  const kept = await db.stakeholder.findFirstOrThrow({ where: { organizationId, id } })
  const input = mergeSchema.parse({ seen: seenOf(kept, former) })
  const merge = await mergeStakeholders(actor, id, former.id, input)
  return { tagId, doubleId: double.id, mergeId: merge.id }
}
