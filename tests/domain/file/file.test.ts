import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { insertFiles, keepFiles, removeOrphans } from '#domain/file/file.server.ts'
import { newId } from '#domain/id.ts'
import { env } from '#platform/env.server.ts'
import { files, temporaryPath } from '#platform/files.server.ts'

test('files that came with a request are kept with their rows', async () => {
  const organizationId = await anOrganization()

  await keepFiles(organizationId, [await anIncomingFile()], (kept) =>
    db.$transaction((tx) => insertFiles(tx, organizationId, kept)),
  )

  const [row] = await db.storedFile.findMany({ where: { organizationId } })
  expect(row).toMatchObject({ name: 'surat.pdf', mediaType: 'application/pdf', size: 5 })
  expect(await text(await files.read(row?.storageKey ?? ''))).toBe('surat')
})

test('when the rows cannot be inserted, no content stays behind', async () => {
  const organizationId = newId()

  const attempt = keepFiles(organizationId, [await anIncomingFile()], async () => {
    throw new Error('the database is away')
  })

  await expect(attempt).rejects.toThrow('the database is away')
  expect(await filesBelow(join(env.DATA_DIR, 'files', organizationId))).toEqual([])
})

test('when the storage gives out at the second file, the first does not stay behind', async () => {
  const organizationId = newId()
  const first = await anIncomingFile()
  const attempt = keepFiles(
    organizationId,
    [first, { ...first, path: `${first.path}-gone` }],
    async () => {
      throw new Error('Nothing may be inserted')
    },
  )

  await expect(attempt).rejects.toThrow('ENOENT')
  expect(await filesBelow(join(env.DATA_DIR, 'files', organizationId))).toEqual([])
})

test('content that no row speaks of goes after a day, and no other', async () => {
  const organizationId = await anOrganization()
  await keepFiles(organizationId, [await anIncomingFile()], (kept) =>
    db.$transaction((tx) => insertFiles(tx, organizationId, kept)),
  )
  const { path } = await anIncomingFile()
  const orphan = await files.store(organizationId, path)

  expect(await removeOrphans(new Date())).toBe(0)
  expect(await removeOrphans(new Date(Date.now() + 2 * 86_400_000))).toBe(1)

  await expect(files.read(orphan.key)).rejects.toThrow()
  const [row] = await db.storedFile.findMany({ where: { organizationId } })
  expect(await text(await files.read(row?.storageKey ?? ''))).toBe('surat')
})

async function anIncomingFile() {
  const path = await temporaryPath()
  await writeFile(path, 'surat')
  return { field: 'files', name: 'surat.pdf', mediaType: 'application/pdf' as const, path }
}

async function filesBelow(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile())
}

async function anOrganization() {
  const id = newId()
  await db.organization.create({ data: { id, slug: id, name: 'Kota Kediri' } })
  return id
}
