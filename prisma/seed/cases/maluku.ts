import type { SeedCase } from '../material.ts'

export const maluku: SeedCase[] = [
  {
    key: 'ternate-rsud-chasan-2025',
    organization: 'provinsi-maluku-utara',
    unit: 'RSUD Chasan Boesoirie',
    year: 2025,
    date: '2025-06-18',
    timeZone: 'Asia/Jayapura',
    place: null,
    theme: 'FKP pertama rumah sakit',
    method: 'PUBLIC_DIALOGUE',
    topics: ['SERVICE_PROBLEM'],
    subjects: ['FACILITY'],
    present: {
      SERVICE_USER: ['pasien'],
      COMMUNITY_LEADER: ['tokoh adat'],
      ACADEMIA: ['akademisi'],
      VERTICAL_AGENCY: ['mitra BPJS'],
    },
    headcount: null,
    figures: [],
    inputs: [
      {
        kind: 'COMPLAINT',
        from: 'SERVICE_USER',
        component: 'SP08',
        element: 'FACILITIES',
        text: 'Tempat parkir sempit dan tidak teratur; mohon diperluas serta ditata.',
      },
      {
        kind: 'INPUT',
        from: null,
        component: 'SP09',
        element: 'COMPETENCE',
        text: 'Mutu sumber daya manusia perlu dinaikkan.',
      },
    ],
    followUps: [
      { told: 'PLANNED', timeFrame: null, answers: [], text: 'FKP dijadwalkan dua kali setahun.' },
      {
        told: 'PROMISED',
        timeFrame: null,
        answers: [1, 2],
        text: 'Catatan forum dipakai membenahi sarana-prasarana dan SDM.',
      },
    ],
    documents: [],
    legalBasis: [],
    sourceErrors: [],
    note: null,
    source: { publisher: 'Jhazirah', url: 'https://jhazirah.com/?p=2929', more: [] },
  },
]
