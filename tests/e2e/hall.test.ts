import { afterEach, test as anyTest, expect, inject } from 'vitest'
import { db } from '#db/client.server.ts'
import { checkInByPass } from '#domain/attendance/check-in.server.ts'
import { m } from '#messages'
import { aForum } from '../support/factories.ts'
import { aHall, type Hall } from '../support/hall.ts'
import { journey } from '../support/journey.ts'
import { personAt, phone as plainPhone } from '../support/person.ts'
import { anInvitation } from '../support/thread.ts'
import { aPhone, type Phone } from './hall/phone.ts'

// The door of the hall: a phone's camera, passes of all kinds, and a network that goes away.

const test = anyTest.skipIf(!inject('browserPath'))
const open: Phone[] = []
const taken = async (...arguments_: Parameters<typeof aPhone>) => {
  const phone = await aPhone(...arguments_)
  open.push(phone)
  return phone
}
afterEach(async () => {
  const phones = open.splice(0)
  for (const phone of phones) await phone.close()
  expect(phones.flatMap(({ troubles }) => troubles)).toEqual([])
})

const blank = { text: null, seconds: 4 }
const inSession = { status: 'IN_SESSION', theme: 'Standar pelayanan adminduk' } as const
const came = ({ forum }: Hall) =>
  db.attendance.findMany({ where: { forumId: forum.id, undoneAt: null }, orderBy: { name: 'asc' } })

test('the camera tells a welcome, a pass of another forum and what is no pass apart', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum, { name: 'Perwakilan media', status: 'CONFIRMED' })
  const reader = await anInvitation(hall.forum, { name: 'Tokoh masyarakat', status: 'CONFIRMED' })
  const sibling = await aForum(hall.admin, { unitId: hall.unit.id, theme: 'Forum lain' })
  const other = await anInvitation(sibling)
  const address = `https://rembug.contoh.go.id/kota`
  const phone = await taken(hall, {
    film: [
      guest.passCode,
      `${address}/u/${reader.token}`,
      other.passCode,
      'WIFI:S:Aula;T:WPA;P:rahasia;;',
      `${address}/ikut/${hall.forum.code}`,
      `${address}/ikut/${sibling.code}`,
    ].map((text) => ({ text, seconds: 3 })),
  })
  await phone.open()
  await phone.isSound()

  await phone.start()
  await phone.answers('RECORDED', m.checkin_welcome(), guest.name)
  await phone.isSound()
  await phone.answers('RECORDED', reader.name)
  await phone.answers('ELSEWHERE', m.checkin_elsewhere_theme({ theme: 'Forum lain' }))
  await phone.isSound()
  await phone.answers('FOREIGN', m.checkin_foreign_hint(), m.checkin_walk_in())
  await phone.answers('POSTER', m.checkin_poster_hint())
  await phone.answers('OTHER_POSTER', m.checkin_other_poster_hint())
  await phone.answers('ALREADY', m.checkin_already(), guest.name)
  await phone.isSound()
  expect((await came(hall)).map(({ name, method }) => [name, method])).toEqual([
    [guest.name, 'PASS'],
    [reader.name, 'PASS'],
  ])
})

test('a browser that reads codes itself is not sent our reader', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum)
  const phone = await taken(hall, { film: [blank] })
  await phone.context.addInitScript((code) => {
    const Native = class {
      static getSupportedFormats = async () => ['qr_code']
      detect = async () => [{ rawValue: code }]
    }
    Object.assign(window, { BarcodeDetector: Native })
  }, guest.passCode)
  const files: string[] = []
  phone.page.on('request', (request) => files.push(new URL(request.url()).pathname))

  await phone.open()
  await phone.start()
  await phone.answers('RECORDED', guest.name)
  expect(files.filter((file) => file.endsWith('.wasm'))).toEqual([])
})

test('without network the door stays open, nothing is lost, and nobody comes in twice', async () => {
  const hall = await aHall(inSession)
  const invited = (name: string) => anInvitation(hall.forum, { name, status: 'CONFIRMED' })
  const [filmed, typed, elsewhere] = [await invited('A'), await invited('B'), await invited('D')]
  const withdrawn = await invited('E')
  await invited('Cici')
  const phone = await taken(hall, {
    film: [{ text: filmed.passCode, seconds: 2 }, blank],
    ahead: 5 * 365 * 86_400_000,
  })
  await phone.open()
  await phone.page
    .getByText(m.checkin_listed({ count: 5, time: '' }).trim())
    .first()
    .waitFor()
  await phone.page.getByText(m.checkin_clock_off()).waitFor()
  await expect.poll(() => phone.page.evaluate(isKept), { timeout: 20_000 }).toBe(true)

  await phone.context.setOffline(true)
  await phone.page.getByText(m.checkin_offline()).waitFor()
  await phone.start()
  await phone.answers('KEPT', m.checkin_kept(), 'A')
  await phone.waiting(1)
  await phone.page.getByRole('button', { name: m.checkin_stop() }).click({ force: true })

  // The tab is closed and another one opened, still without network.
  await phone.reload()
  await phone.waiting(1)
  for (const guest of [typed, elsewhere, withdrawn]) {
    await phone.type(guest.passCode)
    await phone.answers('KEPT', guest.name)
    await phone.dismiss()
  }
  await phone.type('cic')
  await phone.page.getByRole('button', { name: m.attendance_check_in() }).click()
  await phone.answers('KEPT', 'Cici')
  await phone.dismiss()
  await phone.type(typed.passCode)
  await phone.answers('ALREADY', 'B')
  await phone.dismiss()
  await phone.type('222222')
  await phone.answers('NOT_LISTED', m.checkin_not_listed_hint())
  await phone.dismiss()
  await letInWithoutInvitation(phone, hall.group.name)
  await phone.waiting(7)
  await phone.isSound()

  await checkInByPass(hall.organizer, hall.forum.id, elsewhere.passCode)
  await db.invitation.updateMany({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } })
  const before = new Date()
  await phone.context.setOffline(false)
  await phone.waiting(0)
  await phone.page.getByRole('heading', { name: m.checkin_conflicts() }).waitFor()
  await phone.page.getByText(m.checkin_withdrawn()).first().waitFor()
  await phone.page.getByText(m.checkin_unknown()).first().waitFor()
  await phone.isSound()

  const present = await came(hall)
  expect(present.map(({ name }) => name)).toEqual(['A', 'B', 'Cici', 'D', 'Fajar'])
  for (const { checkedInAt, receivedAt, name } of present) {
    if (name === 'D') continue
    expect(checkedInAt.getTime()).toBeLessThan(before.getTime())
    expect(before.getTime() - checkedInAt.getTime()).toBeLessThan(120_000)
    expect(receivedAt.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1000)
  }
  await phone.page.getByRole('button', { name: m.checkin_settle() }).first().click()
  await phone.reload()
  await phone.waiting(0)
  expect(await came(hall)).toHaveLength(5)
  const events = (action: string) => db.event.count({ where: { forumId: hall.forum.id, action } })
  expect(await events('attendance.recorded')).toBe(5)
  expect(await events('attendance.refused')).toBe(3)
  await phone.page.goto(`/${phone.slug}/kelola/forum/${hall.forum.id}/kehadiran`)
  await phone.page.getByRole('heading', { name: m.checkin_late_title() }).waitFor()
  await phone.page.getByText(m.checkin_withdrawn()).first().waitFor()
  await phone.isSound()
})

/** Somebody without an invitation stands at the door while there is no network. */
async function letInWithoutInvitation({ page, ...phone }: Phone, group: string) {
  await page.getByText(m.checkin_guest_title(), { exact: true }).click()
  await page.getByRole('button', { name: m.checkin_walk_in() }).click()
  await page.getByText(m.common_error_required()).first().waitFor()
  await page.getByLabel(m.attendance_name(), { exact: true }).fill('Fajar')
  await page.getByLabel(m.attendance_group(), { exact: true }).selectOption({ label: group })
  await page.getByRole('button', { name: m.checkin_walk_in() }).click()
  await phone.answers('KEPT', m.checkin_kept(), 'Fajar')
  await phone.dismiss()
}

test('without a camera the page says so, and a code or a name lets people in', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum, { name: 'Tokoh agama' })
  const phone = await taken(hall)
  await phone.open()
  await phone.start()
  const says = [m.checkin_camera_missing(), m.checkin_camera_denied()]
  const trouble = phone.page.getByText(says[0] ?? '').or(phone.page.getByText(says[1] ?? ''))
  await trouble.first().waitFor()
  await phone.isSound()

  await phone.type(guest.passCode.toLowerCase())
  await phone.answers('RECORDED', 'Tokoh agama')
  await phone.type('bukan siapa-siapa')
  await phone.page.getByText(m.checkin_found_none()).waitFor()
})

journey('the poster’s code opens self check-in', async ({ visitor }) => {
  const hall = await aHall({ ...inSession, startsAt: new Date('2026-10-07T02:00:00Z') })
  const phone = await taken(hall)
  await phone.page.goto(`/${phone.slug}/kelola/forum/${hall.forum.id}/kehadiran/poster`)
  await phone.page.getByText('Rabu, 7 Oktober 2026').waitFor()
  await phone.isSound()
  const address = await phone.page.locator('.poster-address').textContent()
  const code = await phone.page.locator('.poster-code').textContent()

  const neighbour = personAt(await visitor(plainPhone))
  await neighbour.open(new URL(`http://${address}/${code}`).pathname)
  await neighbour.reads(m.attendance_self_title())
})

/** Whether the page has been put away for later. Runs in the browser. */
async function isKept() {
  const registration = await navigator.serviceWorker.getRegistration(location.pathname)
  const store = await caches.open(`hall-desk ${location.pathname}`)
  const kept = (await store.keys()).map(({ url }) => new URL(url).pathname)
  const isWhole = kept.includes(location.pathname) && kept.some((path) => path.endsWith('.wasm'))
  return isWhole && registration?.active?.state === 'activated'
}
