import { type More, type Row, readers, staff } from './rows.ts'

const forum = '/:organization/kelola/forum/:forumId'
const managers = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const seen = staff({ ...readers, outsider: 404 })

/** A page that only those who manage forums open, and the form it sends. */
const managed = (path: string, more: More = {}, allowed = managers): Record<string, Row> => ({
  [`GET ${forum}/${path}`]: staff(allowed),
  [`POST ${forum}/${path}`]: staff(allowed, more),
})

/** A page that everybody reads and those who manage forums add to. */
const listed = (path: string, more: More): Record<string, Row> => ({
  [`GET ${forum}/${path}`]: seen,
  [`POST ${forum}/${path}`]: staff(managers, more),
})

const pressed = (path: string): Record<string, Row> => ({
  [`POST ${forum}/${path}`]: staff(managers, { fresh: true }),
})

const reason = { reason: 'Aula dipakai untuk pengungsian.' }
const numbered = { form: { number: '045/1/2026', issuedOn: '2026-01-15' }, multipart: true }

const facts = ({ unitId = '' }: Record<string, string>) => ({
  unitId,
  year: '2031',
  theme: 'Tema',
  topicKinds: 'SERVICE_PROBLEM',
  method: 'PUBLIC_DIALOGUE',
  place: 'Aula',
  timeZone: 'Asia/Jakarta',
  startsAt: '2031-10-07T09:00',
  version: new Date().toISOString(),
})

export const forumRows: Record<string, Row> = {
  'GET /:organization/kelola': staff(readers),
  'GET /:organization/kelola/perencana': staff(readers),
  'GET /:organization/kelola/perencana/unduhan/:format': staff(readers),
  'GET /:organization/kelola/perencana/unit/:unitId': seen,
  'GET /:organization/kelola/forum': staff(readers),
  'GET /:organization/kelola/forum/unduhan/:format': staff(readers),
  'GET /:organization/kelola/forum/baru': staff({ admin: 'ok', organizer: 'ok' }),
  'POST /:organization/kelola/forum/baru': staff(managers, { form: facts }),
  [`GET ${forum}`]: seen,
  [`GET ${forum}/berkas/:fileId`]: seen,
  ...managed('ubah', { form: facts }),
  ...managed('penyalinan', { form: { year: '2031', guests: 'NONE' } }),
  ...listed('tim', { form: { role: 'MEMBER', name: 'Anggota' } }),
  ...pressed('tim/:memberId/penghapusan'),
  ...listed('acara', { form: { title: 'Pembukaan' } }),
  ...pressed('acara/janji'),
  ...managed('acara/:itemId', { form: { title: 'Pembukaan' } }),
  ...pressed('acara/:itemId/kenaikan'),
  ...pressed('acara/:itemId/penghapusan'),
  ...listed('bahan', { form: { title: 'Bahan' }, multipart: true }),
  ...pressed('bahan/:materialId/penghapusan'),
  ...listed('dokumen', { form: { kind: 'TOR', issuedOn: '2026-01-15' }, multipart: true }),
  ...pressed('dokumen/pembuatan/:paper'),
  ...listed('publikasi', {
    form: { channel: 'WEBSITE', publishedOn: '2026-01-15' },
    multipart: true,
  }),
  ...managed('publikasi/:publicationId/penghapusan', { form: reason, fresh: true }),
  [`GET ${forum}/riwayat`]: seen,
  ...managed('penjadwalan'),
  ...managed('pengumuman'),
  [`GET ${forum}/pembukaan`]: staff({ ...managers, facilitator: 'ok' }),
  [`POST ${forum}/pembukaan`]: staff({ ...managers, facilitator: 'ok' }, { fresh: true }),
  ...managed('perumusan'),
  ...managed('penetapan', numbered),
  ...managed('laporan', numbered),
  ...managed('pembukaan-kembali', { form: reason }),
  ...managed('penutupan', numbered),
  ...managed('pengarsipan'),
  ...managed('penundaan', { form: reason, fresh: true }),
  ...managed('penjadwalan-ulang', { form: { startsAt: '2031-10-07T09:00' } }),
  ...managed('pembatalan', { form: reason, fresh: true }),
}
