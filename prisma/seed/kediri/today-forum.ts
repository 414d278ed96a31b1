import type { SeedForum } from './material.ts'
import { todayFeedback } from './today-feedback.ts'
import { todayModeration } from './today-moderation.ts'

/** A forum in session while the demo is looked at: the desk is open, feedback arrives. */
export const today: SeedForum = {
  key: 'today',
  unit: 'dukcapil',
  status: 'IN_SESSION',
  theme: 'Jemput bola bagi lansia, penyandang disabilitas, dan anak',
  description:
    'Diskusi terarah tentang cara menjangkau warga yang sulit datang ke loket: siapa yang belum terjangkau, jadwal, alat, dan sikap petugas.',
  method: 'FGD',
  topics: ['SERVICE_PROBLEM'],
  subjects: ['SERVICE_STANDARD_DRAFTING', 'INNOVATION'],
  place: 'Aula Dispendukcapil Kota Kediri',
  day: 0,
  from: '08.00',
  until: '15.00',
  capacity: 40,
  services: [{ key: 'ktp' }, { key: 'jemput' }, { key: 'kk' }, { key: 'lahir' }],
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
    { title: 'Pembukaan dan tata cara', speaker: 'Sekretaris Dinas', minutes: 15 },
    { title: 'Siapa yang belum terjangkau', speaker: null, minutes: 120 },
    { title: 'Jadwal dan alat jemput bola', speaker: null, minutes: 120 },
    { title: 'Kesepakatan', speaker: null, minutes: 60 },
  ],
  invitations: {
    attended: [4, 7, 34, 44, 48, 53, 68, 69, 70, 71],
    confirmed: [2, 24, 29, 37, 43, 74, 75, 76, 78],
    sent: [3, 9, 22, 45, 46, 72, 77],
    declined: [{ invitee: 61, note: 'Tim sedang di lapangan.' }],
    represented: [
      { invitee: 17, name: 'Perwakilan rumah sakit', position: 'Petugas rekam medis', came: true },
      { invitee: 63, name: 'Perwakilan relawan', position: 'Koordinator relawan' },
    ],
  },
  walkIns: [
    {
      name: 'Warga Kelurahan Gayam',
      institution: 'Pendamping lansia',
      group: 'VULNERABLE_GROUP',
      vulnerable: true,
    },
    { name: 'Kader posyandu Kelurahan Pojok', institution: 'Posyandu', group: 'COMMUNITY_LEADER' },
  ],
  photos: [
    {
      scene: 'door',
      caption: 'Peserta mencatat kehadiran di meja penerima',
      place: 'Pintu masuk aula',
      minutes: 3,
      item: 0,
    },
    {
      scene: 'hall',
      caption: 'Sekretaris Dinas membuka forum dan membacakan tata cara',
      minutes: 9,
      item: 0,
    },
    {
      scene: 'round-table',
      caption:
        'Kelompok pendamping lansia dan penyandang disabilitas memetakan warga yang belum terjangkau',
      minutes: 38,
      item: 1,
    },
  ],
  feedback: [...todayFeedback, ...todayModeration],
  followUps: [],
  papers: [],
  publications: [{ channel: 'WEBSITE', daysAfter: -12, note: 'Pengumuman forum.' }],
}
