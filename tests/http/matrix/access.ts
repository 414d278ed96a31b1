import { staffNoticeKinds } from '#domain/notice/notice.ts'
import { everyone, holder, type Row, readers, signedIn, staff } from './rows.ts'

const notices = '/:organization/kelola/pemberitahuan'
const noticeChoice = Object.fromEntries(staffNoticeKinds.map((kind) => [kind, 'DAILY']))
const members = '/:organization/kelola/pengaturan/anggota'
const member = `${members}/:membershipId`
const invitation = `${members}/undangan/:staffInvitationId`
const joining = '/:organization/bergabung/:token'
const asked = { email: 'diundang@contoh.go.id', name: 'Moderator', role: 'FACILITATOR' }
const password = 'sawah hijau di kaki gunung'
const admin = staff({ admin: 'ok' })

/** The installation, sessions, members and audit. */
export const accessRows: Record<string, Row> = {
  // There are organizations: the first set-up is over and its page gone.
  'GET /pengaturan-awal': everyone(404),
  'POST /pengaturan-awal': everyone(404),

  'GET /masuk': everyone('ok'),
  'POST /masuk': everyone('ok'),
  'GET /keluar': everyone('ok'),
  'POST /keluar': everyone('ok'),
  'GET /bahasa': everyone('ok'),
  'POST /bahasa': everyone('ok'),
  'GET /tema': everyone('ok'),
  'POST /tema': everyone('ok'),
  'GET /operasi/halaman-kosong': everyone('ok'),
  'GET /*': everyone(404),
  'POST /*': everyone(404),

  'GET /organisasi-saya': signedIn(),
  'GET /akun': signedIn(),
  'POST /akun': signedIn(),
  'GET /akun/kata-sandi': signedIn(),
  'POST /akun/kata-sandi': signedIn(),
  'GET /akun/pintasan': signedIn(),
  'POST /akun/pintasan': signedIn(),
  'GET /akun/kalender': signedIn(),
  'POST /akun/kalender': signedIn(),
  'GET /akun/kalender/pencabutan': signedIn(),
  'POST /akun/kalender/pencabutan': signedIn(),
  // Without a session, by a secret address that none of them has.
  'GET /akun/kalender/:token/rembug.ics': everyone(404),
  'GET /akun/sesi/pencabutan': signedIn(),
  'POST /akun/sesi/pencabutan': signedIn(),
  'GET /akun/sesi/:sessionId/pencabutan': signedIn({ foreign: 'ok' }),
  'POST /akun/sesi/:sessionId/pencabutan': signedIn(),

  [`GET ${notices}`]: staff(readers),
  [`GET ${notices}/jumlah`]: staff(readers),
  [`GET ${notices}/unduhan/:format`]: staff(readers),
  [`GET ${notices}/pengaturan`]: staff(readers),
  [`POST ${notices}/pengaturan`]: staff(readers, { form: noticeChoice }),
  [`POST ${notices}/semua-dibaca`]: staff(readers, {
    form: { until: '2026-10-07T02:00:00.000Z' },
  }),
  // A notice is its member's own.
  [`POST ${notices}/:noticeId/dibaca`]: staff({
    ...{ organizer: 404, facilitator: 404, owner: 404, evaluator: 404, outsider: 404 },
    admin: 'ok',
  }),
  'GET /:organization/kelola/audit': admin,
  'GET /:organization/kelola/audit/unduhan/:format': admin,
  'GET /:organization/kelola/pengaturan/anggota': admin,
  'GET /:organization/kelola/pengaturan/anggota/unduhan/:format': admin,
  'GET /:organization/kelola/pengaturan/anggota/baru': admin,
  'POST /:organization/kelola/pengaturan/anggota/baru': staff(
    { admin: 'ok' },
    { form: { email: 'baru@contoh.go.id', name: 'Moderator', role: 'FACILITATOR' } },
  ),
  [`GET ${members}/undangan`]: admin,
  [`GET ${members}/undangan/baru`]: admin,
  [`POST ${members}/undangan/baru`]: staff({ admin: 'ok' }, { form: asked }),
  [`POST ${invitation}/pengiriman-ulang`]: admin,
  [`POST ${invitation}/penarikan`]: admin,
  [`GET ${invitation}/tautan`]: admin,
  [`POST ${invitation}/tautan`]: admin,
  [`GET ${joining}`]: holder(),
  [`POST ${joining}`]: holder({
    form: { name: 'Bu Ratna', password, repeatedPassword: password },
  }),
  // Who accepts under an account they have is signed in first, whatever the link.
  [`POST ${joining}/penerimaan`]: holder(
    { foreign: 'sign-in' },
    { none: 'sign-in', participant: 'sign-in' },
  ),
  [`GET ${member}`]: admin,
  [`POST ${member}`]: staff({ admin: 'ok' }, { form: { role: 'FACILITATOR' } }),
  [`POST ${member}/penonaktifan`]: admin,
  [`POST ${member}/pengaktifan`]: admin,
  [`GET ${member}/kata-sandi`]: admin,
  [`POST ${member}/kata-sandi`]: admin,
  [`GET ${member}/serah-terima`]: admin,
  [`POST ${member}/serah-terima`]: staff(
    { admin: 'ok' },
    // An id that names no member: who may hand over is told so beside the field.
    { form: ({ unitId = '' }) => ({ successorId: unitId }) },
  ),
}
