import { randomBytes } from 'node:crypto'
import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { env } from '#platform/env.server.ts'
import { notFound } from '../errors.ts'
import { recordInEach } from '../event/event.server.ts'
import { actorsOf, hashOf, type SignedIn } from './session.server.ts'

/** Since when the owner's calendar has an address; null when it has none. */
export async function findCalendarAddress({ userId }: SignedIn) {
  const { calendarTokenAt } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { calendarTokenAt: true },
  })
  return { since: calendarTokenAt }
}

/**
 * Gives the owner's calendar an address, in place of the one it had. The secret in it is given back this once:
 * the database knows its hash.
 */
export async function makeCalendarAddress(session: SignedIn) {
  const token = randomBytes(32).toString('base64url')
  await db.$transaction(async (tx) => {
    const { calendarTokenHash: before } = await tx.user.findUniqueOrThrow({
      where: { id: session.userId },
      select: { calendarTokenHash: true },
    })
    await tx.user.update({
      where: { id: session.userId },
      data: { calendarTokenHash: hashOf(token), calendarTokenAt: now() },
      select: { id: true },
    })
    const action = before ? 'calendar-address.renewed' : 'calendar-address.created'
    await recordInEach(tx, actorsOf(session.user), action)
  })
  return `${env.BASE_URL}/akun/kalender/${token}/rembug.ics`
}

/** Takes the address away: what reads it finds nothing from now on. */
export async function revokeCalendarAddress(session: SignedIn) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: session.userId, calendarTokenHash: { not: null } },
      data: { calendarTokenHash: null, calendarTokenAt: null },
    })
    if (count > 0) await recordInEach(tx, actorsOf(session.user), 'calendar-address.revoked')
  })
}

/** Whose calendar the secret opens, with the memberships that are in force; 404 for one that opens nothing. */
export async function findCalendarOwner(token: string | undefined) {
  if (!token || !/^[\w-]{43}$/.test(token)) throw notFound()
  const person = await db.user.findUnique({
    where: { calendarTokenHash: hashOf(token), deactivatedAt: null },
    relationLoadStrategy: 'join',
    select: {
      name: true,
      locale: true,
      memberships: {
        where: { deactivatedAt: null },
        select: { organizationId: true, id: true },
      },
    },
  })
  if (!person) throw notFound()
  return person
}
