import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { anOrganization } from '../support/factories.ts'
import { senderTo } from './sender.ts'

// Letters to those who spoke end with one press: of a person without JavaScript, or of a mail program.

let app: RunningApp
let send: ReturnType<typeof senderTo>

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL, DATA_DIR, LOG_LEVEL: 'error' })
  send = senderTo(app.url)
}, 300_000)

afterAll(() => app?.stop(), 30_000)

async function aReader() {
  const { id: organizationId, slug } = await anOrganization()
  const reader = await db.noticeReader.create({
    data: {
      ...{ organizationId, id: newId(), address: 'warga@contoh.id', way: 'IMMEDIATE' },
      token: randomBytes(16).toString('base64url'),
    },
  })
  const wayNow = async () =>
    (await db.noticeReader.findFirstOrThrow({ where: { id: reader.id } })).way
  return { page: `/${slug}/kabar/${reader.token}`, wayNow }
}

test('looking at the link switches nothing off; one press does, says what, and offers to undo it', async () => {
  const { page, wayNow } = await aReader()
  const looked = await send.get(`${page}/berhenti`)
  expect([looked.status, await wayNow()]).toEqual([200, 'IMMEDIATE'])
  expect(looked.page).not.toContain('warga@contoh.id')

  const pressed = await send.post(`${page}/berhenti`, {})
  expect([pressed.status, pressed.location, await wayNow()]).toEqual([200, null, 'NO_MAIL'])
  expect(pressed.page).toContain('Kabar lewat surel sudah dimatikan')
  const [, before = ''] = /name="way" value="(\w+)"/.exec(pressed.page) ?? []
  expect(before).toBe('IMMEDIATE')

  expect((await send.post(page, { way: before })).location).toBe(page)
  expect(await wayNow()).toBe('IMMEDIATE')
})

test('a mail program ends them with the POST of RFC 8058: no cookie, no origin, no redirect', async () => {
  const { page, wayNow } = await aReader()
  const press = () =>
    fetch(`${app.url}${page}/berhenti`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
  expect((await press()).status).toBe(200)
  expect((await press()).status).toBe(200)
  expect(await wayNow()).toBe('NO_MAIL')
})

test('a choice that is none is refused beside its field, and nothing changes', async () => {
  const { page, wayNow } = await aReader()
  for (const way of ['', 'HOURLY', '<script>']) {
    expect((await send.post(page, { way })).status).toBe(400)
  }
  expect(await wayNow()).toBe('IMMEDIATE')
  expect((await send.get(`${page.slice(0, -1)}!`)).status).toBe(404)
})
