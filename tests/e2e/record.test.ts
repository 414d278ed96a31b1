import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { anOpenRecord, aRecordStage, linkOf } from '../domain/record/stage.ts'
import { journey, type Visitor } from '../support/journey.ts'
import { desk, type Person, personAt, phone } from '../support/person.ts'
import { aPhoto } from '../support/pictures.ts'
import { anAttendance } from '../support/thread.ts'
import { aMember, atWork } from './promises/staff.ts'

const minutes = 60_000
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true }
const smartphone = { viewport: { width: 390, height: 844 }, hasTouch: true }

journey(
  'a Berita Acara is frozen, signed on a tablet and on phones at the same time, and verified by its QR code',
  { timeout: 3 * minutes },
  async ({ visitor }) => {
    const stage = await aRecordStage()
    await anAttendance(stage.forum, { name: 'Perwakilan Media', element: 'MASS_MEDIA' })
    const { slug, id } = await db.organization.findUniqueOrThrow({
      where: { id: stage.admin.organizationId },
    })
    const record = `/${slug}/kelola/forum/${stage.forum.id}/berita-acara`
    const organizer = await atWork(
      visitor,
      await aMember({ id }, 'ORGANIZER', stage.unit.id),
      record,
      tablet,
    )
    await freeze(organizer)

    await onTablet(organizer, record, 'Kepala Dinas Uji')
    await organizer.press(m.record_sign_submit(), m.record_error_empty())
    await dot(organizer.page)
    await organizer.press(m.record_sign_submit(), m.record_error_dot())
    await draw(organizer.page)
    await organizer.press(m.record_sign_submit(), m.record_signed_thanks())

    const withoutScript = personAt(await visitor(phone))
    await withoutScript.open(await linkFor(organizer, record, 'Perwakilan Media'))
    await withoutScript.reads(m.record_sign_no_script())
    await withoutScript.page.getByText(m.record_sign_by_name()).click()
    await withoutScript.fill({ [m.record_sign_name()]: 'Perwakilan Media' })
    await withoutScript.mark(m.record_sign_agree())
    await withoutScript.page.getByRole('button', { name: m.record_sign_submit() }).click()
    await withoutScript.arrive(m.record_signed_thanks())

    await atTheSameTime(organizer, visitor, record)
    await organizer.open(record)
    await organizer.reads(m.record_complete())
    const { status } = await db.forum.findFirstOrThrow({ where: { id: stage.forum.id } })
    expect(status).toBe('FOLLOW_UP')
    await verify(organizer, visitor)
  },
)

journey(
  'who objects is asked again, a new version is signed with pens, and whoever holds the old paper is led to it',
  { timeout: 2 * minutes },
  async ({ visitor }) => {
    const stage = await anOpenRecord()
    const { slug, id } = await db.organization.findUniqueOrThrow({
      where: { id: stage.admin.organizationId },
    })
    const record = `/${slug}/kelola/forum/${stage.forum.id}/berita-acara`
    const expert = personAt(await visitor(phone))
    await expert.open(`/${slug}/tanda-tangan/${await linkOf(stage, stage.signatories.expert)}`)
    await object(expert)

    const member = await aMember({ id }, 'ORGANIZER', stage.unit.id)
    const organizer = await atWork(visitor, member, record, desk)
    await organizer.follow(m.record_take_of({ name: 'Perwakilan Ahli' }))
    await organizer.reads('Rekomendasinya belum tepat.')
    await organizer.press(m.record_ask_again(), m.record_asked_again({ name: 'Perwakilan Ahli' }))
    await replace(organizer, record)

    const holder = personAt(await visitor(phone))
    await holder.open(`/${slug}/verifikasi/${stage.record.code}`)
    await holder.reads(m.record_verified_replaced_open({ version: '2' }))
    await holder.follow(m.record_newer({ version: '2' }))
    await holder.reads(m.record_verified_open())

    await organizer.open(`${record}/pindaian`)
    const pages = [await aPhoto('1.jpg', '#eeeeee'), await aPhoto('2.jpg', '#dddddd')]
    await organizer.page.getByLabel(m.record_scan()).setInputFiles(pages)
    await organizer.press(m.record_paper_submit(), m.record_paper_taken())
    await holder.page.reload()
    await holder.reads(m.record_verified_on_paper({ count: 2 }))
    await takeAgain(holder)
  },
)

async function object(expert: Person) {
  await expert.follow(m.record_refuse())
  await expert.fill({ [m.record_refuse_reason()]: 'Rekomendasinya belum tepat.' })
  await expert.page.getByRole('button', { name: m.record_refuse_submit() }).click()
  await expert.arrive(m.record_refusal_taken())
  await expert.reads(m.record_refused_may_sign())
}

/** A version in which the first row has another time and a second row was added, without a script. */
async function replace(organizer: Person, record: string) {
  await organizer.open(`${record}/perubahan`)
  const { page } = organizer
  await page.locator('textarea[name=reason]').fill('Jangka waktu keliru, satu baris terlewat')
  await page.locator('input[name="rows.0.timeValue"]').fill('3')
  await page.getByText(m.record_row_add(), { exact: true }).click()
  await page.locator('textarea[name="rows.1.problem"]').fill('Kursi tunggu kurang')
  await organizer.press(m.record_revise_submit(), m.common_error_required())
  await page.locator('textarea[name="rows.1.recommendation"]').fill('Menambah kursi')
  await page.locator('input[name="rows.1.timeValue"]').fill('2')
  await page.locator('select[name="rows.1.timeUnit"]').selectOption('MONTHS')
  await page.locator('input[name="rows.1.ownerPosition"]').fill('Sekretaris')
  await organizer.press(m.record_revise_submit(), m.record_revised({ version: '2' }))
}

/** Whoever holds the paper downloads what was frozen and takes its fingerprint without us. */
async function takeAgain(holder: Person) {
  const { page } = holder
  const shown = (await page.locator('dd code').textContent()) ?? ''
  const address = await page
    .getByRole('link', { name: m.record_recount_file() })
    .getAttribute('href')
  const file = await page.request.get(address ?? '')
  expect(
    createHash('sha256')
      .update(await file.body())
      .digest('hex'),
  ).toBe(shown)
}

async function freeze(organizer: Person) {
  await organizer.follow(m.record_open())
  await organizer.mark('Perwakilan Warga', 'Perwakilan Ahli')
  await organizer.page.getByRole('button', { name: m.record_open_submit(), exact: true }).click()
  await organizer.arrive(/Media Massa/)
  await organizer.mark('Perwakilan Warga', 'Perwakilan Ahli', 'Perwakilan Media')
  await organizer.press(m.record_open_submit(), /dibekukan dan siap ditandatangani/)
}

async function onTablet(organizer: Person, record: string, name: string) {
  await organizer.open(record)
  await organizer.follow(m.record_take_of({ name }))
  // The signing page is another document: until the browser is there, the old one looks awake.
  await organizer.page.getByRole('button', { name: m.record_on_tablet_open() }).click()
  await organizer.page.waitForURL('**/tanda-tangan/**')
  await organizer.arrive(m.record_sign_here())
}

/** The link that the tablet shows as a QR code, as a phone that scans it opens it. */
async function linkFor(organizer: Person, record: string, name: string) {
  await organizer.open(record)
  await organizer.follow(m.record_take_of({ name }))
  await organizer.press(m.record_link_make(), m.record_link_made())
  return new URL((await organizer.page.locator('code').textContent()) ?? '').pathname
}

async function atTheSameTime(organizer: Person, visitor: Visitor, record: string) {
  const link = await linkFor(organizer, record, 'Perwakilan Warga')
  const citizen = personAt(await visitor(smartphone))
  await citizen.open(link)
  await onTablet(organizer, record, 'Perwakilan Ahli')
  await Promise.all([draw(citizen.page), draw(organizer.page)])
  const thanks = /tanda tangan Anda tercatat/
  await Promise.all([
    citizen.press(m.record_sign_submit(), thanks),
    organizer.press(m.record_sign_submit(), thanks),
  ])
  await citizen.open(link)
  await citizen.reads(m.record_complete())
}

/** The address behind the QR code on the printed sheet, opened by somebody who only holds the paper. */
async function verify(organizer: Person, visitor: Visitor) {
  await organizer.follow(m.record_print())
  const sheet = (await organizer.page.locator('.record-seal').textContent()) ?? ''
  const [, path = ''] = /https?:\/\/[^/]+(\/\S+?\/verifikasi\/[\w-]{14})/.exec(sheet) ?? []
  const [, hash = ''] = /SHA-256 ([0-9a-f]{64})/.exec(sheet) ?? []
  expect(await organizer.page.locator('svg.record-line').count()).toBe(3)

  const holder = personAt(await visitor(phone))
  await holder.open(path)
  await holder.reads(m.record_verified())
  await holder.fill({ [m.record_sha256()]: hash })
  await holder.press(m.record_compare_submit(), m.record_same())
  await holder.open(`${path}/salinan`)
  const copy = (await holder.page.locator('main').textContent()) ?? ''
  for (const hidden of ['+6281234567890', 'Perwakilan Warga', 'Perwakilan Media'])
    expect(copy).not.toContain(hidden)
  expect(await holder.page.locator('svg.record-line').count()).toBe(0)
  const reader = personAt(await visitor(desk))
  await reader.open(`${path}/salinan`)
}

async function draw(page: Page) {
  const box = await boxOf(page)
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.6)
  await page.mouse.down()
  for (const [x, y] of [
    [0.3, 0.2],
    [0.5, 0.7],
    [0.7, 0.3],
    [0.9, 0.6],
  ] as const)
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 8 })
  await page.mouse.up()
}

async function dot(page: Page) {
  const box = await boxOf(page)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

async function boxOf(page: Page) {
  const field = page.locator('canvas.signature-pad')
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (!box) throw new Error('There is no field to sign in')
  return box
}
