import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** One kind of process of which `count` are kept running. */
export type WorkerKind = {
  name: string
  script: string
  count: number
  env: Record<string, string>
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

/**
 * Keeps processes running: one that ends is started again, later and later when it keeps ending.
 * `ready` rejects when none ever came up.
 */
export function keepWorkers(kind: WorkerKind, { onEvent, signal }: Options) {
  const workers = new Set<Worker>()
  let stopping = false
  let failures = 0
  let cameUp = false
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()

  function start() {
    if (stopping || signal.aborted) return
    cluster.setupPrimary({ exec: kind.script, args: [], execArgv: [], silent: false })
    const worker = cluster.fork(kind.env)
    const began = Date.now()
    workers.add(worker)
    worker.once(kind.listens ? 'listening' : 'online', () => {
      cameUp = true
      resolve()
    })
    worker.once('exit', (code, killedBy) => {
      workers.delete(worker)
      if (!stopping && !signal.aborted) void restart(Date.now() - began, String(killedBy ?? code))
    })
  }

  async function restart(livedMs: number, detail: string) {
    failures = livedMs > settledMs ? 0 : failures + 1
    if (!cameUp && failures >= hopelessAfter) {
      return reject(new Error(`The ${kind.name} process does not start; its messages are above.`))
    }
    const again = failures <= 1 ? 0 : Math.min(100 * 2 ** failures, 10_000)
    onEvent({ kind: 'lost', name: kind.name, detail, again })
    await wait(again)
    start()
  }

  for (let index = 0; index < kind.count; index++) start()

  return {
    ready,
    pids: () => [...workers].map(({ process: { pid } }) => pid),
    /** Lets every process finish what it does; what has not ended in time is killed. */
    async stop() {
      stopping = true
      await Promise.all([...workers].map(end))
    },
    kill() {
      stopping = true
      for (const worker of workers) worker.process.kill('SIGKILL')
    },
  }
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
