import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record, recordAll } from '../event/event.server.ts'
import type { ReplacementInput } from './invitation.schema.ts'
import { addToList, endInvitation, holdInvitation } from './invitation.server.ts'
import { seatWaiting } from './seat.server.ts'

/**
 * Gives an invitation to somebody else of the registry: the old link opens nothing any more, the new person
 * gets a link and a letter of their own, and each knows of the other. Of two who replace at once the later is
 * told that the invitation was withdrawn. Answers the id of the new invitation.
 */
export async function replaceInvitation(
  actor: StaffActor,
  forumId: string,
  id: string,
  { stakeholderId }: ReplacementInput,
) {
  authorize(actor, 'forum.invite')

  return db.$transaction(async (tx) => {
    const { forum, ...held } = await holdInvitation(tx, actor, forumId, id)
    const [added] = await addToList(tx, forum, [stakeholderId], 'stakeholderId')
    if (!added) throw new RuleViolation('stakeholderId', m.invitation_error_listed())

    await endInvitation(tx, { ...held, forum }, added.id)
    const created = { id: added.id, forumId: forum.id, details: { name: added.name } }
    await recordAll(tx, actor, 'invitation.created', [created])
    const details = { name: held.name, replacement: added.name }
    await record(tx, actor, 'invitation.replaced', { id: held.id, forumId: forum.id }, details)
    await seatWaiting(tx, forum)
    return added.id
  })
}
