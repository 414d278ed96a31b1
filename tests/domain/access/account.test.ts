import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { changePassword, changeProfile, rememberLocale } from '#domain/access/account.server.ts'
import { passwordChangeSchema } from '#domain/access/password.schema.ts'
import { findSession } from '#domain/access/session.server.ts'
import {
  listSessions,
  revokeOtherSessions,
  revokeSession,
  sweepSessions,
} from '#domain/access/session-list.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { anActor } from '../../support/factories.ts'
import { actionsIn, aSession, enter, livingSession, password, withPassword } from './accounts.ts'

const change = {
  currentPassword: password,
  newPassword: 'pohon randu tua',
  repeatedPassword: 'pohon randu tua',
}

test('changing the password ends every other session and keeps this one', async () => {
  const member = await anActor()
  const email = await withPassword(member)
  const here = await enter(email)
  const elsewhere = await enter(email)

  expect(await changePassword(await livingSession(here.token), change)).toBe(1)

  expect(await findSession(elsewhere.token)).toBeNull()
  await livingSession(here.token)
  await expect(enter(email)).rejects.toMatchObject({ name: 'RuleViolation' })
  await enter(email, change.newPassword)
  expect(await actionsIn(member.organizationId)).toContain('password.changed')
})

test('the current password must be known, and guessing it is throttled', async () => {
  const member = await anActor()
  await withPassword(member)
  const session = await aSession(member)
  const guess = { ...change, currentPassword: 'bukan ini' }

  await expect(changePassword(session, guess)).rejects.toMatchObject({ field: 'currentPassword' })
  for (let turn = 0; turn < 9; turn++) await changePassword(session, guess).catch(() => {})
  await expect(changePassword(session, change)).rejects.toMatchObject({ name: 'TooOften' })
})

test('of two password changes at once one wins, the other is told', async () => {
  const member = await anActor()
  await withPassword(member)
  const session = await aSession(member)

  const outcomes = await Promise.allSettled([
    changePassword(session, change),
    changePassword(session, { ...change, newPassword: 'jembatan lama kali brantas' }),
  ])

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a new password is long, not monotonous, new, and typed twice alike', () => {
  const tryWith = (newPassword: string, repeatedPassword = newPassword) =>
    passwordChangeSchema.safeParse({ ...change, newPassword, repeatedPassword }).success

  expect(tryWith('pohon randu tua')).toBe(true)
  expect(tryWith('pendek')).toBe(false)
  expect(tryWith('aaaaaaaaaaaaaa')).toBe(false)
  expect(tryWith(password)).toBe(false)
  expect(tryWith('pohon randu tua', 'pohon randu muda')).toBe(false)
})

test('the owner sees their sessions and which one is this', async () => {
  const member = await anActor()
  await aSession(member)
  const session = await aSession(member)

  const sessions = await listSessions(session)

  expect(sessions).toHaveLength(2)
  expect(sessions.filter(({ current }) => current)).toMatchObject([{ id: session.id }])
})

test('a revoked session is out at once, on record', async () => {
  const member = await anActor()
  const other = await aSession(member)
  const session = await aSession(member)

  await revokeSession(session, other.id)

  expect(await listSessions(session)).toMatchObject([{ id: session.id }])
  expect(await actionsIn(member.organizationId)).toEqual(['session.revoked'])
})

test("somebody else's session does not exist, nor does one that ended or a malformed id", async () => {
  const session = await aSession(await anActor())
  const foreign = await aSession(await anActor())

  await expect(revokeSession(session, foreign.id)).rejects.toMatchObject({ status: 404 })
  await expect(revokeSession(session, 'bukan-id')).rejects.toMatchObject({ status: 404 })
  expect(await listSessions(foreign)).toHaveLength(1)
})

test('of two revocations of one session at once, one finds it gone', async () => {
  const member = await anActor()
  const other = await aSession(member)
  const session = await aSession(member)

  const outcomes = await Promise.allSettled([1, 2].map(() => revokeSession(session, other.id)))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await actionsIn(member.organizationId)).toEqual(['session.revoked'])
})

test('all other sessions end together', async () => {
  const member = await anActor()
  await Promise.all([aSession(member), aSession(member)])
  const session = await aSession(member)

  expect(await revokeOtherSessions(session)).toBe(2)
  expect(await revokeOtherSessions(session)).toBe(0)
  expect(await actionsIn(member.organizationId)).toEqual(['session.revoked'])
})

test('name and language are the account’s own, and a new name is on record', async () => {
  const member = await anActor()
  const session = await aSession(member)

  await changeProfile(session, { name: 'Sekretaris Dinas', locale: 'en' })
  await rememberLocale(session, 'en')

  expect(await db.user.findUnique({ where: { id: member.userId } })).toMatchObject({
    name: 'Sekretaris Dinas',
    locale: 'en',
  })
  expect(await actionsIn(member.organizationId)).toEqual(['member.changed'])
})

test('sessions nobody can use any more are swept away', async () => {
  const member = await anActor()
  await aSession(member)

  const restore = setClock(() => new Date(Date.now() + 60 * 86_400_000))
  await sweepSessions()
  restore()

  expect(await db.session.count({ where: { userId: member.userId } })).toBe(0)
})
