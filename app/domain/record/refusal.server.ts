import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { holdForumForChange } from '../forum/forum.server.ts'
import type { RefusalInput } from './record.schema.ts'
import { holdLatest } from './revision.server.ts'
import { holdSigning } from './signing.server.ts'
import { findSignatory } from './signing-link.server.ts'

/** Puts on record that somebody does not sign, with the reason. They may still change their mind. */
export async function refuseToSign(
  actor: PublicActor,
  token: string | undefined,
  { refusal: reason }: RefusalInput,
) {
  await db.$transaction(async (tx) => {
    const { signing, forum, held } = await holdSigning(tx, actor, token)
    const { organizationId, id, name, refusedAt } = signing.signatory
    if (refusedAt) throw new RuleViolation('form', m.record_error_refused_already())
    await tx.recordSignatory.update({
      where: { organizationId_id: { organizationId, id } },
      data: { refusedAt: now(), refusalReason: reason },
    })
    const subject = { id: held.id, forumId: forum.id }
    await record(tx, signing.actor, 'official-record.refused', subject, { name, reason })
  })
}

/** Asks somebody again who would not sign: their objection stays in the history, and they are waited for as before. */
export async function askAgain(actor: StaffActor, forumId: string, signatoryId: string) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    const held = await holdLatest(tx, forum)
    const signatory = await findSignatory(actor, forumId, signatoryId, tx)
    if (held?.id !== signatory.record.id) throw new RuleViolation('form', m.record_error_replaced())
    if (signatory.signature) throw new RuleViolation('form', m.record_error_signed_already())
    if (!signatory.refusedAt) throw new RuleViolation('form', m.record_error_not_refused())

    const { organizationId, id, name, refusalReason: reason } = signatory
    await tx.recordSignatory.update({
      where: { organizationId_id: { organizationId, id } },
      data: { refusedAt: null, refusalReason: null },
    })
    const subject = { id: held.id, forumId: forum.id }
    await record(tx, actor, 'official-record.asked-again', subject, { name, reason })
    return signatory
  })
}
