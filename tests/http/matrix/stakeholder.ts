import { type Row, readers, staff } from './rows.ts'

const registry = '/:organization/kelola/pemangku-kepentingan'
const one = `${registry}/:stakeholderId`

const { owner: _none, ...seers } = readers
const keepers = { admin: 'ok', organizer: 'ok' } as const

const stakeholder = ({ groupId = '' }: Record<string, string>) => ({
  kind: 'PERSON',
  name: 'Perwakilan paguyuban',
  groupId,
})
const group = () => ({ name: `Paguyuban ${crypto.randomUUID()}`, element: 'CIVIL_SOCIETY' })

const chosen = ({ stakeholderId = '' }: Record<string, string>) => ({
  stakeholderIds: stakeholderId,
})

/** The registry belongs to the whole organization: organizers of every unit keep it. */
export const stakeholderRows: Record<string, Row> = {
  [`GET ${registry}`]: staff(seers),
  [`GET ${registry}/unduhan/:format`]: staff(seers),
  [`GET ${registry}/baru`]: staff(keepers),
  [`POST ${registry}/baru`]: staff(keepers, { form: stakeholder }),
  [`GET ${registry}/kelompok`]: staff(seers),
  [`POST ${registry}/kelompok`]: staff(keepers, { form: group }),
  [`POST ${registry}/kelompok/:groupId/arsip`]: staff(keepers, { fresh: true }),
  [`GET ${one}`]: staff(seers),
  [`GET ${one}/ubah`]: staff(keepers),
  [`POST ${one}/ubah`]: staff(keepers, { form: stakeholder }),
  [`POST ${one}/arsip`]: staff(keepers, { fresh: true }),
  [`POST ${one}/pemulihan`]: staff(keepers),
  [`POST ${one}/konfirmasi`]: staff(keepers),
  [`GET ${one}/tanda`]: staff(keepers),
  [`POST ${one}/tanda`]: staff(keepers, { form: { name: 'Mitra' } }),
  [`POST ${one}/tanda/:tagId/pelepasan`]: staff(keepers),
  [`POST ${one}/narahubung-utama`]: staff(keepers),
  [`GET ${one}/pemindahan`]: staff(keepers),
  [`POST ${one}/pemindahan`]: staff(keepers, { form: { position: 'Humas' } }),
  [`GET ${one}/penggabungan`]: staff(keepers),
  [`GET ${one}/penggabungan/:doubleId`]: staff(keepers),
  [`POST ${one}/penggabungan/:doubleId`]: staff(keepers, { form: { seen: 'dahulu' } }),
  [`POST ${one}/penggabungan/:mergeId/pembatalan`]: staff(keepers, { fresh: true }),
  [`GET ${registry}/tanda`]: staff(seers),
  [`GET ${registry}/tanda/:tagId`]: staff(keepers),
  [`POST ${registry}/tanda/:tagId`]: staff(keepers, { form: { name: 'Mitra rutin' } }),
  [`POST ${registry}/tanda/:tagId/penghapusan`]: staff(keepers, { fresh: true }),
  [`GET ${registry}/ganda`]: staff(seers),
  [`GET ${registry}/ganda/unduhan/:format`]: staff(seers),
  [`POST ${registry}/ganda/:stakeholderId/:doubleId`]: staff(keepers),
  [`POST ${registry}/konfirmasi`]: staff(keepers, { form: chosen }),
  [`POST ${registry}/pengarsipan`]: staff(keepers, { form: chosen, fresh: true }),
}
