import { everyone, holder, type Row, readers, staff } from './rows.ts'

const said = () => ({
  id: crypto.randomUUID(),
  kind: 'INPUT',
  text: 'Antrean terlalu lama.',
  identity: 'ANONYMOUS',
})
const spoken = () => ({ ...said(), channel: 'ON_SITE_ORAL' })

// Nobody has looked at it yet, so that it is nowhere to be found.
const marked = ({ feedbackId = '' }: Record<string, string>) => ({ feedbackId, penting: 'ya' })

const inbox = '/:organization/kelola/masukan'
const one = `${inbox}/:feedbackId`
const ofForum = '/:organization/kelola/forum/:forumId/masukan'

// A version long gone: whoever is let in is told that the input was changed meanwhile.
const seen = { seen: '2020-01-01T00:00:00.000Z' }
const reason = { ...seen, reason: 'Alasan' }

const seers = { admin: 'ok', organizer: 'ok', facilitator: 'ok', evaluator: 'ok' } as const
const deciders = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const moderators = { ...deciders, facilitator: 'ok' } as const

const bulkDeciders = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const chosen = ({ feedbackId = '' }: Record<string, string>) => ({ feedbackIds: feedbackId })
const chosenReason = (names: Record<string, string>) => ({ ...chosen(names), reason: 'Alasan' })
const chosenMain = (names: Record<string, string>) => ({
  ...chosen(names),
  into: names.feedbackId ?? '',
})

const ownFilter = { admin: 'ok', organizer: 404, facilitator: 404, evaluator: 404 } as const

const move = (path: string, who: Parameters<typeof staff>[0], form: Record<string, string>) => ({
  [`GET ${one}/${path}`]: staff(who),
  [`POST ${one}/${path}`]: staff(who, { form }),
})

/** Giving feedback, the inbox, what is done with an input, files. */
export const feedbackRows: Record<string, Row> = {
  'GET /:organization/forum/:code/masukan': everyone('ok'),
  'POST /:organization/forum/:code/masukan': everyone('ok', {}, { form: said, multipart: true }),
  'GET /:organization/forum/:code/masukan/:trackingCode': everyone('ok'),
  'POST /:organization/forum/:code/kiriman': everyone('ok', {}, { form: said, multipart: true }),
  'GET /:organization/forum/:code/luring.js': everyone('ok', {}, { foreign: 'ok' }),
  'GET /:organization/u/:token/masukan': holder(),
  'POST /:organization/u/:token/masukan': holder({ form: said, multipart: true }),
  'GET /:organization/u/:token/masukan/:trackingCode': holder(),
  'GET /:organization/h/:token/masukan': holder(),
  'POST /:organization/h/:token/masukan': holder({ form: said, multipart: true }),
  'GET /:organization/h/:token/masukan/:trackingCode': holder(),
  'POST /:organization/u/:token/dukungan': holder({ form: marked }, { participant: 404 }),
  'POST /:organization/h/:token/dukungan': holder({ form: marked }, { participant: 404 }),
  'POST /:organization/u/:token/kiriman': holder({ form: said, multipart: true }),
  'POST /:organization/h/:token/kiriman': holder({ form: said, multipart: true }),
  // The same file for everybody; it names no one and asks for nothing.
  'GET /:organization/u/:token/luring.js': everyone('ok', {}, { foreign: 'ok' }),
  'GET /:organization/h/:token/luring.js': everyone('ok', {}, { foreign: 'ok' }),
  'GET /:organization/berkas/:fileId': everyone('ok'),

  [`GET ${inbox}`]: staff(seers),
  [`GET ${inbox}/unduhan/:format`]: staff(seers),
  // With the names of those who spoke.
  [`POST ${inbox}/unduhan/:format`]: staff({ admin: 'ok', organizer: 'ok' }),
  [`GET ${one}`]: staff({ ...seers, outsider: 404 }),
  ...move('pemilahan', deciders, { ...seen, kind: 'COMPLAINT' }),
  ...move('jawaban', deciders, { ...seen, answer: 'Loket ditambah.' }),
  ...move('pengalihan', deciders, { ...seen, laporTicket: '1234567' }),
  ...move('di-luar-lingkup', deciders, reason),
  ...move('penyembunyian', moderators, reason),
  ...move('pemulihan', moderators, seen),
  ...move('penarikan', deciders, reason),
  ...move('penggabungan', deciders, { ...seen, into: crypto.randomUUID() }),
  ...move('pemisahan', deciders, seen),
  ...move('nama', deciders, {}),
  ...move('penugasan', deciders, { ...seen, assigneeId: '' }),
  ...move('usg', deciders, { ...seen, urgency: '4', seriousness: '3', growth: '2' }),
  ...move('catatan', moderators, { text: 'Sudah ditanyakan ke loket.' }),
  // The admin's own note: nobody else has it to strike.
  [`POST ${one}/catatan/:noteId/pencoretan`]: staff({
    ...{ admin: 'ok', organizer: 404, facilitator: 404, outsider: 404 },
  }),
  [`GET ${inbox}/jumlah`]: staff({ admin: 'ok', organizer: 'ok' }),
  [`POST ${inbox}/kunjungan`]: staff(seers, { form: { until: seen.seen } }),
  // A filter is its owner's, the admin's.
  [`GET ${inbox}/saringan`]: staff(seers),
  [`POST ${inbox}/saringan`]: staff(seers, { form: { name: 'Baru' } }),
  [`GET ${inbox}/saringan/:filterId`]: staff(ownFilter),
  [`POST ${inbox}/saringan/:filterId`]: staff(ownFilter, { form: { name: 'Lain' } }),
  [`POST ${inbox}/saringan/:filterId/penghapusan`]: staff(ownFilter),
  // Nothing chosen: a page that says so, and a refusal that does.
  [`GET ${inbox}/sekaligus`]: staff(seers),
  [`POST ${inbox}/sekaligus/pemilahan`]: staff(bulkDeciders, { form: chosen }),
  [`POST ${inbox}/sekaligus/penggabungan`]: staff(bulkDeciders, { form: chosenMain }),
  [`POST ${inbox}/sekaligus/penugasan`]: staff(bulkDeciders, { form: chosen }),
  [`POST ${inbox}/sekaligus/di-luar-lingkup`]: staff(bulkDeciders, { form: chosenReason }),
  [`POST ${inbox}/sekaligus/penyembunyian`]: staff(
    { ...bulkDeciders, facilitator: 'ok' },
    { form: chosenReason },
  ),
  [`POST ${inbox}/sekaligus/persetujuan`]: staff(
    { ...bulkDeciders, facilitator: 'ok' },
    { form: chosen },
  ),
  [`POST ${one}/persetujuan`]: staff(moderators, { form: seen }),
  [`POST ${one}/penyamaran`]: staff(moderators, { form: seen }),
  [`POST ${one}/pembatalan-samaran`]: staff(moderators, { form: seen }),
  [`GET ${ofForum}`]: staff({ ...seers, outsider: 404 }),
  [`GET ${ofForum}/unduhan/:format`]: staff({ ...seers, outsider: 404 }),
  [`POST ${ofForum}/unduhan/:format`]: staff(deciders),
  [`GET ${ofForum}/baru`]: staff(moderators),
  'GET /:organization/kelola/forum/:forumId/serupa': staff(moderators),
  [`POST ${ofForum}/baru`]: staff(moderators, { form: spoken }),
  'GET /:organization/kelola/berkas/:fileId': staff({ ...readers, outsider: 404 }),
}
