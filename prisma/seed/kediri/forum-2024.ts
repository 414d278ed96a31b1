import type { SeedForum } from './material.ts'

const announced =
  'Capaian akhir 2024 diumumkan 5 Februari 2025: perekaman KTP-el 99,89 persen, KIA 99,16 persen, akta kelahiran usia 0-17 tahun 99,96 persen, KK 99,63 persen.'

const chase = { horizon: 'MEDIUM', time: { value: 7, unit: 'MONTHS' } } as const

const head = {
  name: 'Kepala dinas',
  institution: 'Dispendukcapil Kota Kediri',
  group: 'REGIONAL_APPARATUS',
} as const

/** The forum of 2024 as reported; its day is an estimate, since the report names only a Wednesday. */
export const forum2024: SeedForum = {
  key: 'forum-2024',
  unit: 'dukcapil',
  status: 'FOLLOW_UP',
  theme: 'Sosialisasi pelayanan administrasi kependudukan dan standar pelayanan',
  description:
    'Forum sejalan dengan SE Menteri PANRB 2/2024 tentang penerapan standar pelayanan, dihadiri sembilan kelompok pemangku kepentingan. Disarikan dari berita; sumber hanya menyebut hari Rabu tahun 2024, sehingga tanggal dan jam di halaman ini perkiraan.',
  method: 'PUBLIC_DIALOGUE',
  topics: ['POLICY_IMPLEMENTATION', 'SERVICE_PROBLEM'],
  subjects: ['SERVICE_STANDARD_REVIEW', 'SURVEY_RESULT'],
  place: null,
  day: '2024-05-15',
  from: '09.00',
  until: '12.00',
  services: [{ key: 'ktp' }, { key: 'kia' }],
  team: [],
  agenda: [],
  invitations: {},
  walkIns: (
    [
      ['Perangkat daerah', 'REGIONAL_APPARATUS'],
      ['BUMN', 'SOE'],
      ['Perusahaan swasta', 'PRIVATE_COMPANY'],
      ['Akademisi', 'ACADEMIA'],
      ['Media', 'MEDIA'],
      ['Tokoh agama', 'RELIGIOUS_LEADER'],
      ['Tokoh masyarakat', 'COMMUNITY_LEADER'],
      ['Pengguna layanan', 'SERVICE_USER'],
    ] as const
  ).map(([institution, group]) => ({
    name: `Perwakilan ${institution.toLowerCase().replace('bumn', 'BUMN')}`,
    institution,
    group,
  })),
  feedback: [
    {
      key: '2024-ktp',
      date: '2024-05-15',
      at: '10.00',
      kind: 'REPORT',
      identity: 'NAMED',
      channel: 'IMPORTED',
      by: head,
      service: 'ktp',
      component: 'SP05',
      element: 'PRODUCT',
      text: 'Perekaman KTP-el mencapai 97,81 persen, masih di bawah target Kemendagri sebesar 99,4 persen.',
    },
    {
      key: '2024-kia',
      date: '2024-05-15',
      at: '10.05',
      kind: 'REPORT',
      identity: 'NAMED',
      channel: 'IMPORTED',
      by: head,
      service: 'kia',
      component: 'SP05',
      element: 'PRODUCT',
      text: 'KIA sudah dimiliki 82 persen anak, di atas target Kemendagri 80 persen.',
    },
    {
      key: '2024-seratus',
      date: '2024-05-15',
      at: '10.10',
      kind: 'OPINION',
      identity: 'NAMED',
      channel: 'IMPORTED',
      by: head,
      service: 'ktp',
      component: 'SP05',
      element: 'PRODUCT',
      text: 'KTP-el, KIA, dan dokumen kependudukan lain diharapkan terus naik menuju 100 persen.',
    },
    {
      key: '2024-tahunan',
      date: '2024-05-15',
      at: '10.20',
      kind: 'SUGGESTION',
      identity: 'NAMED',
      channel: 'IMPORTED',
      by: head,
      service: null,
      component: null,
      element: null,
      text: 'FKP sebaiknya diadakan setiap tahun.',
    },
    {
      key: '2024-ikm',
      date: '2024-05-15',
      at: '10.25',
      kind: 'SUGGESTION',
      identity: 'NAMED',
      channel: 'IMPORTED',
      by: head,
      service: null,
      component: null,
      element: null,
      text: 'Mutu pelayanan dan Indeks Kepuasan Masyarakat Kota Kediri harus meningkat.',
    },
  ],
  followUps: [
    ...(
      [
        [
          'kantor',
          'Mengejar sisa perekaman KTP-el dengan memaksimalkan pelayanan di kantor dinas.',
        ],
        ['mpp', 'Mengejar sisa perekaman KTP-el melalui pelayanan di Mal Pelayanan Publik.'],
        ['kelurahan', 'Mengejar sisa perekaman KTP-el dengan layanan di 46 kelurahan.'],
      ] as const
    ).map(([key, recommendation]): SeedForum['followUps'][number] => ({
      ...chase,
      key: `2024-${key}`,
      problem: 'Perekaman KTP-el baru 97,81 persen dari target 99,4 persen.',
      recommendation,
      due: { date: '2024-12-15' },
      owner: 'registration',
      ownerPosition: 'Kepala Bidang Pelayanan Pendaftaran Penduduk',
      output: 'Perekaman KTP-el melampaui 99,4 persen.',
      service: 'ktp',
      component: 'SP05',
      element: 'PRODUCT',
      feedback: ['2024-ktp'],
      steps: [
        {
          date: '2025-02-05',
          at: '10.00',
          status: 'PUBLISHED',
          progress: 100,
          text: announced,
          by: 'organizer',
        },
      ],
    })),
    {
      key: '2024-pekppp',
      problem: 'Hasil forum belum dimanfaatkan untuk penilaian kinerja pelayanan.',
      recommendation: 'Memakai hasil FKP sebagai bukti dukung PEKPPP.',
      horizon: 'MEDIUM',
      time: null,
      owner: null,
      ownerPosition: null,
      output: null,
      service: null,
      component: null,
      element: null,
      feedback: [],
      steps: [],
    },
  ],
  papers: [],
  publications: [],
  source: {
    publisher: 'ANTARA Jawa Timur',
    url: 'https://jatim.antaranews.com/amp/berita/794223/pemkot-kediri-ungkap-capaian-perekaman-ktp-el-9781-persen',
  },
}
