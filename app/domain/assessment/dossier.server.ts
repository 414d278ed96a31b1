import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { recordExport } from '../event/export.server.ts'
import { extensions, type MediaType } from '../file/file.ts'
import { findAssessment } from './assessment.server.ts'
import { listArtefacts } from './evidence.server.ts'
import { type Artefact, type Judged, offered } from './evidence.ts'

/** A file of a dossier: where it stands in it, and where its content lies. */
export type DossierFile = { path: string; storageKey: string }

export type Dossier = Awaited<ReturnType<typeof readDossier>>

/** What Zona Integritas asks of the same thread [D]. */
const integrity = new Set(['OFFICIAL_RECORD', 'ATTENDANCE', 'PHOTO', 'FKP_REPORT'])

/**
 * The evidence of an assessment, indicator by indicator, each file once however many indicators it bears on. That it
 * left is on record.
 */
export async function readDossier(actor: StaffActor, id: string | undefined) {
  const { unit, year, instrument } = await findAssessment(actor, id)
  const artefacts = await listArtefacts(actor, unit.id, year)
  const parts = instrument.content.indicators
    .filter((indicator) => indicator.artefacts.length > 0)
    .map((indicator) => ({ indicator, ...offered(indicator, artefacts, year) }))
  const used = new Map<string, Artefact>()
  for (const { judged } of parts)
    for (const one of judged) if (one.fileId) used.set(one.fileId, one)
  const files = await filesOf(actor, used)
  const paths = new Map(files.map(({ id: fileId, path }) => [fileId, path]))
  const pathOf = ({ fileId }: Pick<Judged, 'fileId'>) => (fileId && paths.get(fileId)) || null

  await recordExport(
    actor,
    'DOSSIER',
    String(new URLSearchParams({ unit: unit.name, tahun: String(year) })),
  )
  return {
    ...{ unit: unit.name, year, instrument: instrument.name, files },
    parts: parts.map(({ indicator, judged, missing }) => ({
      ...{ number: indicator.number, name: indicator.name, missing },
      entries: judged.map((one) => ({ ...one, path: pathOf(one) })),
    })),
    integrity: artefacts
      .filter(({ kind }) => integrity.has(kind))
      .map((one) => ({ ...one, path: pathOf(one) })),
  }
}

async function filesOf(actor: StaffActor, used: ReadonlyMap<string, Artefact>) {
  const found = await db.storedFile.findMany({
    where: { organizationId: actor.organizationId, id: { in: [...used.keys()] } },
    orderBy: { id: 'asc' },
    take: 2000,
    select: { id: true, mediaType: true, storageKey: true },
  })
  return found.map(({ id, mediaType, storageKey }, index) => ({
    ...{ id, storageKey },
    path: `berkas/${nameOf(index + 1, used.get(id), mediaType as MediaType)}`,
  }))
}

/** '012-FKP_REPORT-2026-03-10.pdf': letters that every system unpacks. */
function nameOf(number: number, artefact: Artefact | undefined, mediaType: MediaType) {
  const parts = [String(number).padStart(3, '0'), artefact?.kind, artefact?.date]
  return `${parts.filter(Boolean).join('-')}.${extensions[mediaType]}`
}
