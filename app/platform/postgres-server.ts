import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { processStart, servesFolder } from './process-identity.ts'

/** Tells the supervisor's reader what happened to the server. */
export type ServerEvent = { kind: 'lost' | 'recovered' | 'retrying'; detail: string }

type Options = { launch: () => ChildProcess; onEvent: (event: ServerEvent) => void }

const readyLine = 'ready to accept connections'
/** What a server says while the processes of its killed predecessor are still going away. */
const passing = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/

/** Runs one server and starts it again whenever it goes away without being asked to. */
export function keepServer({ launch, onEvent }: Options) {
  let child: ChildProcess | undefined
  let stopping = false

  async function start(patience: number) {
    for (let attempt = 1; !stopping; attempt++) {
      child = launch()
      const outcome = await readiness(child)
      if (outcome.ready) break
      if (stopping) return
      if (attempt >= patience || !(patience === Infinity || passing.test(outcome.said))) {
        throw new Error(`The database did not start:\n${outcome.said.trim()}`)
      }
      if (attempt % 20 === 10) onEvent({ kind: 'retrying', detail: outcome.said.trim() })
      await wait(Math.min(200 * attempt, 3_000))
    }
    child?.once('exit', (code, signal) => void revive(`exit ${code ?? signal}`))
  }

  async function revive(detail: string) {
    if (stopping) return
    onEvent({ kind: 'lost', detail })
    await start(Infinity)
    if (!stopping) onEvent({ kind: 'recovered', detail: '' })
  }

  // Leaving by any other door still tells the server to finish.
  const leave = () => void child?.kill('SIGINT')
  process.once('exit', leave)

  return {
    start: () => start(30),
    pid: () => child?.pid,
    async stop() {
      stopping = true
      process.off('exit', leave)
      if (child) await end(child)
    },
  }
}

function readiness(child: ChildProcess) {
  return new Promise<{ ready: boolean; said: string }>((resolve) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000)
      if (said.includes(readyLine)) resolve({ ready: true, said: '' })
    })
    child.once('error', (error) => resolve({ ready: false, said: error.message }))
    child.once('close', () => resolve({ ready: false, said }))
  })
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  for (const [signal, patienceMs] of stopSignals) {
    child.kill(signal)
    if (await Promise.race([gone.then(() => true), wait(patienceMs, false, { ref: false })])) return
  }
}

/** Fast shutdown, then immediate shutdown (recovers at the next start), then the end. */
const stopSignals: [NodeJS.Signals, number][] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]

/**
 * Ends the server that a killed supervisor left behind in `folder`, and takes away a pid file that
 * speaks of a process which is something else today. To be called with the folder's lock held.
 */
export async function clearLeftovers(folder: string) {
  const pidFile = join(folder, 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
  if (!pid) return

  if (!servesFolder(pid, folder)) return rm(pidFile, { force: true })
  for (const [signal, patienceMs] of stopSignals) {
    signalQuietly(pid, signal)
    const deadline = Date.now() + patienceMs
    while (Date.now() < deadline) {
      if (processStart(pid) === undefined) return
      await wait(50)
    }
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself meanwhile.
  }
}
