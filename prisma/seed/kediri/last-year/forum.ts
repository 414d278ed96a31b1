import type { SeedForum } from '../material.ts'
import { counterPromises } from './counter-promises.ts'
import { accessFeedback } from './feedback-access.ts'
import { documentFeedback } from './feedback-documents.ts'
import { serviceFeedback } from './feedback-service.ts'
import { judgedPromises } from './judged-promises.ts'
import { keptPromises } from './kept-promises.ts'
import { parkedPromises } from './parked-promises.ts'
import { runningPromises } from './running-promises.ts'
import { submittedPromises } from './submitted-promises.ts'

/** Last year's forum, worked through to the report; its promises stand in every state. */
export const lastYear: SeedForum = {
  key: 'last-year',
  unit: 'dukcapil',
  status: 'REPORTED',
  theme: 'Peninjauan standar pelayanan: antrean, jarak, dan layanan bagi semua',
  description:
    'Forum tahunan untuk meninjau standar pelayanan adminduk. Peserta membahas hasil survei kepuasan, rekap pengaduan, serta cara mendekatkan layanan kepada warga di 46 kelurahan.',
  method: 'PUBLIC_DIALOGUE',
  topics: ['POLICY_EVALUATION', 'SERVICE_PROBLEM'],
  subjects: ['SERVICE_STANDARD_REVIEW', 'SURVEY_RESULT', 'COMPLAINT_RECAP', 'DIGITAL_SERVICE'],
  place: 'Ruang Pertemuan Mal Pelayanan Publik Kota Kediri',
  day: 350,
  from: '09.00',
  until: '12.30',
  capacity: 60,
  services: [
    { key: 'ktp', outcome: 'CHANGED', note: 'Antrean daring masuk dalam prosedur.' },
    { key: 'cetak-ulang', outcome: 'CHANGED', note: 'Persyaratan kartu rusak diperjelas.' },
    { key: 'kia', outcome: 'CHANGED', note: 'Pengajuan melalui sekolah ditambahkan.' },
    { key: 'kk', outcome: 'CHANGED', note: 'Lembar persyaratan disamakan di semua kanal.' },
    { key: 'lahir', outcome: 'KEPT' },
    { key: 'mati', outcome: 'CHANGED', note: 'Laporan dari rumah sakit diterima langsung.' },
    { key: 'cerai', outcome: 'KEPT' },
    { key: 'biodata', outcome: 'CHANGED', note: 'Loket pembetulan data dirancang.' },
    { key: 'datang', outcome: 'CHANGED', note: 'Pengurusan kolektif bagi santri.' },
    { key: 'ikd', outcome: 'NEW', note: 'Gerai keliling menjadi bagian layanan.' },
    { key: 'jemput', outcome: 'CHANGED', note: 'Batas 14 hari sejak pendaftaran.' },
    { key: 'aduan', outcome: 'KEPT' },
  ],
  team: [
    { role: 'CHAIR', name: 'Sekretaris Dinas', position: 'Ketua tim FKP' },
    {
      role: 'MODERATOR',
      name: 'Analis Kebijakan Pelayanan',
      position: 'Moderator',
      account: 'fasilitator',
    },
    { role: 'NOTE_TAKER', name: 'Pranata Humas', position: 'Notulis' },
    { role: 'MEMBER', name: 'Kepala Subbagian Umum', position: 'Anggota' },
  ],
  agenda: [
    { title: 'Pembukaan', speaker: 'Kepala Dinas', minutes: 15 },
    {
      title: 'Paparan capaian dan hasil survei kepuasan',
      speaker: 'Sekretaris Dinas',
      minutes: 30,
    },
    { title: 'Dialog: antrean, jarak, dokumen, layanan digital', speaker: null, minutes: 100 },
    { title: 'Perumusan masalah dan rekomendasi', speaker: 'Tim FKP', minutes: 45 },
    { title: 'Penandatanganan Berita Acara', speaker: null, minutes: 20 },
  ],
  invitations: {
    attended: [
      1, 3, 4, 5, 11, 16, 17, 18, 22, 24, 26, 29, 34, 37, 39, 40, 43, 44, 45, 46, 47, 48, 49, 51,
      53, 60, 61, 65, 68, 69, 70, 71, 74, 75, 76, 77, 78, 86, 88, 102, 112, 124,
    ],
    absent: [13, 50, 52, 57, 63],
    declined: [{ invitee: 58, note: 'Ada pelayanan serentak pada hari yang sama.' }],
    represented: [
      { invitee: 2, name: 'Perwakilan Dinas Kesehatan', position: 'Staf Pelayanan', came: true },
      { invitee: 36, name: 'Perwakilan redaksi', position: 'Wartawan', came: true },
    ],
  },
  walkIns: [
    { name: 'Warga Kelurahan Bandar Lor', institution: 'Pemohon KK', group: 'SERVICE_USER' },
    {
      name: 'Warga Kelurahan Tempurejo',
      institution: 'Ibu rumah tangga',
      group: 'SERVICE_USER',
      vulnerable: true,
    },
    { name: 'Karyawan toko di Jalan Dhoho', institution: 'Pemohon KTP-el', group: 'SERVICE_USER' },
  ],
  photos: [
    { scene: 'hall', caption: 'Paparan capaian dan hasil survei kepuasan', minutes: 25, item: 1 },
    {
      scene: 'round-table',
      caption: 'Peserta berdialog tentang antrean dan jarak layanan',
      minutes: 70,
      item: 2,
    },
    {
      scene: 'crowd',
      caption: 'Antrean di depan kantor pada pagi hari forum, bahan dialog peserta',
      place: 'Halaman Dispendukcapil',
      minutes: 95,
      item: 2,
    },
  ],
  feedback: [...accessFeedback, ...documentFeedback, ...serviceFeedback],
  followUps: [
    ...keptPromises,
    ...counterPromises,
    ...judgedPromises,
    ...submittedPromises,
    ...runningPromises,
    ...parkedPromises,
  ],
  papers: [
    { kind: 'TEAM_DECREE', number: '400.12/214/FKP', daysAfter: -30 },
    { kind: 'ATTENDANCE', number: null, daysAfter: 0 },
    { kind: 'MINUTES_NOTES', number: null, daysAfter: 1 },
    { kind: 'OFFICIAL_RECORD', number: '400.12/251/FKP', daysAfter: 2 },
    { kind: 'ACTION_PLAN', number: '400.12/263/FKP', daysAfter: 9 },
    { kind: 'FKP_REPORT', number: '400.12/279/FKP', daysAfter: 20 },
  ],
  publications: [
    { channel: 'WEBSITE', daysAfter: 20, note: 'Laporan dan rencana aksi dimuat di situs web.' },
    { channel: 'SOCIAL_MEDIA', daysAfter: 20, note: 'Ringkasan hasil forum.' },
    { channel: 'BILLBOARD', daysAfter: 33, note: 'Papan janji layanan di ruang tunggu.' },
  ],
}
