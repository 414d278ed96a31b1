import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { listAppearances } from '#domain/stakeholder/history.server.ts'
import { mergeSchema } from '#domain/stakeholder/merge.schema.ts'
import type { MergeSide } from '#domain/stakeholder/merge.ts'
import { mergeStakeholders, seenOf } from '#domain/stakeholder/merging.server.ts'
import { anActor } from '../../support/factories.ts'
import { aStakeholder } from '../../support/thread.ts'

export type Choices = Partial<Record<'name' | 'email' | 'phone' | 'position' | 'note', MergeSide>>

export async function aPair(kind: 'PERSON' | 'INSTITUTION' = 'PERSON') {
  const organizer = await anActor('ORGANIZER')
  const kept = await aStakeholder(organizer, {
    ...{ kind, name: 'Perwakilan RW 3', email: 'satu@contoh.id', phone: '+62811000001' },
  })
  const merged = await aStakeholder(organizer, {
    ...{ kind, name: 'Ketua RW 3', email: 'dua@contoh.id', phone: '+62811000002' },
    groupId: kept.groupId,
  })
  return { organizer, kept, merged }
}

export async function merge(
  actor: StaffActor,
  keptId: string,
  mergedId: string,
  choices: Choices = {},
) {
  const seen = seenOf(await bare(keptId), await bare(mergedId))
  return mergeStakeholders(actor, keptId, mergedId, mergeSchema.parse({ seen, ...choices }))
}

export const bare = (id: string) => db.stakeholder.findFirstOrThrow({ where: { id } })

export const holderOf = async (id: string) =>
  (await db.invitation.findFirstOrThrow({ where: { id } })).stakeholderId

export const forumsOf = async (actor: StaffActor, id: string) =>
  (await listAppearances(actor, id, {})).rows.map(({ forumId }) => forumId)

export async function eventsOf(subjectId: string) {
  const merges = { in: ['stakeholder.merged', 'stakeholder.unmerged'] }
  const events = await db.event.findMany({ where: { subjectId, action: merges } })
  return events.map(({ action }) => action)
}
