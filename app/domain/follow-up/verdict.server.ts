import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { VerdictInput } from './follow-up.schema.ts'
import { dateOf, type FollowUp, holdFollowUp } from './follow-up.server.ts'
import { isDone } from './follow-up.ts'
import { moveFollowUp } from './follow-up-move.server.ts'
import { isAsking, type VerdictKey } from './verdict.ts'
import { findKeyedInput, type KeyedInput, speakerOf } from './verdict-key.server.ts'

/**
 * What whoever gave an input says of the promise it became. "Belum" reopens what was called done. Sending the
 * same form again is the same word; two who speak at once are both heard.
 */
export async function giveVerdict(
  actor: PublicActor,
  key: VerdictKey,
  followUpId: string | undefined,
  input: VerdictInput,
) {
  return db.$transaction(async (tx) => {
    const said = await findKeyedInput(actor, key, followUpId, tx)
    const followUp = await holdPromise(tx, actor, followUpId)
    if (await wasGiven(tx, followUp, said, input)) return said
    await requireNews(tx, followUp, said, input)

    const { organizationId, id, forumId, number } = followUp
    const { verdict, note } = input
    await tx.citizenVerdict.create({
      data: {
        ...{ organizationId, id: input.id, followUpId: id, feedbackId: said.id, verdict, note },
        createdAt: now(),
      },
      select: { id: true },
    })
    const speaker = speakerOf(actor, said)
    const details = { number, feedbackId: said.id, note }
    if (verdict === 'NOT_YET' && isDone(followUp.status)) {
      await reopen(tx, speaker, followUp, said.id, note)
      return said
    }
    const confirmed = verdict === 'RESOLVED'
    const action = confirmed ? 'follow-up.confirmed-by-citizen' : 'follow-up.disputed-by-citizen'
    await record(tx, speaker, action, { id, forumId }, details)
    return said
  })
}

/** The promise as it is held for a verdict: also one whose forum strangers no longer read about. */
async function holdPromise(tx: Tx, { organizationId }: PublicActor, id: string | undefined) {
  return holdFollowUp(tx, { kind: 'SYSTEM', organizationId }, id)
}

async function reopen(
  tx: Tx,
  speaker: Parameters<typeof moveFollowUp>[1],
  followUp: FollowUp,
  feedbackId: string,
  note: string | null,
) {
  await moveFollowUp(tx, speaker, followUp, {
    to: 'IN_PROGRESS',
    action: 'follow-up.reopened-by-citizen',
    text: m.follow_up_told_reopened({}, { locale: 'id' }),
    facts: { reason: note },
    data: {
      progress: Math.min(followUp.progress, 99),
      ...{ verifiedAt: null, verifiedById: null, publishedAt: null },
    },
    details: { feedbackId, note },
  })
}

/** Whether this very form was stored before. An id that belongs to another word is refused. */
async function wasGiven(tx: Tx, followUp: FollowUp, said: KeyedInput, { id }: VerdictInput) {
  const { organizationId } = followUp
  const earlier = await tx.citizenVerdict.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: { followUpId: true, feedbackId: true },
  })
  if (!earlier) return false
  if (earlier.followUpId !== followUp.id || earlier.feedbackId !== said.id) {
    throw new RuleViolation('form', m.common_error_changed_meanwhile())
  }
  return true
}

/** One may change one's mind, but says the same thing once until the unit calls the promise done anew. */
async function requireNews(
  tx: Tx,
  followUp: FollowUp,
  said: KeyedInput,
  { verdict }: VerdictInput,
) {
  const { organizationId, id: followUpId, status } = followUp
  const given = await tx.citizenVerdict.findMany({
    where: { organizationId, followUpId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: { feedbackId: true, verdict: true, createdAt: true },
  })
  if (!isAsking(status, given)) throw new RuleViolation('form', m.follow_up_error_not_asking())

  const verified = await tx.progressUpdate.findFirst({
    where: { organizationId, followUpId, status: 'VERIFIED' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { createdAt: true },
  })
  const mine = given.find(({ feedbackId }) => feedbackId === said.id)
  const since = verified?.createdAt ?? dateOf('1970-01-01')
  if (mine?.verdict === verdict && mine.createdAt >= since) {
    throw new RuleViolation('verdict', m.follow_up_error_said_already())
  }
}
