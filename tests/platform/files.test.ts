import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import {
  localStorage,
  removeLeftovers,
  StorageUnavailable,
  temporaryPath,
} from '#platform/files.server.ts'

const organizationId = '019abc00-0000-7000-8000-00000000000a'

test('content is kept under organization, year and month, and read back whole', async () => {
  const { storage, file } = await aStorage('Loket dua sering kosong')

  const stored = await storage.store(organizationId, file)

  expect(stored.key).toMatch(new RegExp(`^${organizationId}/\\d{4}/\\d{2}/[0-9a-f-]{36}$`))
  expect(stored.size).toBe(23)
  expect(stored.sha256).toBe(createHash('sha256').update('Loket dua sering kosong').digest('hex'))
  expect(await text(await storage.read(stored.key))).toBe('Loket dua sering kosong')
})

test('a range of the content can be read', async () => {
  const { storage, file } = await aStorage('0123456789')
  const { key } = await storage.store(organizationId, file)

  expect(await text(await storage.read(key, { start: 3, end: 5 }))).toBe('345')
})

test('an empty file is a file', async () => {
  const { storage, file } = await aStorage('')
  expect(await storage.store(organizationId, file)).toMatchObject({ size: 0 })
})

test('removed content is gone, and removing it again is no error', async () => {
  const { storage, file } = await aStorage('x')
  const { key } = await storage.store(organizationId, file)

  await storage.remove(key)
  await storage.remove(key)

  await expect(storage.read(key)).rejects.toBeInstanceOf(StorageUnavailable)
})

test('a storage that is away says so, and nothing is half-stored', async () => {
  const { folder, file } = await aStorage('x')
  await writeFile(join(folder, 'taken'), '')

  const storage = localStorage(join(folder, 'taken'))

  await expect(storage.store(organizationId, file)).rejects.toBeInstanceOf(StorageUnavailable)
})

test('a source that breaks off leaves nothing behind', async () => {
  const { folder, storage } = await aStorage('x')
  await mkdir(join(folder, 'a-folder'))

  const attempt = storage.store(organizationId, join(folder, 'a-folder'))

  await expect(attempt).rejects.toBeInstanceOf(StorageUnavailable)
  expect(await readdir(join(folder, 'files', '.incoming'))).toEqual([])
})

test.for(['../../etc/passwd', '/etc/passwd', `${organizationId}/2026/11/../../../x`, ''])(
  'the key %j is not one of ours',
  async (key) => {
    const { storage } = await aStorage('x')
    await expect(storage.read(key)).rejects.toThrow('Not a key')
    await expect(storage.remove(key)).rejects.toThrow('Not a key')
  },
)

test('what killed processes left behind goes after a day', async () => {
  const [old, fresh] = [await temporaryPath(), await temporaryPath()]
  await writeFile(old, '')
  await writeFile(fresh, '')
  await utimes(old, 1, 1)

  await removeLeftovers()

  expect(await readdir(dirname(fresh))).toEqual([fresh.split('/').at(-1)])
})

async function aStorage(content: string) {
  const folder = await mkdtemp(join(tmpdir(), 'rembug-files-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'source')
  await writeFile(file, content)
  return { folder, file, storage: localStorage(join(folder, 'files')) }
}
