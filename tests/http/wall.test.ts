import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '#db/client.server.ts'
import { record } from '#domain/event/event.server.ts'
import { buildApp, freePort, type RunningApp, startApp } from '../support/app.ts'
import { aHall, type Hall } from '../support/hall.ts'
import { aFeedback } from '../support/thread.ts'
import { openWall } from './wall-viewer.ts'

// The wall before two servers that know nothing of each other but the database, as behind a proxy.

const apps: RunningApp[] = []
let hall: Hall
let slug: string

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  for (const workers of ['1', '2'])
    apps.push(await startApp({ DATABASE_URL, DATA_DIR, WORKERS: workers, LOG_LEVEL: 'error' }))
  hall = await aHall({ status: 'IN_SESSION' })
  const where = { id: hall.forum.organizationId }
  slug = (await db.organization.findFirstOrThrow({ where, select: { slug: true } })).slug
}, 300_000)

afterAll(async () => {
  for (const app of apps) await app.stop()
}, 60_000)

const streamAt = (app: RunningApp | undefined) =>
  `${app?.url}/${slug}/layar/${hall.forum.code}/aliran`

async function said(text: string) {
  const { id } = await aFeedback(hall.forum, { text, status: 'TRIAGED' })
  const subject = { id, forumId: hall.forum.id }
  await db.$transaction((tx) => record(tx, hall.admin, 'feedback.triaged', subject))
  return id
}

const soon = { timeout: 8000, interval: 50 }

test('viewers before both servers see the same, and after a change of server nothing twice or never', async () => {
  const [one, two] = [await openWall(streamAt(apps[0])), await openWall(streamAt(apps[1]))]
  await vi.waitFor(() => expect([one.state(), two.state()]).toEqual([[], []]), soon)
  await said('satu')
  await vi.waitFor(() => expect([one.texts(), two.texts()]).toEqual([['satu'], ['satu']]), soon)

  one.leave()
  await said('dua')
  const again = await openWall(streamAt(apps[1]), one.mark())
  await said('tiga')
  await vi.waitFor(() => expect(two.texts().toSorted()).toEqual(['dua', 'satu', 'tiga']), soon)
  await vi.waitFor(() => expect(again.texts().toSorted()).toEqual(['dua', 'tiga']), soon)
  await wait(1500)
  expect(again.texts().toSorted()).toEqual(['dua', 'tiga'])
  expect(two.texts().toSorted()).toEqual(['dua', 'satu', 'tiga'])
  again.leave()
  two.leave()
}, 60_000)

test('what is hidden goes from all walls', async () => {
  const viewers = await Promise.all(apps.map((app) => openWall(streamAt(app))))
  await vi.waitFor(() => expect(viewers.every((viewer) => viewer.state())).toBe(true), soon)
  const id = await said('akan disembunyikan')
  await vi.waitFor(() => expect(viewers.flatMap((viewer) => viewer.texts())).toHaveLength(2), soon)
  await db.feedback.updateMany({ where: { id }, data: { status: 'HIDDEN' } })
  const subject = { id, forumId: hall.forum.id }
  await db.$transaction((tx) => record(tx, hall.admin, 'feedback.hidden', subject))
  await vi.waitFor(() => expect(viewers.map((viewer) => viewer.gone())).toEqual([[id], [id]]), soon)
  for (const viewer of viewers) viewer.leave()
}, 60_000)

test('a server that stops ends its streams, and who comes back to it goes on where they were', async () => {
  const port = String(await freePort())
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  const env = { DATABASE_URL, DATA_DIR, PORT: port, LOG_LEVEL: 'error' }
  const first = await startApp(env)
  const viewer = await openWall(streamAt(first))
  await vi.waitFor(() => expect(viewer.state()).toBeDefined(), soon)
  const began = performance.now()
  await first.stop()
  await vi.waitFor(() => expect(viewer.hasEnded()).toBe(true), soon)
  expect(performance.now() - began).toBeLessThan(8000)

  await said('selama mati')
  const second = await startApp(env)
  const again = await openWall(streamAt(second), viewer.mark())
  await vi.waitFor(() => expect(again.texts()).toEqual(['selama mati']), soon)
  again.leave()
  await second.stop()
}, 120_000)
