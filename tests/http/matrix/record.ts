import { v7 } from 'uuid'
import { everyone, holder, type Row, readers, staff } from './rows.ts'

const record = '/:organization/kelola/forum/:forumId/berita-acara'
const signatory = `${record}/penandatangan/:signatoryId`
const signing = '/:organization/tanda-tangan/:token'
const verification = '/:organization/verifikasi/:recordCode'

const managers = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const doormen = { ...managers, facilitator: 'ok' } as const

const opening = ({ attendanceId = '' }: Record<string, string>) => ({
  issuedOn: '2026-01-15',
  attendanceIds: attendanceId,
})
const revision = (names: Record<string, string>) => ({
  ...opening(names),
  ...{ version: '1', reason: 'Salah tulis.', 'rows.0.id': names.followUpId ?? '' },
  ...{ 'rows.0.problem': 'Antrean lama', 'rows.0.recommendation': 'Tambah loket' },
  ...{ 'rows.0.timeValue': '2', 'rows.0.timeUnit': 'DAYS', 'rows.0.ownerId': '' },
  // Rows whose words are empty are none, whatever else is chosen.
  ...Object.fromEntries([1, 2, 3].flatMap(added)),
})
const added = (place: number) => [
  [`rows.${place}.id`, v7()],
  [`rows.${place}.isNew`, 'on'],
  [`rows.${place}.timeValue`, '2'],
  [`rows.${place}.timeUnit`, 'DAYS'],
  [`rows.${place}.ownerId`, ''],
]
const signature = ({ sha256 = '' }: Record<string, string>) => ({
  ...{ way: 'TYPED', fullName: 'Warga yang hadir', agreed: 'on', sha256 },
})

/** The Berita Acara: put up for signature, signed by link, verified by everybody who holds the paper. */
export const recordRows: Record<string, Row> = {
  [`GET ${record}`]: staff({ ...readers, outsider: 404 }),
  [`GET ${record}/pembukaan`]: staff(managers),
  [`POST ${record}/pembukaan`]: staff(managers, { form: opening }),
  [`GET ${record}/perubahan`]: staff(managers),
  [`POST ${record}/perubahan`]: staff(managers, { form: revision, fresh: true }),
  [`GET ${record}/pindaian`]: staff(managers),
  [`POST ${record}/pindaian`]: staff(managers, {
    ...{ form: { signedOn: '2026-01-15' }, multipart: true },
  }),
  [`GET ${record}/cetak/:recordId`]: staff(managers),
  [`GET ${signatory}`]: staff(doormen),
  [`POST ${signatory}`]: staff(doormen),
  [`POST ${signatory}/tablet`]: staff(doormen),
  [`GET ${signatory}/surel`]: staff(doormen),
  [`POST ${signatory}/surel`]: staff(doormen, { form: { email: 'warga@contoh.id' } }),
  [`POST ${signatory}/pencabutan`]: staff(doormen),
  [`POST ${signatory}/permintaan`]: staff(managers),
  [`POST ${record}/pengesahan`]: staff(managers),
  [`GET ${record}/isi/:recordId`]: staff(managers),
  [`GET ${record}/unduhan/:format`]: staff({ ...readers, outsider: 404 }),

  [`GET ${signing}`]: holder(),
  [`POST ${signing}`]: holder({ form: signature }),
  [`GET ${signing}/keberatan`]: holder(),
  [`POST ${signing}/keberatan`]: holder({ form: { refusal: 'Belum sepakat.' } }),

  [`GET ${verification}`]: everyone('ok'),
  // Nobody has signed it yet: there is no copy for the public.
  [`GET ${verification}/salinan`]: everyone(404),
  [`GET ${verification}/isi`]: everyone(404),
}
