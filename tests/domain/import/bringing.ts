import { readFileSync, writeFileSync } from 'node:fs'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import type { MediaType } from '#domain/file/file.ts'
import { completeImport } from '#domain/import/completion.server.ts'
import type { UploadInput } from '#domain/import/import.schema.ts'
import { startImport } from '#domain/import/import.server.ts'
import { temporaryPath } from '#platform/files.server.ts'

type More = Partial<UploadInput> & { name?: string; mediaType?: MediaType }

/** Uploads a list and answers its import. */
export async function upload(actor: StaffActor, content: string | Buffer, more: More = {}) {
  const { name = 'daftar.csv', mediaType = 'text/csv', ...input } = more
  const path = await temporaryPath()
  writeFileSync(path, content)
  const { id } = await startImport(
    actor,
    { kind: 'STAKEHOLDERS', forumId: null, unitId: null, ...input },
    [{ field: 'file', name, mediaType, path }],
  )
  return reload(actor, id)
}

/** Uploads a list and brings it in. */
export async function bringIn(actor: StaffActor, content: string | Buffer, more: More = {}) {
  const { id } = await upload(actor, content, more)
  await completeImport(actor, id)
  return reload(actor, id)
}

export const reload = ({ organizationId }: StaffActor, id: string) =>
  db.sheetImport.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id } } })

export const peopleOf = ({ organizationId }: StaffActor) =>
  db.stakeholder.findMany({ where: { organizationId }, orderBy: { name: 'asc' } })

export const rowsOf = ({ organizationId }: StaffActor, importId: string) =>
  db.importRow.findMany({ where: { organizationId, importId }, orderBy: { number: 'asc' } })

/** A file of the real data where it lies beside the repository; elsewhere facts of the same shape. */
export function realList(name: keyof typeof shapes) {
  try {
    return { content: readFileSync(`../shared/data/${name}`), isReal: true }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { content: Buffer.from(shapes[name]), isReal: false }
  }
}

const shapes = {
  'units-kutai-barat-2026.csv': `No;Nama Unit;Kategori;SKM;FKP;SP;SOP;SIPPN
1;Dinas Perdagangan, Koperasi dan UKM;Perangkat Daerah;-;-;✓;-;-
2;Badan Kesatuan Bangsa dan Politik;Perangkat Daerah;-;-;✓;-;-
1;Bagian Pengadaan Barang/Jasa;Bagian Setda;-;-;-;-;-
1;Kecamatan Melak;Kecamatan;-;-;✓;-;✓
1;Puskesmas Melak;Puskesmas;-;-;✓;-;✓
`,
  'stakeholders-kediri.csv': `kode,nama,kelompok,kelompok_label,unsur,pentahelix,kecamatan,kelurahan,kontak_jabatan,telepon_fiktif,surel_fiktif,keberadaan,catatan
KDR-001,Dinas Kesehatan Kota Kediri,REGIONAL_APPARATUS,Perangkat Daerah,RELATED_AGENCIES,GOVERNMENT,,,Sekretariat,0800-555-0002,kontak002@instansi.test,terlihat,
KDR-002,"Dinas Pemberdayaan Perempuan, Perlindungan Anak",REGIONAL_APPARATUS,Perangkat Daerah,RELATED_AGENCIES,GOVERNMENT,,,Sekretariat,0800-555-0007,kontak007@example.org,terlihat,
KDR-003,Kelurahan Bujel,VILLAGE_GOV,Desa/Kelurahan/Kecamatan,RELATED_AGENCIES,GOVERNMENT,Mojoroto,Bujel,Kasi Pelayanan,0800-555-0101,kontak101@example.org,terlihat,"kelompok, bukan badan hukum"
`,
}
