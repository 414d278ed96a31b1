import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import yauzl from 'yauzl'
import { db } from '#db/client.server.ts'
import { dossierZip } from '#documents/dossier.ts'
import { readDossier } from '#domain/assessment/dossier.server.ts'
import { insertFiles, keepFiles } from '#domain/file/file.server.ts'
import { newId } from '#domain/id.ts'
import { temporaryPath } from '#platform/files.server.ts'
import { anAssessment, anOffice } from '../support/assessments.ts'
import { aForum, anActor } from '../support/factories.ts'

test('the dossier holds every file once, and an index that leads to it from each indicator', async () => {
  const { admin, organizer, unit } = await anOffice()
  const forum = await aForum(organizer, { status: 'REPORTED', year: 2026, theme: 'SP <baru>' })
  await aReport(forum, '1/FKP/2026 <b>')
  const { id } = await anAssessment(admin, { unitId: unit.id })

  const dossier = await readDossier(organizer, id)
  const parts = await unzipped(await buffer(Readable.from(dossierZip(dossier))))

  expect([...parts.keys()]).toEqual(['index.html', 'berkas/001-FKP_REPORT-2026-03-10.pdf'])
  expect(parts.get('berkas/001-FKP_REPORT-2026-03-10.pdf')).toContain('%PDF')
  const index = parts.get('index.html') ?? ''
  expect(index.split('href="berkas/001-FKP_REPORT-2026-03-10.pdf"').length).toBeGreaterThan(4)
  expect(index).toContain('1/FKP/2026 &lt;b&gt;')
  expect(index).not.toContain('<b>')
  expect(index).toContain('Zona Integritas')
  const where = { organizationId: admin.organizationId, action: 'list.exported' }
  expect(await db.event.count({ where })).toBe(1)
  await expect(readDossier(await anActor('ADMIN'), id)).rejects.toMatchObject({ status: 404 })
})

async function aReport(forum: { organizationId: string; id: string }, number: string) {
  const { organizationId, id: forumId } = forum
  const path = await temporaryPath()
  await writeFile(path, '%PDF-1.4\n%%EOF\n')
  const file = { field: 'file', name: 'laporan.pdf', mediaType: 'application/pdf', path } as const
  await keepFiles(organizationId, [file], (kept) =>
    db.$transaction(async (tx) => {
      await insertFiles(tx, organizationId, kept)
      const paper = { organizationId, id: newId(), forumId, fileId: kept[0]?.id, number }
      await tx.forumPaper.create({
        data: { ...paper, kind: 'FKP_REPORT', issuedOn: new Date('2026-03-10') },
      })
    }),
  )
}

/** The parts of a ZIP by their path, as text. */
function unzipped(bytes: Buffer) {
  return new Promise<Map<string, string>>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = new Map<string, string>()
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          parts.set(entry.fileName, (await buffer(stream)).toString('utf8'))
          zip.readEntry()
        }),
      )
      zip.on('end', () => resolve(parts)).on('error', reject)
      zip.readEntry()
    })
  })
}
