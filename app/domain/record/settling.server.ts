import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import { holdForumForChange } from '../forum/forum.server.ts'
import { presentIn, readStandings, settle } from './completion.server.ts'
import { missingSentence } from './requirement.ts'
import { holdLatest } from './revision.server.ts'

/** Makes the move that waited, after everybody had signed, for something else the forum lacked. */
export async function settleRecord(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    const held = await holdLatest(tx, forum)
    if (!held) throw new RuleViolation('form', m.record_error_not_opened())
    const missing = missingSentence(presentIn(held), await readStandings(tx, held))
    if (!held.signedAt) throw new RuleViolation('form', missing ?? m.record_error_not_opened())
    await settle(tx, actor, forum, { number: held.number, issuedOn: isoDay(held.issuedOn) })
    return held
  })
}
