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
}
