import type { SeedForum } from './material.ts'
import { upcomingFeedback } from './upcoming-feedback.ts'

/** This year's forum: announced, invitations out, feedback coming in. */
export const upcoming: SeedForum = {
  key: 'upcoming',
  unit: 'dukcapil',
  status: 'ANNOUNCED',
  theme: 'Peninjauan standar pelayanan dan janji forum tahun lalu',
  description:
    'Kami membuka kembali semua janji dari forum tahun lalu: mana yang sudah selesai, mana yang terlambat, dan apa yang masih perlu diperbaiki. Rancangan standar pelayanan yang baru dibahas per layanan. Sampaikan masukan Anda sebelum hari pelaksanaan.',
  method: 'PUBLIC_DIALOGUE',
  topics: ['POLICY_EVALUATION', 'SERVICE_PROBLEM'],
  subjects: ['SERVICE_STANDARD_REVIEW', 'SURVEY_ACTION_PLAN', 'COMPLAINT_RECAP', 'SERVICE_PLEDGE'],
  place: 'Ruang Pertemuan Mal Pelayanan Publik Kota Kediri',
  day: -10,
  from: '09.00',
  until: '12.30',
  capacity: 30,
  services: [
    { key: 'ktp' },
    { key: 'cetak-ulang' },
    { key: 'kia' },
    { key: 'kk' },
    { key: 'lahir' },
    { key: 'mati' },
    { key: 'kawin' },
    { key: 'cerai' },
    { key: 'anak' },
    { key: 'biodata' },
    { key: 'pindah' },
    { key: 'datang' },
    { key: 'ikd' },
    { key: 'jemput' },
    { key: 'aduan' },
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
  ],
  agenda: [
    { title: 'Pembukaan', speaker: 'Kepala Dinas', minutes: 15 },
    { title: 'Kabar janji forum tahun lalu', speaker: 'Sekretaris Dinas', minutes: 40 },
    { title: 'Rancangan standar pelayanan per layanan', speaker: null, minutes: 90 },
    { title: 'Kesepakatan dan penandatanganan', speaker: null, minutes: 45 },
  ],
  invitations: {
    confirmed: [
      1, 3, 5, 16, 17, 22, 27, 29, 34, 37, 38, 43, 44, 46, 47, 49, 51, 61, 65, 68, 69, 71, 75, 76,
      78, 86, 112,
    ],
    sent: [4, 7, 11, 18, 26, 32, 39, 45, 48, 53, 70, 74, 77, 84, 88, 102, 120, 124],
    waiting: [24, 60, 91],
    draft: [12, 14, 30, 41, 62, 64, 66, 73, 81, 95],
    declined: [
      { invitee: 58, note: 'Bersamaan dengan rapat wilayah di Surabaya.' },
      { invitee: 20, note: 'Belum dapat meninggalkan tempat; masukan disampaikan lewat tautan.' },
    ],
    represented: [
      { invitee: 2, name: 'Perwakilan Dinas Kesehatan', position: 'Pengelola data' },
      { invitee: 36, name: 'Perwakilan redaksi', position: 'Wartawan' },
      { invitee: 54, name: 'Perwakilan Polres', position: 'Kaur Pelayanan' },
    ],
  },
  walkIns: [],
  feedback: upcomingFeedback,
  followUps: [],
  papers: [{ kind: 'TEAM_DECREE', number: '400.12/198/FKP', daysAfter: -40 }],
  publications: [
    { channel: 'WEBSITE', daysAfter: -18, note: 'Pengumuman forum dan kode masuk.' },
    { channel: 'SOCIAL_MEDIA', daysAfter: -17, note: 'Ajakan menyampaikan masukan.' },
  ],
}
