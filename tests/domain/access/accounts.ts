import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { hashPassword } from '#domain/access/password.server.ts'
import { findSession, startSession } from '#domain/access/session.server.ts'
import { authenticate, signIn } from '#domain/access/sign-in.server.ts'

export const password = 'kelapa muda di tepi kali'

export const device = {
  address: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
}

/** Gives the member a password that works, and tells their e-mail address. */
export async function withPassword({ userId }: StaffActor) {
  const user = await db.user.update({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password) },
  })
  return user.email
}

/** Signs in as a browser would, from an address of its own. */
export async function enter(email: string, typed = password, from = freshDevice()) {
  const account = await authenticate({ email, password: typed }, from)
  return signIn(account, from, null)
}

/** A session of the member, as the pages see it. */
export async function aSession({ userId }: StaffActor) {
  const { token } = await db.$transaction((tx) => startSession(tx, userId, device))
  return livingSession(token)
}

export async function livingSession(token: string) {
  const session = await findSession(token)
  if (!session) throw new Error('The session should be alive')
  return session
}

let last = 0
export const freshDevice = () => ({ ...device, address: `198.51.100.${++last}` })

/** The actions on record in an organization, in order. */
export async function actionsIn(organizationId: string) {
  const events = await db.event.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
    select: { action: true },
  })
  return events.map(({ action }) => action)
}
