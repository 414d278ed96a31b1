import {
  type ConstructorOptions,
  fromPrisma,
  type JobOptions,
  PgBoss,
  type PrismaTransactionLike,
  type QueueOptions,
  type QueuePolicy,
} from 'pg-boss'
import { env } from './env.server.ts'
import { log } from './log.server.ts'
import { giveBack } from './quiet.server.ts'

/** A kind of work, by name, with how often a failed job is tried again. */
export type Queue<Data extends object> = {
  name: string
  options: QueueOptions & { policy?: QueuePolicy }
  /** Only a type; never set. */
  data?: Data
}

type EnqueueOptions = Pick<JobOptions, 'id' | 'priority' | 'startAfter' | 'singletonKey'> &
  Pick<QueueOptions, 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'expireInSeconds'>

/**
 * A queue of jobs that carry `Data`. With the policy `short`, jobs of one `singletonKey` that
 * wait count as one; with `exclusive`, those that run as well.
 */
export const defineQueue = <Data extends object>(
  name: string,
  options: Queue<Data>['options'] = {},
): Queue<Data> => ({ name, options })

/**
 * Puts a job into the queue as part of the transaction: it exists if and only if `tx` commits.
 * Returns its id, or null when the queue's policy finds it waiting already.
 */
export async function enqueue<Data extends object>(
  tx: PrismaTransactionLike,
  queue: Queue<Data>,
  data: Data,
  options: EnqueueOptions = {},
) {
  const boss = await openSender()
  await ensureQueue(boss, queue)
  return boss.send(queue.name, data, { ...options, db: fromPrisma(tx) })
}

/** Lets go of the connection that enqueueing needed, at shutdown. */
export async function stopEnqueueing() {
  const boss = await sender?.catch(() => undefined)
  sender = undefined
  known.clear()
  await boss?.stop({ graceful: false })
}

export type JobContext = {
  id: string
  /** 0 the first time. */
  attempt: number
  /** Aborts when the job runs out of time or the process stops. */
  signal: AbortSignal
}

/** What a module of jobs gets to register its handlers and schedules with. */
export type Jobs = Awaited<ReturnType<typeof startJobs>>

/** Makes this process the one that works: it runs jobs, watches over them and keeps the schedule. */
export async function startJobs() {
  const boss = newBoss({ supervise: true, schedule: true, max: 4 })
  await boss.start()

  return {
    /** Runs `handler` for every job of the queue; what it throws is tried again later. */
    async work<Data extends object>(
      queue: Queue<Data>,
      handler: (data: Data, context: JobContext) => Promise<unknown>,
      { atOnce = 1, pollingSeconds = 2 } = {},
    ) {
      await renewQueue(boss, queue)
      const options = { localConcurrency: atOnce, pollingIntervalSeconds: pollingSeconds }
      await boss.work<Data>(queue.name, options, async (jobs) => {
        for (const { id, data, retryCount, signal } of jobs) {
          await run(queue.name, () => handler(data, { id, attempt: retryCount, signal }))
        }
      })
    },

    /** Enqueues a job at every time the cron expression names, in the zone `tz`. */
    async schedule<Data extends object>(
      queue: Queue<Data>,
      cron: string,
      data: Data,
      tz = 'Asia/Jakarta',
    ) {
      await ensureQueue(boss, queue)
      await boss.schedule(queue.name, cron, data, { tz, missed: 'once' })
    },

    /** Waits for running jobs, at most `patienceMs`; what is cut off then is tried again. */
    stop: (patienceMs = 10_000) => boss.stop({ graceful: true, timeout: patienceMs }),
  }
}

async function run(queue: string, work: () => Promise<unknown>) {
  const began = performance.now()
  try {
    await work()
    log.debug({ queue, ms: Math.round(performance.now() - began) }, 'job done')
  } catch (error) {
    log.warn({ queue, err: error }, 'job failed')
    throw error
  } finally {
    if (process.memoryUsage.rss() > heavy) await giveBack()
  }
}

/** What this process holds after a long list came in, and not while it works off what is small. */
const heavy = 300 * 1024 ** 2

let sender: Promise<PgBoss> | undefined

/** Enqueues and nothing more: no loops over the queue, one connection that closes when idle. */
function openSender() {
  sender ??= newBoss({
    max: 1,
    migrate: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
    .start()
    .catch((error) => {
      sender = undefined
      throw error
    })
  return sender
}

function newBoss(options: ConstructorOptions) {
  const boss = new PgBoss({ connectionString: env.DATABASE_URL, schema: 'pgboss', ...options })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  boss.on('warning', ({ message, data }) => log.warn({ data }, message))
  return boss
}

const known = new Set<string>()

async function ensureQueue(boss: PgBoss, { name, options }: Queue<object>) {
  if (known.has(name)) return
  await boss.createQueue(name, options)
  known.add(name)
}

/** Gives a queue that an earlier release made the options of this one. */
async function renewQueue(boss: PgBoss, queue: Queue<object>) {
  await ensureQueue(boss, queue)
  const { policy, ...options } = queue.options
  if (Object.keys(options).length > 0) await boss.updateQueue(queue.name, options)
}
