import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, glob, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { env } from './env.server.ts'

/** The storage cannot be written or read now: full, away, or not allowed. */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable'
}

export type StoredContent = { key: string; size: number; sha256: string }

/** A range of bytes, both ends included. */
export type ByteRange = { start: number; end: number }

/** Where the content of files is kept, under keys that the storage makes. */
export type FileStorage = {
  /** Keeps the content of a local file; it is there as a whole or not at all. */
  store(organizationId: string, path: string): Promise<StoredContent>
  read(key: string, range?: ByteRange): Promise<Readable>
  remove(key: string): Promise<void>
  /** Every key there is, with the time its content was stored. */
  list(): AsyncIterable<{ key: string; storedAt: Date }>
}

/** A storage in a local folder. */
export function localStorage(root: string): FileStorage {
  return {
    store: (organizationId, path) =>
      availably(async () => {
        const key = newKey(organizationId)
        const incoming = join(root, '.incoming', crypto.randomUUID())
        const target = join(root, key)
        try {
          await mkdir(dirname(incoming), { recursive: true, mode: 0o700 })
          const content = await copyDurably(path, incoming)
          await mkdir(dirname(target), { recursive: true, mode: 0o700 })
          await rename(incoming, target)
          await syncFolder(dirname(target))
          return { key, ...content }
        } catch (error) {
          await rm(incoming, { force: true }).catch(() => {})
          throw error
        }
      }),

    read: (key, range) =>
      availably(async () => {
        const file = await open(join(root, known(key)))
        return file.createReadStream(range)
      }),

    remove: (key) => availably(() => rm(join(root, known(key)), { force: true })),

    async *list() {
      for await (const key of glob('*/*/*/*', { cwd: root })) {
        yield { key, storedAt: (await stat(join(root, key))).mtime }
      }
    },
  }
}

/** The storage of this installation. */
export const files = localStorage(join(env.DATA_DIR, 'files'))

/** A path for a file that lives as long as one request. */
export async function temporaryPath() {
  const folder = join(env.DATA_DIR, 'tmp')
  await availably(() => mkdir(folder, { recursive: true, mode: 0o700 }))
  return join(folder, crypto.randomUUID())
}

/** Removes what processes that were killed left behind more than a day ago. */
export async function removeLeftovers(now = new Date()) {
  for (const folder of [join(env.DATA_DIR, 'tmp'), join(env.DATA_DIR, 'files', '.incoming')]) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
      if (now.getTime() - mtimeMs > 86_400_000) await rm(path, { force: true }).catch(() => {})
    }
  }
}

/** Turns what the operating system refuses into StorageUnavailable. */
export async function availably<Result>(work: () => Promise<Result>) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new StorageUnavailable(error.message, { cause: error })
    }
    throw error
  }
}

function newKey(organizationId: string) {
  const [year, month] = new Date().toISOString().split('-')
  return known(`${organizationId}/${year}/${month}/${crypto.randomUUID()}`)
}

/** Keys are made here and kept in the database; anything else could name any file. */
function known(key: string) {
  if (/^[0-9a-f-]{36}\/\d{4}\/\d{2}\/[0-9a-f-]{36}$/.test(key)) return key
  throw new Error(`Not a key of this storage: ${key}`)
}

async function copyDurably(from: string, to: string) {
  const target = await open(to, 'wx', 0o600)
  try {
    const content = await copyInto(target, from)
    await target.sync()
    return content
  } finally {
    await target.close()
  }
}

async function copyInto(target: FileHandle, from: string) {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(from)) {
    hash.update(chunk)
    size += chunk.length
    await target.writeFile(chunk)
  }
  return { size, sha256: hash.digest('hex') }
}

/** A rename is durable once its folder is. */
async function syncFolder(path: string) {
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}
