import { matrix } from '../../http/matrix/table.ts'
import { type City, type Ids, invitedStaff, ownerOfPromises } from './city.ts'
import { aSigning, openRecord, signedRecord } from './official-records.ts'
import {
  confidential,
  forumIn,
  inputIn,
  invitee,
  judge,
  minuted,
  noted,
  ownPromise,
  promiseIn,
  publication,
  reached,
  reader,
  savedFilter,
  waiting,
  walkIn,
  walkInJudge,
  walkInReached,
} from './records.ts'
import { drafted, inForce, reviewed } from './standards.ts'

// With which records a page is looked at: those it has most to say of, or that its move is made on.

type Find = (city: City) => Promise<Ids>

const forum = '/:organization/kelola/forum/:forumId'
const standards = '/:organization/kelola/unit/:unitId/standar'
const input = '/:organization/kelola/masukan/:feedbackId'
const promise = '/:organization/kelola/tindak-lanjut/:followUpId'

const atForum = (status: Parameters<typeof forumIn>[1]) => (city: City) => forumIn(city, status)
const atInput = (status: Parameters<typeof inputIn>[1]) => (city: City) => inputIn(city, status)
const atPromise = (status: Parameters<typeof promiseIn>[1]) => (city: City) =>
  promiseIn(city, status)

const forums: Record<string, Find> = {
  [`${forum}/ubah`]: atForum('DRAFT'),
  [`${forum}/penjadwalan`]: atForum('DRAFT'),
  [`${forum}/pengumuman`]: atForum('PLANNED'),
  [`${forum}/undangan/pilih`]: atForum('ANNOUNCED'),
  [`${forum}/undangan`]: atForum('ANNOUNCED'),
  [`${forum}/undangan/surat`]: atForum('ANNOUNCED'),
  [`${forum}/undangan/cetak`]: atForum('ANNOUNCED'),
  [`${forum}/undangan/penyerahan`]: atForum('ANNOUNCED'),
  [`${forum}/undangan/whatsapp`]: atForum('ANNOUNCED'),
  [`${forum}/undangan/:invitationId`]: waiting,
  [`${forum}/undangan/:invitationId/surat`]: waiting,
  [`${forum}/undangan/:invitationId/penggantian`]: waiting,
  [`${forum}/pembukaan`]: atForum('ANNOUNCED'),
  [`${forum}/penundaan`]: atForum('ANNOUNCED'),
  [`${forum}/pembatalan`]: atForum('ANNOUNCED'),
  [`${forum}/penjadwalan-ulang`]: atForum('POSTPONED'),
  [`${forum}/kehadiran`]: atForum('IN_SESSION'),
  [`${forum}/kehadiran/tamu`]: atForum('IN_SESSION'),
  [`${forum}/kehadiran/pindai`]: atForum('IN_SESSION'),
  [`${forum}/kehadiran/poster`]: atForum('IN_SESSION'),
  [`${forum}/kehadiran/:attendanceId/pembatalan`]: walkIn,
  [`${forum}/publikasi/:publicationId/penghapusan`]: publication,
  [`${forum}/masukan/baru`]: atForum('IN_SESSION'),
  [`${forum}/meja-catatan`]: minuted,
  [`${forum}/meja-catatan/foto`]: minuted,
  [`${forum}/meja-catatan/notulen`]: minuted,
  [`${forum}/meja-catatan/catatan/:minutesNoteId`]: minuted,
  [`${forum}/serupa`]: atForum('IN_SESSION'),
  [`${forum}/perumusan`]: atForum('IN_SESSION'),
  [`${forum}/rumusan`]: atForum('FORMULATING'),
  [`${forum}/rumusan/baris`]: atForum('FORMULATING'),
  [`${forum}/rumusan/baris/:followUpId`]: atPromise('PROPOSED'),
  [`${forum}/penetapan`]: atForum('MINUTES_SIGNING'),
  [`${forum}/laporan`]: atForum('FOLLOW_UP'),
  [`${forum}/standar`]: atForum('IN_SESSION'),
  [`${forum}/standar/:serviceId`]: reviewed,
  [`${standards}/:serviceId/:standardId/ubah`]: drafted,
  [`${standards}/:serviceId/:standardId/penetapan`]: drafted,
  [`${standards}/:serviceId/:standardId/pencabutan`]: inForce,
  [`${standards}/:serviceId/:standardId`]: inForce,
  '/:organization/standar/:serviceId': inForce,
  [`${forum}/berita-acara`]: signedRecord,
  [`${forum}/berita-acara/cetak/:recordId`]: signedRecord,
  [`${forum}/berita-acara/pembukaan`]: atForum('FORMULATING'),
  [`${forum}/berita-acara/perubahan`]: openRecord,
  [`${forum}/berita-acara/pindaian`]: openRecord,
  [`${forum}/berita-acara/penandatangan/:signatoryId`]: openRecord,
  [`${forum}/berita-acara/penandatangan/:signatoryId/surel`]: openRecord,
  '/:organization/verifikasi/:recordCode': signedRecord,
  '/:organization/verifikasi/:recordCode/salinan': signedRecord,
  '/:organization/tanda-tangan/:token': aSigning,
  '/:organization/tanda-tangan/:token/keberatan': aSigning,
  '/:organization/forum/:code/masukan': atForum('ANNOUNCED'),
  '/:organization/ikut/:code': atForum('IN_SESSION'),
}

const inputs: Record<string, Find> = {
  [`${input}/pemilahan`]: atInput('SUBMITTED'),
  [`${input}/penyembunyian`]: atInput('SUBMITTED'),
  [`${input}/penarikan`]: atInput('SUBMITTED'),
  [`${input}/jawaban`]: atInput('TRIAGED'),
  [`${input}/pengalihan`]: atInput('TRIAGED'),
  [`${input}/di-luar-lingkup`]: atInput('TRIAGED'),
  [`${input}/pemulihan`]: atInput('HIDDEN'),
  [`${input}/penggabungan`]: atInput('TRIAGED'),
  [`${input}/nama`]: confidential,
  [`${input}/penugasan`]: atInput('TRIAGED'),
  [`${input}/usg`]: atInput('TRIAGED'),
  [`${input}/catatan`]: noted,
  '/:organization/kelola/masukan/saringan/:filterId': savedFilter,
}

const promises: Record<string, Find> = {
  [`${promise}/rencana`]: atPromise('AGREED'),
  [`${promise}/penolakan`]: atPromise('AGREED'),
  [`${promise}/penugasan`]: atPromise('AGREED'),
  [`${promise}/rencana/perubahan`]: atPromise('PLANNED'),
  [`${promise}/pengerjaan`]: atPromise('PLANNED'),
  [`${promise}/perkembangan`]: ownPromise,
  [`${promise}/anggaran`]: atPromise('IN_PROGRESS'),
  [`${promise}/penundaan`]: atPromise('IN_PROGRESS'),
  [`${promise}/bukti`]: atPromise('IN_PROGRESS'),
  [`${promise}/pengajuan`]: atPromise('IN_PROGRESS'),
  [`${promise}/pembatalan`]: atPromise('IN_PROGRESS'),
  [`${promise}/verifikasi`]: atPromise('SUBMITTED'),
  [`${promise}/pengembalian`]: atPromise('SUBMITTED'),
  [`${promise}/publikasi`]: atPromise('VERIFIED'),
}

const participants: Record<string, Find> = {
  '/:organization/u/:token': invitee,
  '/:organization/u/:token/surat': waiting,
  '/:organization/u/:token/kabar': reached,
  '/:organization/h/:token/kabar': walkInReached,
  '/:organization/kabar/:token': reader,
  '/:organization/kabar/:token/berhenti': reader,
  '/:organization/u/:token/pas': invitee,
  '/:organization/u/:token/masukan': invitee,
  '/:organization/h/:token': walkIn,
  '/:organization/h/:token/masukan': walkIn,
  '/:organization/h/:token/masukan/:trackingCode': walkInJudge,
  '/:organization/h/:token/penilaian/:followUpId': walkInJudge,
  '/:organization/bergabung/:token': invitedStaff,
  '/:organization/kelola/pengaturan/anggota/:membershipId/serah-terima': ownerOfPromises,
}

const special = { ...forums, ...inputs, ...promises, ...participants }

/** The records of all other pages: what was kept, and the forum of which most was said. */
async function usual(city: City): Promise<Ids> {
  return {
    ...(await promiseIn(city, 'PUBLISHED')),
    ...(await forumIn(city, 'REPORTED')),
    ...(await judge(city)),
  }
}

/** The address of a page with every name in it filled in, or the names nothing is known for. */
export async function addressOf(pattern: string, city: City) {
  const found = { ...city.settings, ...(await (special[pattern] ?? usual)(city)) }
  const ids: Ids = { ...found, year: '2026' }
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const lacks = names.filter((name) => !ids[name])
  if (lacks.length > 0) return { lacks: lacks.join(', ') }
  return { path: pattern.replaceAll(/:(\w+)/g, (_, name) => encodeURIComponent(ids[name] ?? '')) }
}

/** What is measured against, and read by nobody. */
export const unread = new Set(['/operasi/halaman-kosong'])

/** What a page answers: those that are gone once an organization is, and addresses that lead nowhere, say so. */
export const answerOf = (pattern: string) =>
  ['/pengaturan-awal', '/*'].includes(pattern) ? 404 : 200

/** Who looks at pages, with the role they have. */
export const readers = {
  none: null,
  evaluator: 'EVALUATOR',
  owner: 'ACTION_OWNER',
  admin: 'ADMIN',
} as const
export type Reader = keyof typeof readers

/** Pages that neither everybody nor the admin is the first to look at. */
const firstReaders: Record<string, Reader> = {
  '/:organization/kelola/tugas-saya': 'owner',
  [`${promise}/perkembangan`]: 'owner',
  [`${promise}/verifikasi`]: 'evaluator',
  [`${promise}/pengembalian`]: 'evaluator',
  '/:organization/evaluasi': 'evaluator',
  '/:organization/evaluasi/unit/:unitId': 'evaluator',
  '/:organization/evaluasi/penilaian': 'evaluator',
  '/:organization/evaluasi/penilaian/:assessmentId': 'evaluator',
  '/:organization/evaluasi/jejak': 'evaluator',
  '/:organization/evaluasi/jejak/:feedbackId': 'evaluator',
}

/** Who looks: whoever the page is first of all for. */
export function readerOf(pattern: string): Reader {
  if (matrix[`GET ${pattern}`]?.answers.none !== 'sign-in') return 'none'
  return firstReaders[pattern] ?? 'admin'
}
