import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { processStart } from './process-identity.ts'

type Holder = { pid: number; start: string | undefined; host: string; since: string }

/** The folder belongs to another running process; the message says which. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
}

const heartbeatMs = 4_000

/**
 * Makes this process the only one that uses `folder`; returns what gives it back. A holder
 * that was killed leaves its file behind, and the next one sees that nobody stands behind it.
 */
export async function lockFolder(folder: string) {
  const path = join(folder, 'rembug.lock')
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await create(path)) return keep(path)

    const found = await readFile(path, 'utf8').catch(() => '')
    const holder = parse(found)
    // One that is being written, or whose process was killed this very moment, gets a second.
    if (attempt < 10 && (!holder || isHere(holder))) await wait(100)
    else if (holder && (await isAlive(path, holder))) throw inUse(folder, holder)
    else await discard(path, found)
  }
  throw new FolderInUse(`The data folder ${folder} could not be locked; try again.`)
}

async function create(path: string) {
  const holder: Holder = {
    pid: process.pid,
    start: processStart(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
  }
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function keep(path: string) {
  const beat = setInterval(() => {
    const moment = new Date()
    utimes(path, moment, moment).catch(() => {})
  }, heartbeatMs)
  beat.unref()

  return async () => {
    clearInterval(beat)
    await rm(path, { force: true })
  }
}

function isHere({ host, pid, start }: Holder) {
  return host === hostname() && start !== undefined && processStart(pid) === start
}

/** A process of another machine or container cannot be looked up: it is alive while its lock is touched. */
async function isAlive(path: string, holder: Holder) {
  if (holder.host === hostname()) return isHere(holder)

  const seen = await touchedAt(path)
  if (Date.now() - seen > 10 * heartbeatMs) return false
  await wait(2.5 * heartbeatMs)
  return (await touchedAt(path)) > seen
}

const touchedAt = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

/** Puts aside the lock that was judged dead, and no other that took its place meanwhile. */
async function discard(path: string, judged: string) {
  const aside = `${path}.${process.pid}`
  await rename(path, aside).catch(() => {})
  const moved = await readFile(aside, 'utf8').catch(() => judged)
  if (moved !== judged) await rename(aside, path)
  await rm(aside, { force: true })
}

function parse(text: string) {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

function inUse(folder: string, { pid, host, since }: Holder) {
  const where = host === hostname() ? '' : ` on ${host}`
  return new FolderInUse(
    `The data folder ${folder} is already in use by process ${pid}${where}, running since ${since}. ` +
      'Stop that one first, or give this one a folder of its own with DATA_DIR.',
  )
}
