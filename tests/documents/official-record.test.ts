import { expect, test } from 'vitest'
import { officialRecordData } from '#documents/official-record.ts'
import type { RecordState } from '#documents/official-record-seal.ts'
import type { RecordSnapshot } from '#domain/record/snapshot.ts'

// The official form in the words of the Berita Acara of Bapenda Kutai Barat, 7 October 2025.

const nobody = { position: null, institution: null, sex: null, element: null, number: null }

const snapshot: RecordSnapshot = {
  format: 'rembug.berita-acara/1',
  organization: {
    name: 'Pemerintah Kabupaten Kutai Barat',
    letterheadTop: null,
    website: 'www.bapenda.kutaibaratkab.go.id',
    logoFileId: null,
  },
  unit: {
    name: 'Badan Pendapatan Daerah Kabupaten Kutai Barat',
    shortName: 'Bapenda',
    address: 'Jalan Komplek Perkantoran Pemerintah Kabupaten Kutai Barat',
    phone: null,
    email: 'bapenda@kutaibaratkab.go.id',
    headPosition: 'Kepala Badan',
  },
  record: {
    number: '1/BA-FKP/BAPENDA/X/2025',
    version: 1,
    issuedOn: '2025-10-07',
    place: 'Sendawar',
    reason: null,
  },
  forum: {
    code: 'KBR725',
    theme: 'Standar Pelayanan Badan Pendapatan Daerah',
    year: 2025,
    startsAt: '2025-10-07T01:00:00.000Z',
    endsAt: null,
    timeZone: 'Asia/Makassar',
    place: 'Aula Bapenda',
    onlineUrl: null,
    services: ['Pelayanan PBB-P2'],
  },
  rows: [
    {
      number: 1,
      problem: 'Menambahkan SP4N LAPOR',
      recommendation: 'Usulan dan sarana akan ditindaklanjuti',
      horizon: 'SHORT',
      timeValue: 2,
      timeUnit: 'DAYS',
      dueOn: '2025-10-09',
      owner: 'Kepala Bidang Penetapan',
      ownerName: 'Pemilik Janji',
      service: 'Pelayanan PBB-P2',
      spComponent: 'SP06',
      skmElement: 'COMPLAINT_HANDLING',
      elements: ['EXPERTS'],
      sources: ['K7MX-2345-ABCD', 'W3RT-····-····'],
    },
  ],
  present: [{ element: 'EXPERTS', count: 1 }],
  signatories: [
    { ...nobody, id: 'head', role: 'HEAD', name: 'Kepala Badan Uji', number: '19700101 1990' },
    {
      ...nobody,
      ...{ id: 'one', role: 'REPRESENTATIVE', name: 'Perwakilan Notaris', sex: 'FEMALE' },
      ...{ position: 'Notaris/PPAT', institution: 'Ikatan Notaris', element: 'EXPERTS' },
    },
  ],
}

const at = new Date('2025-10-07T03:32:00Z')
const state: RecordState = {
  ...{ code: 'ABCD-EFGH-JKMN', url: 'https://contoh.go.id/kubar/verifikasi/ABCD-EFGH-JKMN' },
  ...{ sha256: 'a'.repeat(64), version: 1, timeZone: 'Asia/Makassar' },
  ...{ signedAt: null, supersededBy: null },
  signatories: [
    { id: 'head', phone: null, refusal: null, signature: null },
    {
      ...{ id: 'one', phone: '+6281234567890', refusal: null },
      signature: { way: 'DRAWN', path: 'M10 10L200 200', note: 'Dengan catatan', at },
    },
  ],
}

test('the paper says what the official form says, word for word', () => {
  const paper = officialRecordData(snapshot, state, 'INTERNAL')
  expect(paper).toMatchObject({
    title: [
      'BERITA ACARA HASIL FORUM KONSULTASI PUBLIK (FKP)',
      'TENTANG STANDAR PELAYANAN BADAN PENDAPATAN DAERAH KABUPATEN KUTAI BARAT',
      'TAHUN 2025',
    ],
    opening:
      'Pada hari ini, Selasa, 07 Oktober 2025 (tanggal tujuh bulan Oktober tahun dua ribu dua puluh lima), telah dilaksanakan Forum Konsultasi Publik tentang Standar Pelayanan Badan Pendapatan Daerah Kabupaten Kutai Barat.',
    statement: 'Berdasarkan hasil diskusi dan keputusan bersama menyatakan sebagai berikut:',
    agreement: {
      headers: [
        'No.',
        'Identifikasi Masalah',
        'Usulan Rekomendasi Perbaikan',
        'Jangka Waktu Penyelesaian',
      ],
      rows: [
        [
          '1.',
          'Menambahkan SP4N LAPOR',
          'Usulan dan sarana akan ditindaklanjuti',
          'Jangka pendek (2 Hari)',
        ],
      ],
    },
    closing: 'Demikian Berita Acara ini dibuat sebagaimana mestinya.',
    dated: 'Sendawar, 7 Oktober 2025',
  })
  expect(paper.commitment).toContain(
    'Kepala Badan Pendapatan Daerah Kabupaten Kutai Barat menerima dan menyetujui seluruh identifikasi masalah, usulan rekomendasi perbaikan, jangka waktu dan berkomitmen untuk menindaklanjuti',
  )
  expect(paper.monitoring).toBe(
    'Masyarakat dan stakeholder yang hadir akan melakukan pemantauan dan mengawasi kemajuan (progress) tindak lanjut perbaikan yang dilakukan oleh Bapenda sesuai dengan usulan rekomendasi dan jangka waktu penyelesaian yang telah disepakati bersama.',
  )
})

test('the annex holds what the form has no column for', () => {
  const { annex, signatures } = officialRecordData(snapshot, state, 'INTERNAL')
  expect(annex.rows).toEqual([
    [
      '1.',
      'Kepala Bidang Penetapan (Pemilik Janji)',
      '9 Oktober 2025',
      'Ahli/Praktisi/Akademisi',
      'Pelayanan PBB-P2',
      'K7MX-2345-ABCD; W3RT-····-····',
    ],
  ])
  expect(signatures.headers).toEqual([
    'No.',
    'Nama & No. HP',
    'L/P',
    'Jabatan/Organisasi',
    'Tanda Tangan',
  ])
  expect(signatures.rows).toMatchObject([
    { number: 1, name: 'Perwakilan Notaris', phone: '+6281234567890', sex: 'P', way: 'DRAWN' },
  ])
})

test('the public twin is made without telephone, signature, staff number, names and keys', () => {
  const twin = officialRecordData(snapshot, state, 'PUBLIC')
  const words = JSON.stringify(twin)
  for (const hidden of [
    ...['+6281234567890', 'M10 10', '19700101', 'Perwakilan Notaris', 'Pemilik Janji'],
    ...['Dengan catatan', 'K7MX-2345-ABCD'],
  ])
    expect(words).not.toContain(hidden)
  expect(twin.head.name).toBe('Kepala Badan Uji')
  expect(twin.signatures.rows).toMatchObject([
    {
      name: null,
      title: 'Notaris/PPAT, Ikatan Notaris',
      words: 'Ditandatangani 7 Oktober 2025 11.32 WITA',
    },
  ])
})
