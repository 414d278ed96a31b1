import { everyone, holder, type Row, readers, staff } from './rows.ts'

const invitations = '/:organization/kelola/forum/:forumId/undangan'
const desk = '/:organization/kelola/forum/:forumId/kehadiran'
const outbox = '/:organization/kelola/kotak-keluar'

const inviters = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const doormen = { ...inviters, facilitator: 'ok' } as const
const counters = { ...doormen, evaluator: 'ok' } as const

const chosen = ({ stakeholderId = '' }: Record<string, string>) => ({
  stakeholderIds: stakeholderId,
})
const instead = ({ stakeholderId = '' }: Record<string, string>) => ({ stakeholderId })
const letter = { subject: 'Undangan', opening: 'Dengan hormat', closing: 'Terima kasih' }
const scan = ({ invitationId = '' }: Record<string, string>) => ({
  ...{ id: crypto.randomUUID(), kind: 'GUEST', key: invitationId },
  ...{ scannedAt: '1', sentAt: '1' },
})
const walkIn = ({ groupId = '' }: Record<string, string>) => ({
  id: crypto.randomUUID(),
  name: 'Warga',
  groupId,
})

/** Invitations, the outbox, the desk, and the pages of those who are invited or come by themselves. */
export const guestRows: Record<string, Row> = {
  'GET /:organization/u/:token': holder(),
  'POST /:organization/u/:token': holder({ form: { answer: 'CONFIRMED' } }),
  'GET /:organization/u/:token/pas': holder(),
  'GET /:organization/u/:token/surat': holder(),
  'GET /:organization/u/:token/kalender.ics': holder(),
  'GET /:organization/h/:token': holder(),
  'GET /:organization/u/:token/kabar': holder(),
  'POST /:organization/u/:token/kabar': holder({ form: { way: 'IMMEDIATE' } }),
  'GET /:organization/h/:token/kabar': holder(),
  'POST /:organization/h/:token/kabar': holder({ form: { way: 'DAILY' } }),
  'GET /:organization/kabar/:token': holder(),
  'POST /:organization/kabar/:token': holder({ form: { way: 'DAILY' } }),
  'GET /:organization/kabar/:token/berhenti': holder(),
  'POST /:organization/kabar/:token/berhenti': holder({
    form: { 'List-Unsubscribe': 'One-Click' },
  }),
  'GET /:organization/ikut': everyone('ok'),
  'POST /:organization/ikut': everyone('ok', {}, { form: ({ code = '' }) => ({ code }) }),
  'GET /:organization/ikut/:code': everyone('ok'),
  'POST /:organization/ikut/:code': everyone('ok', {}, { form: walkIn }),

  [`GET ${invitations}`]: staff({ ...readers, outsider: 404 }),
  [`GET ${invitations}/unduhan/:format`]: staff({ ...readers, outsider: 404 }),
  [`GET ${invitations}/pilih`]: staff(inviters),
  [`POST ${invitations}/pilih`]: staff(inviters, { form: chosen }),
  [`GET ${invitations}/surat`]: staff(inviters),
  [`POST ${invitations}/surat`]: staff(inviters, { form: letter }),
  [`GET ${invitations}/cetak`]: staff(inviters),
  [`GET ${invitations}/penyerahan`]: staff(inviters),
  [`POST ${invitations}/penyerahan`]: staff(inviters, {
    form: ({ invitationId = '' }) => ({ invitationIds: invitationId }),
  }),
  [`GET ${invitations}/whatsapp`]: staff(inviters),
  [`POST ${invitations}/whatsapp`]: staff(inviters, {
    form: ({ invitationId = '' }) => ({ invitationId, errand: 'INVITE' }),
  }),
  [`GET ${invitations}/:invitationId`]: staff({ ...readers, outsider: 404 }),
  [`GET ${invitations}/:invitationId/surat`]: staff(inviters),
  [`GET ${invitations}/:invitationId/penggantian`]: staff(inviters),
  [`POST ${invitations}/:invitationId/penggantian`]: staff(inviters, {
    fresh: true,
    form: instead,
  }),
  [`POST ${invitations}/:invitationId/pengiriman-ulang`]: staff(inviters),
  [`POST ${invitations}/pengiriman`]: staff(inviters),
  [`POST ${invitations}/:invitationId/penyerahan`]: staff(inviters),
  [`POST ${invitations}/:invitationId/penarikan`]: staff(inviters, { fresh: true }),

  [`GET ${outbox}`]: staff({ admin: 'ok', organizer: 'ok' }),
  [`GET ${outbox}/unduhan/:format`]: staff({ admin: 'ok', organizer: 'ok' }),
  [`GET ${outbox}/:mailId`]: staff(inviters),
  [`POST ${outbox}/:mailId/percobaan`]: staff(inviters),

  [`GET ${desk}`]: staff(counters),
  [`GET ${desk}/daftar`]: staff(counters),
  [`GET ${desk}/unduhan/:format`]: staff(counters),
  [`GET ${desk}/tamu`]: staff(doormen),
  [`GET ${desk}/pindai`]: staff(doormen),
  [`POST ${desk}/pindaian`]: staff(doormen, { form: scan }),
  [`GET ${desk}/undangan`]: staff(doormen),
  [`GET ${desk}/poster`]: staff(doormen),
  [`POST ${desk}`]: staff(doormen, { form: { code: 'ABCDEF' } }),
  [`POST ${desk}/tamu`]: staff(doormen, { form: walkIn }),
  [`POST ${desk}/:invitationId/masuk`]: staff(doormen),
  [`GET ${desk}/:attendanceId/pembatalan`]: staff(doormen),
  [`POST ${desk}/:attendanceId/pembatalan`]: staff(doormen, { form: { reason: 'Salah orang' } }),
}
