import { recordExport } from '../event/export.server.ts'
import { batchSize, everyRow } from '../page.ts'
import type { StaffActor } from './actor.ts'
import { authorizeMembers, listMembers, type MemberFilter } from './member.server.ts'

/** Every member the filter finds, by name. */
export async function* exportMembers(actor: StaffActor, filter: MemberFilter, search: string) {
  authorizeMembers(actor)
  await recordExport(actor, 'MEMBERS', search)
  yield* everyRow((cursor) => listMembers(actor, filter, cursor, batchSize))
}
