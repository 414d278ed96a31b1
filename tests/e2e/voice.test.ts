import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { db } from '#db/client.server.ts'
import { identityLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { journey, type Visitor } from '../support/journey.ts'
import { desk, personAt } from '../support/person.ts'
import { aFeedback, anInvitation } from '../support/thread.ts'
import { aMember, atWork } from './promises/staff.ts'
import { anOpenForum } from './public/forums.ts'
import { aNetwork } from './voice/network.ts'

// A phone that runs scripts: with none, the pages are walked everywhere else.
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }

journey(
  'what is written without network is kept, and stored once when it is back',
  async ({ visitor }) => {
    const { link, forumId } = await aParticipant()
    const { page, offline, online } = await onThePhone(visitor, link)
    const context = page.context()

    await offline()
    await write(page, 'Loket dibuka hanya tiga jam.')
    await stands(page, m.voice_queue_waiting(), 'Loket dibuka hanya tiga jam.')
    await personAt(page).reads(m.voice_queue_offline())
    expect(await storedIn(forumId)).toEqual([])

    // The tab is closed and opened again, still without network.
    const again = await reopened(context, page, link)
    await stands(again, m.voice_queue_waiting(), 'Loket dibuka hanya tiga jam.')
    await personAt(again).reads(m.voice_queue_copy())
    await write(again, 'Kursi tunggu kurang.')
    await stands(again, m.voice_queue_waiting(), 'Kursi tunggu kurang.')

    await online()
    await stands(again, m.voice_queue_sent(), 'Loket dibuka hanya tiga jam.')
    await stands(again, m.voice_queue_sent(), 'Kursi tunggu kurang.')
    expect(await storedIn(forumId)).toEqual([
      'Kursi tunggu kurang.',
      'Loket dibuka hanya tiga jam.',
    ])
  },
)

journey(
  'a server that stores without an answer, is away, or answers late stores once',
  async ({ visitor }) => {
    const { link, forumId } = await aParticipant()
    const { page, network } = await onThePhone(visitor, link)
    network.weather = 'answers-lost'
    await write(page, 'Antrean sampai ke jalan.')
    await stands(page, m.voice_queue_waiting(), 'Antrean sampai ke jalan.')
    expect(await storedIn(forumId)).toEqual(['Antrean sampai ke jalan.'])

    network.weather = 'cut'
    await page.getByRole('button', { name: m.voice_queue_try() }).click()
    await stands(page, m.voice_queue_waiting(), 'Antrean sampai ke jalan.')

    const before = network.arrived
    network.weather = 'slow'
    await page.getByRole('button', { name: m.voice_queue_try() }).click()
    await stands(page, m.voice_queue_sending(), 'Antrean sampai ke jalan.')
    await stands(page, m.voice_queue_sent(), 'Antrean sampai ke jalan.')
    expect(network.arrived).toBeGreaterThan(before)
    expect(await storedIn(forumId)).toEqual(['Antrean sampai ke jalan.'])
  },
)

journey(
  'with a network it leads to the receipt, and a refusal stands beside its field',
  async ({ visitor }) => {
    const { link, forumId } = await aParticipant()
    const { page } = await onThePhone(visitor, link)
    await write(page, 'Parkir sempit.')
    await page.waitForURL(/\/masukan\/[\w-]+$/)
    await personAt(page).arrive(m.feedback_thanks_title())
    await personAt(page).open(`${link}/masukan`)
    expect(await page.locator('[data-antrean]').isHidden()).toBe(true)

    await personAt(page).fill({ [m.feedback_text_label()]: '   ' })
    await personAt(page).mark(identityLabel('CONFIDENTIAL'))
    await page.getByRole('button', { name: m.feedback_send() }).click()
    await page.locator('[aria-invalid=true]').first().waitFor()
    expect(await page.locator('input[value=CONFIDENTIAL]').isChecked()).toBe(true)
    expect(await storedIn(forumId)).toEqual(['Parkir sempit.'])
  },
)

journey(
  'a link that was revoked leaves nothing on the phone but hands unsent words back',
  async ({ visitor }) => {
    const { link, invitationId } = await aParticipant()
    const { page, offline, online } = await onThePhone(visitor, link)
    await offline()
    await write(page, 'Ini belum sempat terkirim.')
    await stands(page, m.voice_queue_waiting(), 'Ini belum sempat terkirim.')
    await db.invitation.updateMany({
      where: { id: invitationId },
      data: { withdrawnAt: new Date() },
    })
    await online()
    await personAt(page).reads(m.voice_queue_gone())
    await personAt(page).reads('Ini belum sempat terkirim.')
    const left = () =>
      page.evaluate(async () => ({
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }))
    await expect.poll(left).toEqual({ caches: 0, workers: 0 })
    expect((await page.goto(`${link}/masukan`))?.status()).toBe(404)
  },
)

journey(
  'a participant marks what matters, also without network, and staff see it first',
  async ({ visitor }) => {
    const { link, forum, organization } = await aParticipant()
    await aFeedback(forum, { text: 'Toilet tidak terawat.', status: 'TRIAGED' })
    const wanted = await aFeedback(forum, { text: 'Jalur difabel tidak ada.', status: 'TRIAGED' })
    const newest = await aFeedback(forum, { text: 'Pengeras suara rusak.', status: 'TRIAGED' })
    const { page, offline, online } = await onThePhone(visitor, link)
    const mark = page.locator(`form[data-dukungan="${wanted.id}"]`)
    const button = mark.getByRole('button')

    await offline()
    await button.click()
    await mark.getByText(m.voice_queue_waiting()).waitFor()
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    const again = await reopened(page.context(), page, link)
    const there = again.locator(`form[data-dukungan="${wanted.id}"]`)
    await there.getByText(m.voice_queue_waiting()).waitFor()
    expect(await there.getByRole('button').getAttribute('aria-pressed')).toBe('true')
    await online()
    await there.getByText(m.voice_queue_sent(), { exact: true }).waitFor()
    const marks = () => db.support.count({ where: { feedbackId: wanted.id } })
    expect(await marks()).toBe(1)

    const member = await aMember(organization, 'ORGANIZER', forum.unitId)
    const inbox = `/${organization.slug}/kelola/forum/${forum.id}/masukan`
    const organizer = await atWork(visitor, member, inbox, desk)
    await organizer.follow(m.voice_sort_priority())
    const first = () => organizer.page.locator('[data-row]').first().textContent()
    await expect.poll(first).toBe(wanted.text)
    await organizer.page.locator('[data-row]', { hasText: newest.text }).click()
    await organizer.follow(m.voice_usg_give())
    await organizer.choose({
      [m.voice_urgency()]: m.voice_level_5(),
      [m.voice_seriousness()]: m.voice_level_4(),
      [m.voice_growth()]: m.voice_level_2(),
    })
    await organizer.press(m.voice_usg_submit(), m.voice_usg_done())
    await organizer.reads(m.voice_usg_parts({ urgency: 5, seriousness: 4, growth: 2, total: 11 }))

    const plain = personAt(await visitor({ ...phone, javaScriptEnabled: false }))
    await plain.open(`/${organization.slug}/forum/${forum.code}`)
    const said = await plain.page.locator('#masukan li').first().textContent()
    expect(said).toContain(newest.text)
    // Without script the same button is a form, and pressing it again takes the mark back.
    await plain.open(`${link}/masukan`)
    await plain.page.locator(`form[data-dukungan="${wanted.id}"] button`).click()
    await plain.arrive(m.voice_support_done())
    expect(await marks()).toBe(0)
  },
)

journey(
  'whoever has no link of their own writes at the forum’s door without network, and it is sent once',
  async ({ visitor }) => {
    const { organization, forum, forumId } = await aParticipant()
    const link = `/${organization.slug}/forum/${forum.code}`
    const { page, offline, online } = await onThePhone(visitor, link)
    await offline()
    await write(page, 'Papan petunjuk tidak terbaca.')
    await stands(page, m.voice_queue_waiting(), 'Papan petunjuk tidak terbaca.')
    const again = await reopened(page.context(), page, link)
    await stands(again, m.voice_queue_waiting(), 'Papan petunjuk tidak terbaca.')
    expect(await storedIn(forumId)).toEqual([])
    await online()
    await stands(again, m.voice_queue_sent(), 'Papan petunjuk tidak terbaca.')
    await again.reload()
    await stands(again, m.voice_queue_sent(), 'Papan petunjuk tidak terbaca.')
    expect(await storedIn(forumId)).toEqual(['Papan petunjuk tidak terbaca.'])
  },
)

async function aParticipant() {
  const { organization, coming } = await anOpenForum()
  const { id, token } = await anInvitation(coming)
  return {
    organization,
    forum: coming,
    forumId: coming.id,
    invitationId: id,
    link: `/${organization.slug}/u/${token}`,
  }
}

/**
 * The page as a phone shows it, once its copy is on the phone and the worker stands by; and its network, which is
 * really cut: for the page, and for the worker, which the browser's own switch may pass over.
 */
async function onThePhone(visitor: Visitor, link: string) {
  const network = await aNetwork(inject('appUrl'))
  onTestFinished(network.stop)
  const page = await visitor({ ...phone, baseURL: network.url })
  const context = page.context()
  await personAt(page).open(`${link}/masukan`)
  await page.waitForFunction(async (path) => {
    const { active } = (await navigator.serviceWorker.getRegistration(path)) ?? {}
    return active?.state === 'activated' && Boolean(await caches.match(path))
  }, `${link}/masukan`)
  return {
    page,
    network,
    async offline() {
      network.weather = 'cut'
      await context.setOffline(true)
    },
    async online() {
      network.weather = 'fine'
      await context.setOffline(false)
    },
  }
}

/** The same phone, its tab closed and the address opened anew. */
async function reopened(context: BrowserContext, page: Page, link: string) {
  await page.close()
  const again = await context.newPage()
  const open = () => again.goto(`${link}/masukan`).then(() => 'open', String)
  await expect.poll(open, { timeout: 10_000 }).toBe('open')
  return again
}

async function write(page: Page, text: string) {
  await personAt(page).fill({ [m.feedback_text_label()]: text })
  await page.getByRole('button', { name: m.feedback_send(), exact: true }).click()
}

const stands = (page: Page, state: string, text: string) =>
  page
    .locator('[data-daftar] li', { hasText: text })
    .getByText(state, { exact: true })
    .filter({ visible: true })
    .waitFor()

const storedIn = async (forumId: string) =>
  (await db.feedback.findMany({ where: { forumId }, select: { text: true } }))
    .map(({ text }) => text)
    .toSorted()
