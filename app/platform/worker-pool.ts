import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** One kind of process of which `count` are kept running. */
export type WorkerKind = {
  name: string
  script: string
  count: number
  env: Record<string, string>
  /** Switches of the program that runs it. */
  switches?: string[]
  /** Processes that listen count as ready when they do; others when they run. */
  listens: boolean
}

export type PoolEvent = { kind: 'lost'; name: string; detail: string; again: number }

type Options = {
  onEvent: (event: PoolEvent) => void
  /** Once aborted nothing is started again: whoever stops everything may have told workers directly. */
  signal: AbortSignal
}

const settledMs = 30_000
const hopelessAfter = 5
const graceMs = 13_000

type Pool = Options & {
  kind: WorkerKind
  workers: Set<Worker>
  ready: PromiseWithResolvers<void>
  cameUp: boolean
  failures: number
  stopping: boolean
}

/**
 * Keeps processes running: one that ends is started again, later and later when it keeps ending.
 * `ready` rejects when none ever came up.
 */
export function keepWorkers(kind: WorkerKind, options: Options) {
  const workers = new Set<Worker>()
  const ready = Promise.withResolvers<void>()
  const pool = { ...options, kind, workers, ready, cameUp: false, failures: 0, stopping: false }
  for (let index = 0; index < kind.count; index++) start(pool)

  return {
    ready: ready.promise,
    pids: () => [...workers].map(({ process: { pid } }) => pid),
    /** Lets every process finish what it does; what has not ended in time is killed. */
    async stop() {
      pool.stopping = true
      await Promise.all([...workers].map(end))
    },
    kill() {
      pool.stopping = true
      for (const worker of workers) worker.process.kill('SIGKILL')
    },
  }
}

function start(pool: Pool) {
  const { kind, workers, signal } = pool
  if (pool.stopping || signal.aborted) return
  cluster.setupPrimary({
    exec: kind.script,
    args: [],
    execArgv: kind.switches ?? [],
    silent: false,
  })
  const worker = cluster.fork(kind.env)
  const began = Date.now()
  workers.add(worker)
  worker.once(kind.listens ? 'listening' : 'online', () => {
    pool.cameUp = true
    pool.ready.resolve()
  })
  worker.once('exit', (code, killedBy) => {
    workers.delete(worker)
    if (pool.stopping || signal.aborted) return
    void restart(pool, Date.now() - began, String(killedBy ?? code))
  })
}

async function restart(pool: Pool, livedMs: number, detail: string) {
  const { name } = pool.kind
  pool.failures = livedMs > settledMs ? 0 : pool.failures + 1
  if (!pool.cameUp && pool.failures >= hopelessAfter) {
    return pool.ready.reject(
      new Error(`The ${name} process does not start; its messages are above.`),
    )
  }
  const again = pool.failures <= 1 ? 0 : Math.min(100 * 2 ** pool.failures, 10_000)
  pool.onEvent({ kind: 'lost', name, detail, again })
  await wait(again)
  start(pool)
}

async function end(worker: Worker) {
  const gone = once(worker.process, 'exit')
  if (worker.isConnected()) worker.send({ kind: 'stop' })
  else worker.process.kill('SIGTERM')
  const left = await Promise.race([gone, wait(graceMs, 'late', { ref: false })])
  if (left !== 'late') return
  worker.process.kill('SIGKILL')
  await gone
}
