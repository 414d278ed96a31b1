import { everyone, holder, type More, type Row, readers, staff } from './rows.ts'

const rows = '/:organization/kelola/forum/:forumId/rumusan'
const one = '/:organization/kelola/tindak-lanjut/:followUpId'

const deciders = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const keepers = { ...deciders, owner: 'ok' } as const
const judges = { ...deciders, evaluator: 'ok' } as const

const row = () => ({
  id: crypto.randomUUID(),
  problem: 'Antrean terlalu lama',
  recommendation: 'Menambah loket',
  horizon: 'SHORT',
})
const plan = { dueOn: '2099-12-31', output: 'Loket ketiga dibuka' }
const progress = { progress: '40', text: 'Meja sudah datang' }
const text = { text: 'Selesai' }
const reason = { reason: 'Alasan' }
const photo = { kind: 'AFTER', caption: 'Loket', takenOn: '2026-01-05', place: 'Ruang layanan' }
const verdict = () => ({ id: crypto.randomUUID(), verdict: 'RESOLVED' })

/** A page with a form: the same people read and send it. */
const move = (path: string, who: Parameters<typeof staff>[0], form: More['form']) => ({
  [`GET ${one}/${path}`]: staff(who),
  [`POST ${one}/${path}`]: staff(who, { form, fresh: true }),
})

const byLink = (path: string) => ({
  [`GET ${path}`]: holder(),
  [`POST ${path}`]: holder({ form: verdict }),
})

/** Gathering rows, keeping promises, judging them. */
export const followUpRows: Record<string, Row> = {
  ...byLink('/:organization/u/:token/penilaian/:followUpId'),
  ...byLink('/:organization/h/:token/penilaian/:followUpId'),
  'GET /:organization/masukan/:trackingCode/penilaian/:followUpId': everyone('ok'),
  'POST /:organization/masukan/:trackingCode/penilaian/:followUpId': everyone(
    'ok',
    {},
    { form: verdict },
  ),

  [`GET ${rows}`]: staff({ ...readers, outsider: 404 }),
  [`GET ${rows}/baris`]: staff(deciders),
  [`POST ${rows}/baris`]: staff(deciders, { form: row }),
  [`GET ${rows}/baris/:followUpId`]: staff(deciders),
  [`POST ${rows}/baris/:followUpId`]: staff(deciders, { form: row, foreign: { forumId: 'ok' } }),
  [`POST ${rows}/baris/:followUpId/penghapusan`]: staff(deciders, { foreign: { forumId: 'ok' } }),

  'GET /:organization/kelola/tugas-saya': staff({ admin: 'ok', organizer: 'ok', owner: 'ok' }),
  'GET /:organization/kelola/tugas-saya/unduhan/:format': staff({
    admin: 'ok',
    organizer: 'ok',
    owner: 'ok',
  }),
  'GET /:organization/kelola/tindak-lanjut': staff(readers),
  'GET /:organization/kelola/tindak-lanjut/unduhan/:format': staff(readers),
  'GET /:organization/kelola/tindak-lanjut/papan': staff(readers),
  'GET /:organization/kelola/tindak-lanjut/tahun-sebelumnya': staff(readers),
  [`GET ${one}`]: staff({ ...readers, outsider: 404 }),
  ...move('rencana', keepers, plan),
  ...move('rencana/perubahan', deciders, plan),
  ...move('pengerjaan', keepers, progress),
  ...move('perkembangan', keepers, progress),
  ...move('anggaran', keepers, { ...text, targetFiscalYear: '2099' }),
  ...move('penundaan', keepers, { ...reason, reviewOn: '2099-01-01' }),
  ...move('pengajuan', keepers, text),
  ...move('verifikasi', judges, text),
  ...move('pengembalian', judges, reason),
  ...move('publikasi', deciders, text),
  ...move('penugasan', deciders, { ownerPosition: 'Kepala Bidang' }),
  ...move('penolakan', deciders, reason),
  ...move('pembatalan', deciders, reason),
  [`GET ${one}/bukti`]: staff(keepers),
  [`POST ${one}/bukti`]: staff(keepers, { form: photo, multipart: true }),
  [`POST ${one}/bukti/:evidenceId/penghapusan`]: staff(keepers, { fresh: true }),
}
