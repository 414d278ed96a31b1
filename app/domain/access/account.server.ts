import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { RuleViolation } from '../errors.ts'
import { recordInEach } from '../event/event.server.ts'
import type { AccountLocale, Profile } from './account.schema.ts'
import type { PasswordChange } from './password.schema.ts'
import { hashPassword, isPassword } from './password.server.ts'
import { actorsOf, type SignedIn } from './session.server.ts'
import { endSession } from './session-list.server.ts'
import { requireTurn } from './throttle.server.ts'

/** Changes how the owner is called everywhere, and the language they read. */
export async function changeProfile(session: SignedIn, { name, locale }: Profile) {
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: session.userId }, data: { name, locale } })
    if (name === session.user.name) return

    const details = { from: session.user.name, to: name }
    await recordInEach(tx, actorsOf(session.user), 'member.changed', details)
  })
}

/** Remembers the language with the account, so that mail speaks it too. */
export async function rememberLocale(session: SignedIn, locale: AccountLocale) {
  if (session.user.locale === locale) return
  await db.user.update({ where: { id: session.userId }, data: { locale } })
}

/** Whether single keys do something on the pages this person works on. */
export async function setShortcuts(session: SignedIn, shortcuts: boolean) {
  await db.user.update({ where: { id: session.userId }, data: { shortcuts } })
}

/** Changes the owner's password and ends every other session; gives how many ended. */
export async function changePassword(session: SignedIn, input: PasswordChange) {
  await requireTurn(`password:${session.userId}`, { limit: 10, windowSeconds: 900 })

  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: session.userId },
    select: { passwordHash: true },
  })
  if (!(await isPassword(input.currentPassword, passwordHash)))
    throw new RuleViolation('currentPassword', m.access_password_wrong())

  const next = await hashPassword(input.newPassword)
  return db.$transaction(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: session.userId, passwordHash },
      data: { passwordHash: next, passwordChangedAt: now() },
    })
    if (changed.count === 0) throw new RuleViolation('form', m.common_error_changed_meanwhile())

    const ended = await endSession(tx, { userId: session.userId, id: { not: session.id } })
    await recordInEach(tx, actorsOf(session.user), 'password.changed', { sessionsEnded: ended })
    return ended
  })
}
