import type { PublicActor } from '../access/actor.ts'
import type { Cursor } from '../page.ts'
import { findDoorIfReachable } from './door.server.ts'
import { listOwnFeedback } from './own-feedback.server.ts'
import { listSupportable } from './support.server.ts'
import type { PersonalDoor } from './support-statement.server.ts'

/**
 * The page somebody speaks on through a link of their own: the forum, what they said, and what others said that
 * they may mark. Null while the database is away.
 */
export async function findParticipantPage(actor: PublicActor, door: PersonalDoor, cursor: Cursor) {
  const found = await findDoorIfReachable(actor, door)
  if (found?.actor.kind !== 'PARTICIPANT') return null
  const { forum, services, actor: participant } = found
  const [own, inputs] = await Promise.all([
    listOwnFeedback(participant),
    listSupportable(participant, cursor),
  ])
  return { forum, services, person: { name: participant.name }, own, inputs }
}
