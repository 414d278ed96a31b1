import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findMember } from '#domain/access/member.server.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { anActor } from '../support/factories.ts'
import { cookiesOf, senderTo, summaryOf } from './sender.ts'

// A first password is seen once by whoever made it, stays nowhere, and lasts until the first sign-in.

let app: RunningApp
let send: ReturnType<typeof senderTo>

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL, DATA_DIR, LOG_LEVEL: 'debug' })
  send = senderTo(app.url)
}, 300_000)

afterAll(() => app?.stop(), 30_000)

async function aDesk() {
  const admin = await anActor('ADMIN')
  const { slug } = await db.organization.findFirstOrThrow({ where: { id: admin.organizationId } })
  return { admin, slug, members: `/${slug}/kelola/pengaturan/anggota` }
}

const passwordOn = (page: string) => />([a-z2-9]{4}(?:-[a-z2-9]{4}){3})<\/code>/.exec(page)?.[1]

async function expectNowhere(password: string, organizationId: string) {
  const events = await db.event.findMany({ where: { organizationId } })
  expect(JSON.stringify(events)).not.toContain(password)
  expect(app.printed()).not.toContain(password)
}

test('the password of a new member is shown once and replaced at the first sign-in', async () => {
  const { admin, slug, members } = await aDesk()
  const email = `${admin.userId}-baru@contoh.go.id`
  const typed = { email, name: 'Moderator Forum', role: 'FACILITATOR' }

  const answer = await send.post(`${members}/baru`, typed, admin)

  const first = passwordOn(answer.page) ?? ''
  expect([answer.status, answer.location, first]).toEqual([200, null, expect.stringMatching(/\w/)])
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(answer.page).toContain('salin')
  expect(passwordOn((await send.get(`${members}/baru`, admin)).page)).toBeUndefined()
  await expectNowhere(first, admin.organizationId)

  const entered = await send.post('/masuk', { email, password: first })
  const cookie = cookiesOf(entered)
  const desk = await send.get(`/${slug}/kelola/forum?tahun=2026`, cookie)
  const change = `/akun/kata-sandi?kembali=${encodeURIComponent(`/${slug}/kelola/forum?tahun=2026`)}`
  expect([desk.status, desk.location]).toEqual([302, change])
  expect((await send.post(`/${slug}/kelola/forum/baru`, {}, cookie)).location).toContain(
    '/akun/kata-sandi',
  )

  const own = 'kelapa muda di tepi kali'
  const changed = await send.post(
    change,
    { currentPassword: first, newPassword: own, repeatedPassword: own },
    cookie,
  )
  expect([changed.status, changed.location]).toEqual([302, `/${slug}/kelola/forum?tahun=2026`])
  expect((await send.get(`/${slug}/kelola/forum`, cookie)).status).toBe(200)
})

test('a password made anew is shown once beside the move that made it', async () => {
  const { admin, members } = await aDesk()
  const organization = { id: admin.organizationId }
  const member = await anActor('ORGANIZER', { organization, name: 'Bu Ratna' })
  const path = `${members}/${member.membershipId}/kata-sandi`
  expect((await send.get(path, admin)).page).toContain('langsung keluar')

  const answer = await send.post(path, {}, admin)

  const password = passwordOn(answer.page) ?? ''
  expect([answer.status, password]).toEqual([200, expect.stringMatching(/\w/)])
  expect(answer.page).toContain('Bu Ratna')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(passwordOn((await send.get(path, admin)).page)).toBeUndefined()
  await expectNowhere(password, admin.organizationId)
  expect((await send.post('/masuk', { email: await emailOf(member), password })).status).toBe(302)
})

test('a password that may not be made anew is refused beside the button', async () => {
  const { admin, members } = await aDesk()

  const answer = await send.post(`${members}/${admin.membershipId}/kata-sandi`, {}, admin)

  expect([answer.status, summaryOf(answer)]).toEqual([400, expect.stringContaining('diri sendiri')])
  expect((await findMember(admin, admin.membershipId)).deactivatedAt).toBeNull()
})

const emailOf = async ({ userId }: { userId: string }) =>
  (await db.user.findUniqueOrThrow({ where: { id: userId } })).email
