import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { saveFilter } from '#domain/feedback/saved-filter.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { anInput, aStage, type Stage } from '../domain/feedback/stage.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { anActor } from '../support/factories.ts'
import { cookieOf, senderTo } from './sender.ts'

// A list that nobody changed is not rendered anew, and one that somebody changed is never old.

let app: RunningApp
let send: ReturnType<typeof senderTo>

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  // One process, so that what it keeps is what the next visit meets.
  app = await startApp({ DATABASE_URL, DATA_DIR, WORKERS: '1' })
  send = senderTo(app.url)
}, 300_000)

afterAll(() => app?.stop(), 30_000)

const say = (stage: Stage, text: string) =>
  submitFeedback(stage.actor, stage.doors.forum, anInput({ text, name: 'Warga' }))

/** Changes what was said behind everybody's back: only a page that is rendered anew shows it. */
const overwrite = (organizationId: string, text: string) =>
  db.feedback.updateMany({ where: { organizationId }, data: { text } })

async function aList() {
  const stage = await aStage()
  await say(stage, 'Loket tutup terlalu awal')
  const organizer = await anActor('ORGANIZER', { organizationId: stage.actor.organizationId })
  const { slug } = await db.organization.findFirstOrThrow({
    where: { id: organizer.organizationId },
  })
  return { stage, organizer, inbox: `/${slug}/kelola/masukan` }
}

/** A list that this process keeps for a member, and which is old behind everybody's back. */
async function aKeptList() {
  const { stage, organizer, inbox } = await aList()
  const cookie = await cookieOf(organizer)
  const read = (by: StaffActor | string = cookie) => send.get(inbox, by)
  await read()
  await overwrite(organizer.organizationId, 'Ditulis ulang')
  return { stage, organizer, inbox, cookie, read }
}

test('a list is kept while nothing happens, each answer under a nonce and number of its own', async () => {
  const { read } = await aKeptList()

  const [one, other] = [await read(), await read()]

  for (const { page, headers } of [one, other]) {
    expect(page).toContain('Loket tutup terlalu awal')
    const nonce = /'nonce-([^']+)'/.exec(headers.get('Content-Security-Policy') ?? '')?.[1]
    const carried = new Set([...page.matchAll(/nonce="([^"]+)"/g)].map(([, found]) => found))
    expect([...carried]).toEqual([nonce])
    expect(page).toContain(headers.get('X-Request-Id') ?? 'a number')
  }
  expect(one.headers.get('Content-Security-Policy')).not.toBe(
    other.headers.get('Content-Security-Policy'),
  )
})

test('whatever happens in the organization, the next look shows it', async () => {
  const { stage, organizer, read } = await aKeptList()

  await say(stage, 'Kursi tunggu kurang')

  expect((await read()).page).toContain('Kursi tunggu kurang')
  expect((await read()).page).toContain('Ditulis ulang')
  await saveFilter(organizer, { jenis: 'COMPLAINT' }, { name: 'Pengaduan saja', isShared: false })
  expect((await read()).page).toContain('Pengaduan saja')
})

test('what happens in another organization makes no list old', async () => {
  const { read } = await aKeptList()
  const elsewhere = await aStage()

  await say(elsewhere, 'Kursi tunggu kurang')

  expect((await read()).page).toContain('Loket tutup terlalu awal')
})

test('how far a member has seen the list belongs to it', async () => {
  const { organizer, inbox, cookie, read } = await aKeptList()
  const seenUntil = new Date(Date.now() - 3_600_000)
  const { organizationId, membershipId } = organizer
  await db.inboxVisit.update({
    where: { organizationId_membershipId: { organizationId, membershipId } },
    data: { seenUntil },
  })

  const { page } = await read()
  const until = /name="until" value="([^"]+)"/.exec(page)?.[1] ?? ''
  await send.post(`${inbox}/kunjungan`, { until }, cookie)

  expect(page).toContain('Ditulis ulang')
  expect((await db.inboxVisit.findFirstOrThrow({ where: { membershipId } })).seenUntil).toEqual(
    new Date(until),
  )
  await overwrite(organizationId, 'Sekali lagi')
  expect((await read()).page).toContain('Sekali lagi')
})

test('nobody is shown what was kept for another, nor in another language, theme or role', async () => {
  const { organizer, inbox, cookie, read } = await aKeptList()
  const colleague = await anActor('FACILITATOR', { organizationId: organizer.organizationId })

  expect((await read(colleague)).page).toContain('Ditulis ulang')
  const english = `${cookie}; bahasa=${encodeURIComponent(btoa('"en"'))}`
  expect((await read(english)).page).toContain('lang="en"')
  const dark = `${cookie}; tema=${encodeURIComponent(btoa('"dark"'))}`
  expect((await read(dark)).page).toContain('data-theme="dark"')

  await db.user.update({ where: { id: organizer.userId }, data: { shortcuts: false } })
  expect((await read()).page).toContain('Ditulis ulang')
  const membership = { organizationId: organizer.organizationId, id: organizer.membershipId }
  await db.membership.update({
    where: { organizationId_id: membership },
    data: { role: 'ACTION_OWNER' },
  })
  expect((await send.get(inbox, cookie)).status).toBe(403)
})

test('whoever is signed out or no member any more sees nothing of it', async () => {
  const { organizer, read } = await aKeptList()

  await db.session.updateMany({
    where: { userId: organizer.userId },
    data: { revokedAt: new Date() },
  })

  expect((await read()).status).toBe(302)
})
