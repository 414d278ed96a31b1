import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { defineQueue, enqueue, startJobs, stopEnqueueing } from '#platform/jobs.server.ts'

let jobs: Awaited<ReturnType<typeof startJobs>>

beforeAll(async () => {
  jobs = await startJobs()
})

afterAll(async () => {
  await stopEnqueueing()
  await jobs.stop(2000)
  await db.$disconnect()
})

test('a job enqueued in a transaction runs once it is committed', async () => {
  const queue = defineQueue<{ word: string }>('committed')
  const seen: string[] = []

  await db.$transaction(async (tx) => {
    await enqueue(tx, queue, { word: 'janji' })
  })
  await jobs.work(queue, async ({ word }) => seen.push(word), { pollingSeconds: 0.5 })

  await expect.poll(() => seen, { timeout: 5000 }).toEqual(['janji'])
})

test('a job of a transaction that rolls back never was', async () => {
  const queue = defineQueue<{ word: string }>('rolled-back')

  const attempt = db.$transaction(async (tx) => {
    await enqueue(tx, queue, { word: 'batal' })
    throw new Error('changed my mind')
  })

  await expect(attempt).rejects.toThrow('changed my mind')
  expect(await waiting('rolled-back')).toBe(0)
})

test('a failed job is tried again and knows how often it was tried', async () => {
  const queue = defineQueue<{ word: string }>('retried', { retryLimit: 2, retryDelay: 0 })
  const attempts: number[] = []

  await db.$transaction((tx) => enqueue(tx, queue, { word: 'lagi' }))
  await jobs.work(
    queue,
    async (_data, { attempt }) => {
      attempts.push(attempt)
      if (attempt < 2) throw new Error('not yet')
    },
    { pollingSeconds: 0.5 },
  )

  await expect.poll(() => attempts, { timeout: 10_000 }).toEqual([0, 1, 2])
})

test('jobs of one key that wait count as one when the queue says so', async () => {
  const queue = defineQueue<{ forum: string }>('counted-once', { policy: 'short' })

  const ids = await Promise.all(
    ['a', 'a', 'b'].map((forum) =>
      db.$transaction((tx) => enqueue(tx, queue, { forum }, { singletonKey: forum })),
    ),
  )

  expect(ids.filter(Boolean)).toHaveLength(2)
  expect(await waiting('counted-once')).toBe(2)
})

test('a job may wait for its hour', async () => {
  const queue = defineQueue<{ word: string }>('later')
  const seen: string[] = []
  await jobs.work(queue, async ({ word }) => seen.push(word), { pollingSeconds: 0.5 })

  const startAfter = new Date(Date.now() + 3_600_000)
  await db.$transaction((tx) => enqueue(tx, queue, { word: 'nanti' }, { startAfter }))
  await db.$transaction((tx) => enqueue(tx, queue, { word: 'sekarang' }))

  await expect.poll(() => seen, { timeout: 5000 }).toEqual(['sekarang'])
  expect(await waiting('later')).toBe(1)
})

test('a schedule is kept once, however often it is declared', async () => {
  const queue = defineQueue<{ day: string }>('nightly')

  await jobs.schedule(queue, '0 2 * * *', { day: 'every' })
  await jobs.schedule(queue, '30 2 * * *', { day: 'every' })

  expect(
    await db.$queryRaw`select cron, timezone from pgboss.schedule where name = 'nightly'`,
  ).toEqual([{ cron: '30 2 * * *', timezone: 'Asia/Jakarta' }])
})

async function waiting(queue: string) {
  return Number(
    (
      await db.$queryRaw<{ count: bigint }[]>`
        select count(*) from pgboss.job where name = ${queue} and state = 'created'`
    )[0]?.count,
  )
}
