import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { eventOf, type Subject } from './event.server.ts'
import type { ExportedList } from './exported-list.ts'

/**
 * Puts on record that a list leaves as a file: by whom, which one, and what it was narrowed to in the address
 * (`search`). Belongs to a generator that has authorized the actor and goes on to read the rows.
 */
export async function recordExport(
  actor: StaffActor,
  list: ExportedList,
  search: string,
  subject: Subject = { id: actor.organizationId },
) {
  const details = { list, filter: filterIn(search) }
  await db.event.create({
    data: { ...eventOf(actor, 'list.exported', subject), details },
    select: { id: true },
  })
}

function filterIn(search: string) {
  const words = [...new URLSearchParams(search)]
    .filter(([name, value]) => value !== '' && name !== 'sesudah' && name !== 'sebelum')
    .map(([name, value]) => `${name}: ${value}`)
  return words.join(', ').replaceAll('\0', '').slice(0, 500) || null
}
