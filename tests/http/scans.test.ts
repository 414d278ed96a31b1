import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { aHall, type Hall } from '../support/hall.ts'
import { anInvitation } from '../support/thread.ts'
import { senderTo } from './sender.ts'

// What a desk's device and the server say to one another.

let app: RunningApp
let send: ReturnType<typeof senderTo>

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL, DATA_DIR })
  send = senderTo(app.url)
}, 300_000)

afterAll(() => app?.stop(), 30_000)

async function aDesk() {
  const hall = await aHall({ status: 'IN_SESSION' })
  const { slug } = await db.organization.findFirstOrThrow({
    where: { id: hall.admin.organizationId },
  })
  return { hall, desk: `/${slug}/kelola/forum/${hall.forum.id}/kehadiran` }
}

const aScan = (key: string) => ({ id: newId(), kind: 'PASS', key, scannedAt: '1', sentAt: '2' })
const cameIn = ({ forum }: Hall) => db.attendance.count({ where: { forumId: forum.id } })

test('a scan is answered in one word and a name, and again the same', async () => {
  const { hall, desk } = await aDesk()
  const guest = await anInvitation(hall.forum, { name: 'Perwakilan "media"' })
  const scan = aScan(guest.passCode)

  const answers = [
    await send.post(`${desk}/pindaian`, scan, hall.facilitator),
    await send.post(`${desk}/pindaian`, scan, hall.facilitator),
    await send.post(`${desk}/pindaian`, aScan(guest.passCode), hall.organizer),
  ]

  const told = answers.map(({ status, page }) => [status, JSON.parse(page)])
  expect(told).toMatchObject([
    [200, { outcome: 'RECORDED', name: guest.name }],
    [200, { outcome: 'RECORDED', name: guest.name }],
    [200, { outcome: 'ALREADY', name: guest.name }],
  ])
  expect(await cameIn(hall)).toBe(1)
})

test('a scan from another site is refused, one without a session is sent to sign in', async () => {
  const { hall, desk } = await aDesk()
  const { passCode } = await anInvitation(hall.forum)
  const from = (site: string) => ({ 'Sec-Fetch-Site': site })

  const foreign = await send.post(
    `${desk}/pindaian`,
    aScan(passCode),
    hall.facilitator,
    from('cross-site'),
  )
  const nobody = await send.post(`${desk}/pindaian`, aScan(passCode))

  expect([foreign.status, nobody.status, nobody.location]).toEqual([
    ...[403, 302],
    expect.stringContaining('/masuk'),
  ])
  expect(await cameIn(hall)).toBe(0)
})

test.for([
  { id: 'bukan-id' },
  { kind: 'POSTER' },
  { key: '' },
  { scannedAt: 'kemarin' },
  { sentAt: '-1' },
  { sentAt: '1e9' },
  { key: 'x'.repeat(65) },
])('a scan with %o is no scan: 400, and nobody comes in', async (wrong) => {
  const { hall, desk } = await aDesk()
  const { passCode } = await anInvitation(hall.forum)
  const scan = { ...aScan(passCode), ...wrong }
  const { status } = await send.post(`${desk}/pindaian`, scan, hall.facilitator)
  expect([status, await cameIn(hall)]).toEqual([400, 0])
})

test('the camera and the reader of codes are allowed on the page of hall mode alone', async () => {
  const { hall, desk } = await aDesk()
  const [page, ordinary] = [
    await send.get(`${desk}/pindai`, hall.facilitator),
    await send.get(desk, hall.facilitator),
  ]
  const allowed = ({ headers }: typeof page) => [
    headers.get('Permissions-Policy')?.startsWith('camera=(self)'),
    headers.get('Content-Security-Policy')?.includes("'wasm-unsafe-eval'"),
  ]
  expect([allowed(page), allowed(ordinary)]).toEqual([
    [true, true],
    [false, false],
  ])
  expect(page.page).not.toContain('.wasm')
})

test('the list for a device is given to the desk alone and kept by nothing in between', async () => {
  const { hall, desk } = await aDesk()
  const guest = await anInvitation(hall.forum, { name: 'Tokoh adat' })
  const list = await send.get(`${desk}/undangan`, hall.facilitator)

  expect([list.status, list.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  expect(JSON.parse(list.page).guests).toMatchObject([{ id: guest.id, name: 'Tokoh adat' }])
  expect((await send.get(`${desk}/undangan`, hall.owner)).status).toBe(403)
})
