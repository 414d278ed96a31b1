import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

type Process = { pid: number; parent: number; rssKib: number; command: string }

/** Every process that `pid` started, directly or through others. */
export async function descendantsOf(pid: number): Promise<number[]> {
  const all = await listProcesses()
  const found = [pid]
  for (const parent of found) {
    found.push(...all.filter((process) => process.parent === parent).map((process) => process.pid))
  }
  return found.slice(1)
}

/** Memory that each Node process of the app holds, in MiB. */
export async function memoryOf(pid: number) {
  const family = new Set([pid, ...(await descendantsOf(pid))])
  const all = await listProcesses()
  return all
    .filter((process) => family.has(process.pid) && /\bnode\b/.test(process.command))
    .map(({ pid, rssKib, command }) => ({ pid, mib: rssKib / 1024, command }))
}

async function listProcesses(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-Ao', 'pid=,ppid=,rss=,args='])
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [, pid, parent, rss, command = ''] =
        /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return { pid: Number(pid), parent: Number(parent), rssKib: Number(rss), command }
    })
}

/** Waits until what earlier runs left in memory was given back: see `collectWhenQuiet`. */
export const settled = () => wait(12_000)
