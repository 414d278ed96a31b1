import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor, PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { normalizeTrackingCode } from '../feedback/tracking-code.ts'
import { knownId } from '../id.ts'
import type { VerdictKey } from './verdict.ts'

/**
 * The input whose giver holds the key, among those that became the promise or were merged into one that did.
 * A key that opens nothing is a 404. Of several inputs of one person the first speaks.
 */
export async function findKeyedInput(
  actor: PublicActor,
  key: VerdictKey,
  followUpId: string | undefined,
  from: Tx = db,
) {
  const linked = { followUps: { some: { followUpId: knownId(followUpId, m.follow_up_one()) } } }
  const input = await from.feedback.findFirst({
    where: {
      organizationId: actor.organizationId,
      status: { not: 'WITHDRAWN' },
      ...conditionOf(key),
      OR: [linked, { mergedInto: linked }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
    select: {
      id: true,
      forumId: true,
      trackingCode: true,
      identity: true,
      text: true,
      createdAt: true,
      submitter: { select: { name: true, invitationId: true, attendanceId: true } },
    },
  })
  if (!input) throw notFound(m.follow_up_one())
  return input
}

export type KeyedInput = Awaited<ReturnType<typeof findKeyedInput>>

/** Who speaks, as the event keeps it: named only where the input is. */
export function speakerOf(actor: PublicActor, { identity, forumId, submitter }: KeyedInput): Actor {
  if (identity !== 'NAMED' || !submitter?.name) return actor
  const { name, invitationId, attendanceId } = submitter
  const { organizationId } = actor
  return { kind: 'PARTICIPANT', organizationId, forumId, invitationId, attendanceId, name }
}

/** Staff hand personal links over and know whose each is: of what was said in confidence the code alone is the key. */
const named = { identity: 'NAMED' } as const

function conditionOf(key: VerdictKey): Prisma.FeedbackWhereInput {
  if (key.kind === 'TRACKING') {
    const trackingCode = normalizeTrackingCode(key.trackingCode.slice(0, 60))
    if (!trackingCode) throw notFound(m.follow_up_one())
    return { trackingCode }
  }
  if (!/^[\w-]{20,64}$/.test(key.token)) throw notFound(m.follow_up_one())
  return key.kind === 'INVITATION'
    ? { ...named, submitter: { invitation: { token: key.token, withdrawnAt: null } } }
    : { ...named, submitter: { attendance: { token: key.token, undoneAt: null } } }
}
