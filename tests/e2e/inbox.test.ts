import { expect, inject } from 'vitest'
import { db } from '#db/client.server.ts'
import { startSession } from '#domain/access/session.server.ts'
import { feedbackStatusLabel } from '#domain/feedback/terms.ts'
import { sessionCookieOf } from '#http/session.server.ts'
import { m } from '#messages'
import { findingsOn } from '../support/axe.ts'
import { aForum, publicOf } from '../support/factories.ts'
import { journey, type Visitor } from '../support/journey.ts'
import { type Person, personAt, phone } from '../support/person.ts'
import { aFeedback } from '../support/thread.ts'
import { aTown, type Town } from './thread/town.ts'

const minutes = 60_000
const said = ['Antrean lama', 'Kursi kurang', 'Loket tutup', 'Parkir becek', 'Papan salah', 'Ramah']

journey(
  'the inbox is worked through without a mouse, in company, and with a memory',
  { timeout: 3 * minutes },
  async ({ visitor }) => {
    const town = await aTown(visitor)
    const { admin, slug } = town
    await sayThem(town)
    const inbox = `/${slug}/kelola/masukan`

    await admin.open(inbox)
    await readsTheKeys(admin)
    await sortsFive(admin, town)
    await notesAndTakes(admin)
    await keepsAFilter(admin, inbox)
    await mergesAndParts(admin, town, inbox)
    await comesBack(admin, town, inbox)
    await onAPhone(visitor, town)
  },
)

/** Six people say something, each a minute after the other. */
async function sayThem({ id: organizationId }: Town) {
  const forum = await aForum(publicOf({ organizationId }), { status: 'IN_SESSION' })
  for (const [index, text] of said.entries())
    await aFeedback(forum, { text, createdAt: new Date(Date.now() - index * minutes) })
}

/** The keys are told, can be turned off, and then do nothing. */
async function readsTheKeys(admin: Person) {
  const { page } = admin
  await page.keyboard.press('?')
  await admin.reads(m.feedback_keys_choose())
  expect(await findingsOn(page)).toEqual([])
  await page.getByRole('button', { name: m.access_shortcuts_off() }).click()
  await admin.arrive(m.feedback_keys_off_hint())
  await page.keyboard.press('j')
  expect(await rowInFocus(admin)).toBe('')
  await page.getByRole('button', { name: m.feedback_keys() }).click()
  await page.getByRole('button', { name: m.access_shortcuts_on() }).click()
  await admin.arrive(m.feedback_keys_hint())
}

const rowInFocus = ({ page }: Person) =>
  page.evaluate(() => document.activeElement?.closest('a[data-row]')?.textContent ?? '')

/** Down the list and into it, and from each input to the next with one key. */
async function sortsFive(admin: Person, { id: organizationId }: Town) {
  const { keyboard } = admin.page
  for (const key of ['j', 'ArrowDown', 'k']) await keyboard.press(key)
  expect(await rowInFocus(admin)).toBe(said[0])
  await keyboard.press('Enter')
  for (const text of said.slice(0, 5)) {
    await admin.page.locator('blockquote', { hasText: text }).waitFor()
    await admin.arrive()
    await keyboard.press('s')
  }
  await admin.page.locator('blockquote', { hasText: said[5] }).waitFor()
  await admin.arrive()
  const sorted = await db.feedback.count({ where: { organizationId, status: 'TRIAGED' } })
  expect(sorted).toBe(5)
  await admin.reads(m.feedback_triage_done())
}

/** What is typed is typed, whatever its letters would press. */
async function notesAndTakes(admin: Person) {
  const { page } = admin
  const note = 'sudah ditanyakan ke loket, jangan dijawab dulu'
  await page.keyboard.press('n')
  await page.keyboard.type(note)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await admin.arrive(m.feedback_note_added())
  expect(await page.getByText(note).count()).toBe(2)
  await page.keyboard.press('m')
  await admin.arrive(m.feedback_assign_done())
  await admin.reads(m.feedback_assign_release())
  await admin.follow(m.feedback_assign_title())
  await page.goBack()
  await page.waitForURL((address) => !address.pathname.endsWith('/penugasan'))
  await admin.arrive(m.feedback_assign_release())
  await page.keyboard.press('u')
  await page.waitForURL('**/kelola/masukan')
  await admin.arrive()
}

/** A filter gets a name, is one press away, and goes again. */
async function keepsAFilter(admin: Person, inbox: string) {
  await admin.page.locator('select[name=petugas]').selectOption('saya')
  await admin.page.getByRole('button', { name: m.common_search(), exact: true }).click()
  await admin.page.waitForURL('**petugas=saya**')
  await admin.follow(`+ ${m.feedback_filter_save()}`)
  await admin.press(m.common_save(), m.common_errors_title())
  await admin.fill({ [m.feedback_filter_name()]: 'Yang saya pegang' })
  await admin.press(m.common_save(), m.feedback_filter_added({ name: 'Yang saya pegang' }))

  await admin.open(inbox)
  await admin.follow('Yang saya pegang')
  await admin.reads(said[5] ?? '')
  expect(await admin.page.getByRole('link', { name: said[0] }).count()).toBe(0)
  await admin.follow(m.feedback_filters_manage())
  await admin.follow(m.feedback_filter_edit_of({ name: 'Yang saya pegang' }))
  await admin.fill({ [m.feedback_filter_name()]: 'Tugas saya' })
  await admin.press(m.common_save(), m.feedback_filter_renamed())
  await admin.follow(m.feedback_filter_edit_of({ name: 'Tugas saya' }))
  await admin.confirm(m.feedback_filter_remove(), m.feedback_filter_removed({ name: 'Tugas saya' }))
}

/** Two are chosen and merged by keys; one is parted again. */
async function mergesAndParts(admin: Person, { id: organizationId }: Town, inbox: string) {
  const { keyboard } = admin.page
  await admin.open(`${inbox}?status=TRIAGED`)
  for (const key of ['j', 'x', 'j', 'x', 'b']) await keyboard.press(key)
  await admin.page.waitForURL('**/sekaligus?**')
  await admin.arrive(m.feedback_bulk_chosen())
  await admin.page.getByRole('radio').first().check()
  await admin.press(m.feedback_merge_submit(), m.feedback_bulk_done({ moved: 1 }))

  await admin.open(`${inbox}?status=MERGED`)
  await keyboard.press('j')
  await keyboard.press('Enter')
  await admin.page.locator('blockquote').waitFor()
  await admin.arrive(feedbackStatusLabel('MERGED'))
  await keyboard.press('g')
  await admin.arrive(m.feedback_unmerge_lead())
  await admin.press(m.feedback_unmerge_submit(), m.feedback_unmerge_done())
  expect(await db.feedback.count({ where: { organizationId, status: 'MERGED' } })).toBe(0)
}

/** Two hours later the inbox says what came in since. */
async function comesBack(admin: Person, { id: organizationId }: Town, inbox: string) {
  const earlier = new Date(Date.now() - 120 * minutes)
  await db.inboxVisit.updateMany({ where: { organizationId }, data: { visitedAt: earlier } })
  await admin.open(inbox)
  await admin.reads(m.feedback_visit_new())
  await admin.follow(m.feedback_visit_changed())
  await admin.reads(m.common_empty_search_title())
  await admin.open(inbox)
  await admin.press(m.feedback_visit_mark(), m.feedback_visit_seen())
}

/** On a phone without scripts the next input comes up as well, and the count of what waits is right. */
async function onAPhone(visitor: Visitor, { id: organizationId, slug }: Town) {
  const page = await visitor(phone)
  const { userId } = await db.membership.findFirstOrThrow({ where: { organizationId } })
  const { token } = await startSession(db, userId, { address: null, userAgent: null })
  const [, name = '', value = ''] =
    /^([^=]+)=([^;]+)/.exec(await sessionCookieOf(token, false)) ?? []
  await page.context().addCookies([{ name, value, url: inject('appUrl') }])
  const admin = personAt(page)
  await admin.open(`/${slug}/kelola/masukan?status=SUBMITTED`)
  await admin.reads(m.feedback_inbox_waiting({ count: '1' }))
  await admin.follow(said[5] ?? '')
  await admin.press(
    m.feedback_save_next(),
    m.feedback_next_none({ done: m.feedback_triage_done() }),
  )
  await admin.reads(m.feedback_inbox_nothing_waiting())
}
