import { db, type Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { notFound } from '../errors.ts'
import { recordInEach } from '../event/event.server.ts'
import { knownId } from '../id.ts'
import { actorsOf, type SignedIn } from './session.server.ts'

/** The owner's living sessions, the one last used first; at most fifty are shown. */
export async function listSessions(session: SignedIn) {
  const sessions = await db.session.findMany({
    where: { userId: session.userId, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, address: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
  return sessions.map((one) => ({ ...one, current: one.id === session.id }))
}

/** Ends one of the owner's sessions; somebody else's does not exist. */
export async function revokeSession(session: SignedIn, id: string) {
  await db.$transaction(async (tx) => {
    const ended = await endSession(tx, { id: knownId(id), userId: session.userId })
    if (ended === 0) throw notFound()
    await recordInEach(tx, actorsOf(session.user), 'session.revoked', { count: ended })
  })
}

/** Ends all of the owner's sessions but this one, and says how many there were. */
export async function revokeOtherSessions(session: SignedIn) {
  return db.$transaction(async (tx) => {
    const ended = await endSession(tx, { userId: session.userId, id: { not: session.id } })
    if (ended > 0)
      await recordInEach(tx, actorsOf(session.user), 'session.revoked', { count: ended })
    return ended
  })
}

type Which = { id?: string | { not: string }; userId?: string; tokenHash?: string }

/** Ends the living sessions that match, and says how many. */
export async function endSession(tx: Tx, which: Which) {
  const { count } = await tx.session.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: now() },
  })
  return count
}

/** Deletes sessions nobody can use any more; called by a job now and then. */
export async function sweepSessions() {
  const over = new Date(now().getTime() - 30 * 86_400_000)
  const { count } = await db.session.deleteMany({ where: { expiresAt: { lt: over } } })
  return count
}
