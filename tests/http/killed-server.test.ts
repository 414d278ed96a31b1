import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { feedbackIdOf } from '#domain/feedback/submission.server.ts'
import { newId } from '#domain/id.ts'
import { descendantsOf } from '../bench/processes.ts'
import { anOpenForum } from '../e2e/public/forums.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { startSeverable } from '../support/severed-database.ts'
import { anInvitation } from '../support/thread.ts'

// A phone sent what it kept; the server is killed before anybody heard its answer. The phone sends it again.

let database: Awaited<ReturnType<typeof startSeverable>>
let app: RunningApp

const start = async () => {
  const { DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL: database.url, DATA_DIR, LOG_LEVEL: 'error' })
}

beforeAll(async () => {
  await buildApp()
  database = await startSeverable(process.env.DATABASE_URL ?? '')
  await start()
}, 300_000)

afterAll(async () => {
  await app?.stop()
  database?.stop()
}, 30_000)

test('what was stored before the server was killed, and never answered, is stored once', async () => {
  const { organization, coming } = await anOpenForum()
  const { token } = await anInvitation(coming)
  const doors = [`u/${token}`, `forum/${coming.code}`].map(
    (door) => `/${organization.slug}/${door}`,
  )
  const phone = doors.map((door) => ({ door, id: newId(), text: `Lewat ${door}` }))
  const ids = phone.map(({ id }) => feedbackIdOf(id))
  for (const one of phone) expect((await send({ ...one, id: newId() })).status).toBe(200)
  const storedNow = () => db.feedback.count({ where: { id: { in: ids } } })

  database.hush(ids)
  const lost = phone.map((one) => send(one).then(String, () => 'no answer'))
  await expect.poll(storedNow, { timeout: 10_000 }).toBe(2)
  for (const pid of [...(await descendantsOf(app.pid)), app.pid]) process.kill(pid, 'SIGKILL')
  expect(await Promise.all(lost)).toEqual(['no answer', 'no answer'])

  database.join()
  await start()
  for (const one of phone) {
    const stored = await db.feedback.findFirstOrThrow({ where: { id: feedbackIdOf(one.id) } })
    for (const _again of [1, 2]) {
      const answer = await send(one)
      expect([answer.status, await answer.json()]).toEqual([200, { code: stored.trackingCode }])
    }
    expect(await db.feedback.count({ where: { forumId: coming.id, text: one.text } })).toBe(2)
    expect(await db.event.count({ where: { subjectId: stored.id } })).toBe(1)
  }
}, 120_000)

/** As the phone's script sends it: see `phone/sender.ts`. */
function send({ door, id, text }: { door: string; id: string; text: string }) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ id, text, kind: 'INPUT', identity: 'ANONYMOUS' })) {
    body.append(name, value)
  }
  const headers = { Accept: 'application/json', Origin: app.url }
  return fetch(`${app.url}${door}/kiriman`, { method: 'POST', body, headers })
}
