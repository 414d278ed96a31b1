import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { insertFiles, keepFiles } from '#domain/file/file.server.ts'
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
