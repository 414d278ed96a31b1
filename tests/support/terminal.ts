import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { processStart } from '#platform/process-identity.ts'
import { withoutTestRunner } from './app.ts'

export type Terminal = Awaited<ReturnType<typeof typeIn>>

/** What somebody sees and can do who types `npm …` in a terminal of their own. */
export async function typeIn(command: string[], env: Record<string, string>) {
  const child = spawn('npm', ['run', '--silent', ...command], {
    env: { ...withoutTestRunner(process.env), LOG_LEVEL: 'warn', WORKERS: '2', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let printed = ''
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const group = child.pid ?? 0

  return {
    ended,
    printed: () => printed,
    /** Ctrl-C: the terminal sends it to every process in the foreground. */
    interrupt: () => process.kill(-group, 'SIGINT'),
    processes: () => familyOf(group),
    async killAll() {
      for (const pid of familyOf(group)) process.kill(pid, 'SIGKILL')
      await ended
    },
  }
}

/** Waits until the sentence is on the screen. */
export async function untilPrinted(terminal: Terminal, sentence: string | RegExp) {
  const deadline = Date.now() + 120_000
  while (!new RegExp(sentence).test(terminal.printed())) {
    const code = await Promise.race([terminal.ended, wait(100, 'running')])
    if (code !== 'running' || Date.now() > deadline)
      throw new Error(`Not printed: ${sentence}\n${terminal.printed()}`)
  }
}

export const alive = (pids: number[]) => pids.filter((pid) => processStart(pid) !== undefined)

export const isListening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

/** The process and everything it started, and what those started. */
function familyOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const below = (parent: number): number[] => [
    parent,
    ...rows.filter(([, ppid]) => ppid === parent).flatMap(([child = 0]) => below(child)),
  ]
  return below(pid)
}
