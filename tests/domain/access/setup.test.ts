import { beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { setupSchema } from '#domain/access/setup.schema.ts'
import { createSetupCode, isSetupOpen, setUp } from '#domain/access/setup.server.ts'
import { stakeholderGroupCodes } from '#domain/stakeholder/group.ts'
import { actionsIn, enter } from './accounts.ts'

const typed = {
  organization: 'Pemerintah Kota Kediri',
  slug: 'kota-kediri',
  province: 'Jawa Timur',
  timeZone: 'Asia/Jakarta',
  name: 'Admin Bagian Organisasi',
  email: 'admin@kediri.go.id',
  password: 'kelapa muda di tepi kali',
  repeatedPassword: 'kelapa muda di tepi kali',
}
const input = (code: string, changes = {}) => setupSchema.parse({ ...typed, code, ...changes })

// The one installation of this file's database is set up again by every test.
beforeEach(async () => {
  await db.$executeRaw`truncate "Organization", "User", "InstallationSetting", "Throttle" cascade`
})

async function aCode() {
  const code = await createSetupCode()
  if (!code) throw new Error('There should be a code')
  return code
}

test('the code in the log sets up the organization, its groups and an admin who can sign in', async () => {
  const organization = await setUp(input(await aCode()), '127.0.0.1')

  expect(await db.stakeholderGroup.count({ where: { organizationId: organization.id } })).toBe(
    stakeholderGroupCodes.length,
  )
  await enter(typed.email, typed.password)
  expect(await actionsIn(organization.id)).toEqual([
    'organization.created',
    'member.added',
    'session.signed-in',
  ])
})

test('the code may be typed in small letters, without dashes', async () => {
  const code = await aCode()

  await setUp(input(code.toLowerCase().replaceAll('-', ' ')), '127.0.0.1')

  expect(await isSetupOpen()).toBe(false)
})

test('a wrong code, a former one, and no code at all are refused', async () => {
  await expect(setUp(input('AAAA'), '127.0.0.1')).rejects.toMatchObject({ field: 'code' })
  const former = await aCode()
  await aCode()
  await expect(setUp(input(former), '127.0.0.1')).rejects.toMatchObject({ field: 'code' })
  expect(await isSetupOpen()).toBe(true)
})

test('guessing the code is throttled', async () => {
  await aCode()
  for (let guess = 0; guess < 10; guess++) await setUp(input('AAAA'), '127.0.0.1').catch(() => {})

  await expect(setUp(input('AAAA'), '127.0.0.1')).rejects.toMatchObject({ name: 'TooOften' })
})

test('of two at once one succeeds', async () => {
  const code = await aCode()

  const outcomes = await Promise.allSettled([
    setUp(input(code), '127.0.0.1'),
    setUp(input(code, { slug: 'kota-lain', email: 'lain@contoh.go.id' }), '127.0.0.2'),
  ])

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.organization.count()).toBe(1)
  expect(await db.user.count()).toBe(1)
})

test('once there is an organization there is neither page nor code', async () => {
  await setUp(input(await aCode()), '127.0.0.1')

  expect(await createSetupCode()).toBeNull()
  await expect(setUp(input('AAAA'), '127.0.0.1')).rejects.toMatchObject({ status: 404 })
})

test('reserved and malformed addresses of the organization are refused beside the field', () => {
  const problem = (slug: string) =>
    setupSchema.safeParse({ ...typed, code: 'A', slug }).error?.issues.map(({ path }) => path[0])

  expect(problem('masuk')).toEqual(['slug'])
  expect(problem('pengaturan-awal')).toEqual(['slug'])
  expect(problem('Kota Kediri')).toEqual(['slug'])
  expect(problem('kota-kediri')).toBeUndefined()
})
