import { expect, test, vi } from 'vitest'
import { db } from '#db/client.server.ts'
import { findSession } from '#domain/access/session.server.ts'
import { authenticate, signIn, signOut } from '#domain/access/sign-in.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { anActor, anOrganization } from '../../support/factories.ts'
import {
  actionsIn,
  device,
  enter,
  freshDevice,
  livingSession,
  password,
  withPassword,
} from './accounts.ts'

test('a member signs in, and it is on record with the address', async () => {
  const member = await anActor('ORGANIZER')
  const email = await withPassword(member)

  const { token } = await enter(email, password, device)

  expect(await livingSession(token)).toMatchObject({ userId: member.userId })
  expect(
    await db.event.findMany({ where: { organizationId: member.organizationId } }),
  ).toMatchObject([
    {
      action: 'session.signed-in',
      actorId: member.userId,
      subjectId: member.membershipId,
      details: { address: device.address },
    },
  ])
})

test('a member of two organizations signs in once, on record in both', async () => {
  const member = await anActor('EVALUATOR')
  const second = await anOrganization()
  await db.membership.create({
    data: {
      organizationId: second.id,
      id: member.membershipId,
      userId: member.userId,
      role: 'EVALUATOR',
    },
  })

  const { token } = await enter(await withPassword(member))

  expect((await livingSession(token)).user.memberships).toHaveLength(2)
  expect(await actionsIn(member.organizationId)).toEqual(['session.signed-in'])
  expect(await actionsIn(second.id)).toEqual(['session.signed-in'])
})

test('a wrong password is refused with one sentence and leaves an event', async () => {
  const member = await anActor()
  const email = await withPassword(member)

  await expect(enter(email, 'bukan ini')).rejects.toMatchObject({ field: 'form' })

  expect(
    await db.event.findMany({ where: { organizationId: member.organizationId } }),
  ).toMatchObject([
    {
      action: 'session.refused',
      actorKind: 'PUBLIC',
      actorId: null,
      details: { email, reason: 'credentials' },
    },
  ])
})

test('an unknown address is refused with the same sentence', async () => {
  const email = await withPassword(await anActor())
  const wrong = await enter(email, 'bukan ini').catch((error: Error) => error.message)

  const unknown = await enter('siapa@contoh.go.id').catch((error: Error) => error.message)

  expect(unknown).toBe(wrong)
})

test('an unknown address takes as long as a wrong password', async () => {
  const email = await withPassword(await anActor())
  const timeOf = async (address: string) => {
    const start = performance.now()
    await enter(address, 'bukan ini').catch(() => {})
    return performance.now() - start
  }
  await timeOf(email)

  const known = Math.min(await timeOf(email), await timeOf(email), await timeOf(email))
  const unknown = Math.min(await timeOf('a@b.id'), await timeOf('a@b.id'), await timeOf('a@b.id'))

  expect(unknown).toBeGreaterThan(known / 3)
})

test('an account refuses the eleventh guess, even a right one, and says for how long', async () => {
  const member = await anActor()
  const email = await withPassword(member)
  for (let guess = 0; guess < 10; guess++) await enter(email, 'bukan ini').catch(() => {})

  await expect(enter(email)).rejects.toMatchObject({
    name: 'TooOften',
    message: expect.stringContaining('15 menit'),
  })
  await expect(enter(email)).rejects.toMatchObject({ name: 'TooOften' })

  const actions = await actionsIn(member.organizationId)
  expect(actions).toEqual(Array.from({ length: 11 }, () => 'session.refused'))
})

test('after the window the account opens again, and success forgets the wrong guesses', async () => {
  const email = await withPassword(await anActor())
  for (let guess = 0; guess < 11; guess++) await enter(email, 'bukan ini').catch(() => {})

  const restore = setClock(() => new Date(Date.now() + 16 * 60_000))
  await enter(email)
  for (let guess = 0; guess < 9; guess++) await enter(email, 'bukan ini').catch(() => {})
  await enter(email)
  restore()
})

test('one address may not try many accounts', async () => {
  const from = freshDevice()
  const { takeTurn } = await import('#domain/access/throttle.server.ts')
  for (let turn = 0; turn < 60; turn++)
    await takeTurn(`sign-in:address:${from.address}`, { limit: 60, windowSeconds: 900 })

  await expect(
    authenticate({ email: await withPassword(await anActor()), password }, from),
  ).rejects.toMatchObject({ name: 'TooOften' })
})

test('who is a member nowhere any more cannot sign in', async () => {
  const member = await anActor()
  const email = await withPassword(member)
  await db.membership.updateMany({
    where: { userId: member.userId },
    data: { deactivatedAt: new Date() },
  })

  await expect(enter(email)).rejects.toMatchObject({ name: 'RuleViolation' })
})

test('a password changed between check and entry keeps the door shut', async () => {
  const member = await anActor()
  const account = await authenticate({ email: await withPassword(member), password }, freshDevice())
  await withPassword(member)

  await expect(signIn(account, device, null)).rejects.toMatchObject({ name: 'RuleViolation' })
  expect(await db.session.count({ where: { userId: member.userId } })).toBe(0)
})

test('signing in gives a fresh session and ends the one the browser held', async () => {
  const email = await withPassword(await anActor())
  const before = await enter(email)

  const account = await authenticate({ email, password }, freshDevice())
  const after = await signIn(account, device, before.token)

  expect(after.token).not.toBe(before.token)
  expect(await findSession(before.token)).toBeNull()
  await livingSession(after.token)
})

test('signing out ends the session for good, on record once', async () => {
  const member = await anActor()
  const { token } = await enter(await withPassword(member))
  const session = await livingSession(token)

  await Promise.all([signOut(session), signOut(session)])

  expect(await findSession(token)).toBeNull()
  expect(await actionsIn(member.organizationId)).toEqual([
    'session.signed-in',
    'session.signed-out',
  ])
})

test('a session ends after two weeks without use', async () => {
  const { token } = await enter(await withPassword(await anActor()))
  const restore = setClock(() => new Date(Date.now() + 15 * 86_400_000))

  expect(await findSession(token)).toBeNull()
  restore()
})

test('a deactivated account is out at once', async () => {
  const member = await anActor()
  const { token } = await enter(await withPassword(member))

  await db.user.update({ where: { id: member.userId }, data: { deactivatedAt: new Date() } })

  expect(await findSession(token)).toBeNull()
})

vi.setConfig({ testTimeout: 30_000 })
