import type { SeedForum } from './material.ts'
import { mojorotoFeedback } from './mojoroto-feedback.ts'
import { mojorotoPromises } from './mojoroto-promises.ts'
import { pesantrenFeedback } from './pesantren-feedback.ts'
import { pesantrenRows } from './pesantren-rows.ts'

/** Forums of two districts: one being put into rows, one closed with every promise kept. */
export const districtForums: SeedForum[] = [
  {
    key: 'pesantren',
    unit: 'pesantren',
    status: 'FORMULATING',
    theme: 'Layanan adminduk di kecamatan',
    description: 'Pembahasan perekaman KTP-el, surat pengantar, dan keterangan waris di kecamatan.',
    method: 'PUBLIC_DIALOGUE',
    topics: ['SERVICE_PROBLEM'],
    subjects: ['SERVICE_STANDARD_REVIEW', 'FACILITY'],
    place: 'Aula Kecamatan Pesantren',
    day: 6,
    from: '09.00',
    until: '11.30',
    capacity: 40,
    services: [{ key: 'pengantar' }, { key: 'rekam' }, { key: 'waris' }],
    team: [
      { role: 'CHAIR', name: 'Sekretaris Kecamatan', position: 'Ketua tim FKP' },
      { role: 'MODERATOR', name: 'Kasi Pelayanan', position: 'Moderator' },
      { role: 'NOTE_TAKER', name: 'Staf Kasi Pelayanan', position: 'Notulis' },
    ],
    agenda: [
      { title: 'Pembukaan', speaker: 'Camat', minutes: 10 },
      { title: 'Dialog', speaker: null, minutes: 90 },
    ],
    invitations: {
      attended: [1, 37, 45, 71, 74, 112, 113, 117, 120, 124],
      absent: [24, 33],
    },
    walkIns: [
      {
        name: 'Warga Kelurahan Betet',
        institution: 'Pemohon keterangan waris',
        group: 'SERVICE_USER',
      },
      { name: 'Warga Kelurahan Ketami', institution: 'Ketua RT', group: 'COMMUNITY_LEADER' },
    ],
    feedback: pesantrenFeedback,
    followUps: pesantrenRows,
    papers: [{ kind: 'MINUTES_NOTES', number: null, daysAfter: 1 }],
    publications: [],
  },
  {
    key: 'mojoroto',
    unit: 'mojoroto',
    status: 'CLOSED',
    theme: 'Antrean dan keterbukaan syarat layanan kecamatan',
    description: 'Forum singkat tentang antrean, papan syarat, dan hari keterangan waris.',
    method: 'SARASEHAN',
    topics: ['SERVICE_PROBLEM'],
    subjects: ['SERVICE_STANDARD_REVIEW', 'SERVICE_PLEDGE'],
    place: 'Pendopo Kecamatan Mojoroto',
    day: 200,
    from: '09.00',
    until: '11.00',
    capacity: 40,
    services: [
      { key: 'pengantar', outcome: 'CHANGED', note: 'Papan alur menjadi bagian standar.' },
      { key: 'rekam', outcome: 'CHANGED', note: 'Antrean bernomor.' },
      { key: 'waris', outcome: 'CHANGED', note: 'Hari layanan tetap.' },
    ],
    team: [
      { role: 'CHAIR', name: 'Sekretaris Kecamatan', position: 'Ketua tim FKP' },
      { role: 'MODERATOR', name: 'Kasi Pelayanan', position: 'Moderator' },
      { role: 'NOTE_TAKER', name: 'Staf Kasi Pelayanan', position: 'Notulis' },
    ],
    agenda: [{ title: 'Dialog', speaker: null, minutes: 120 }],
    invitations: {
      attended: [1, 24, 34, 43, 44, 65, 71, 76, 84, 86, 91],
      absent: [29, 87],
    },
    walkIns: [{ name: 'Warga Kelurahan Sukorame', institution: 'Pemohon', group: 'SERVICE_USER' }],
    feedback: mojorotoFeedback,
    followUps: mojorotoPromises,
    papers: [
      { kind: 'OFFICIAL_RECORD', number: '400.12/41/MJR', daysAfter: 1 },
      { kind: 'FKP_REPORT', number: '400.12/52/MJR', daysAfter: 14 },
      { kind: 'FOLLOWUP_REPORT', number: '400.12/77/MJR', daysAfter: 40 },
    ],
    publications: [
      { channel: 'SOCIAL_MEDIA', daysAfter: 14, note: 'Hasil forum dan rencana aksi.' },
    ],
  },
]
