import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { officialRecordData } from '#documents/official-record.ts'
import { proposeRow } from '#domain/follow-up/row.server.ts'
import { setLetters } from '#domain/letter/letter-setting.server.ts'
import { openRecord } from '#domain/record/opening.server.ts'
import { findRecordPaper } from '#domain/record/record.server.ts'
import { sign } from '#domain/record/signing.server.ts'
import { aHall } from '../../support/hall.ts'
import { madePaper } from '../../support/papers.ts'
import { aFeedback, anAttendance } from '../../support/thread.ts'
import { aRow } from '../follow-up/stage.ts'
import { drawing, linkOf } from './stage.ts'

// The one real Berita Acara that was found, entered as a forum: Bapenda Kutai Barat, 7 October 2025 (case
// kutaibarat-bapenda-2025; its text as on the scan, its signatories by office as on the list beside it).

const unit = {
  name: 'Badan Pendapatan Daerah Kabupaten Kutai Barat',
  shortName: 'Bapenda',
  headPosition: 'Kepala Badan',
  headName: 'Kepala Bapenda',
  address:
    'Jalan Komplek Perkantoran Pemerintah Kabupaten Kutai Barat, Kode Pos 75776, Instagram @bapendakutaibarat, Facebook Bapenda Kutai Barat',
  email: 'bapenda@kutaibaratkab.go.id',
}

const agreed = [
  {
    problem:
      'Tata urutan standar pelayanan didahulukan komponen service delivery, selanjutnya komponen Manufacturing.',
    recommendation: 'Memperbaharui barcode standar pelayanan sesuai usulan perbaikan',
  },
  {
    problem: 'Menambahkan SP4N LAPOR',
    recommendation: 'Usulan dan sarana akan ditindaklanjuti',
  },
]

const came = [
  ['Kantor pertanahan', 'RELATED_AGENCIES'],
  ['Dinas komunikasi dan informatika', 'RELATED_AGENCIES'],
  ['Kelurahan satu', 'RELATED_AGENCIES'],
  ['Kelurahan dua', 'RELATED_AGENCIES'],
  ['Notaris/PPAT', 'EXPERTS'],
] as const

async function theForum() {
  const hall = await aHall({
    ...{ status: 'FORMULATING', startsAt: new Date('2025-10-07T01:00:00Z'), year: 2025 },
    ...{ timeZone: 'Asia/Makassar', theme: 'Standar Pelayanan Badan Pendapatan Daerah' },
    attendanceClosedAt: new Date('2025-10-07T05:00:00Z'),
  })
  await db.organization.updateMany({
    where: { id: hall.admin.organizationId },
    data: { name: 'Pemerintah Kabupaten Kutai Barat', website: 'www.bapenda.kutaibaratkab.go.id' },
  })
  await db.unit.updateMany({ where: { id: hall.unit.id }, data: unit })
  await setLetters(hall.admin, {
    ...{ letterPattern: '{nomor}/{tahun}', letterPerUnit: false, letterPlace: 'Sendawar' },
    ...{ recordPattern: '{nomor}/BA-FKP/{kode-unit}/{bulan-romawi}/{tahun}', reminderDays: 3 },
  })
  return hall
}

/** What was said becomes rows, those who came sign for it, and the paper is frozen. */
async function theRecord() {
  const hall = await theForum()
  for (const { problem, recommendation } of agreed) {
    const input = await aFeedback(hall.forum, { status: 'TRIAGED', element: 'RELATED_AGENCIES' })
    await proposeRow(
      hall.organizer,
      hall.forum.id,
      aRow({
        ...{ problem, recommendation, horizon: 'SHORT', timeValue: 2, timeUnit: 'DAYS' },
        feedbackIds: [input.id],
      }),
    )
  }
  const people = await Promise.all(
    came.map(([name, element], index) =>
      anAttendance(hall.forum, {
        ...{ name, element, phone: '+6281200000001', sex: 'FEMALE' },
        checkedInAt: new Date(Date.UTC(2025, 9, 7, 1, index)),
      }),
    ),
  )
  const opened = await openRecord(hall.organizer, hall.forum.id, {
    ...{ issuedOn: '2025-10-07', place: 'Sendawar' },
    attendanceIds: people.map(({ id }) => id),
  })
  return { ...hall, opened }
}

test('our paper holds everything the original held, in its own words', async () => {
  const { organizer, forum, opened } = await theRecord()
  const { snapshot, state } = await findRecordPaper(organizer, forum.id, opened.id)
  const paper = officialRecordData(snapshot, state, 'INTERNAL')

  expect(paper.letterhead).toMatchObject({
    organization: 'Pemerintah Kabupaten Kutai Barat',
    unit: unit.name,
    address: unit.address,
    contacts: 'bapenda@kutaibaratkab.go.id · www.bapenda.kutaibaratkab.go.id',
  })
  expect(paper.title.join(' ')).toBe(
    'BERITA ACARA HASIL FORUM KONSULTASI PUBLIK (FKP) TENTANG STANDAR PELAYANAN BADAN PENDAPATAN DAERAH KABUPATEN KUTAI BARAT TAHUN 2025',
  )
  expect(paper.opening).toMatch(/^Pada hari ini, Selasa, 07 Oktober 2025\b/)
  expect(paper.opening).toMatch(
    /telah dilaksanakan Forum Konsultasi Publik tentang Standar Pelayanan Badan Pendapatan Daerah Kabupaten Kutai Barat\.$/,
  )
  expect(paper.agreement).toMatchObject({
    headers: [
      ...['No.', 'Identifikasi Masalah', 'Usulan Rekomendasi Perbaikan'],
      'Jangka Waktu Penyelesaian',
    ],
    rows: agreed.map(({ problem, recommendation }, index) => [
      ...[`${index + 1}.`, problem, recommendation, 'Jangka pendek (2 Hari)'],
    ]),
  })
  expect(paper.commitment).toBe(
    'Kepala Badan Pendapatan Daerah Kabupaten Kutai Barat menerima dan menyetujui seluruh identifikasi masalah, usulan rekomendasi perbaikan, jangka waktu dan berkomitmen untuk menindaklanjuti rekomendasi perbaikan tersebut sebagai upaya peningkatan kualitas pelayanan publik.',
  )
  expect(paper.monitoring).toContain('tindak lanjut perbaikan yang dilakukan oleh Bapenda')
  expect(paper.closing).toBe('Demikian Berita Acara ini dibuat sebagaimana mestinya.')
  expect(paper.dated).toBe('Sendawar, 7 Oktober 2025')
  expect(paper.signatures.rows.map(({ name, phone, sex }) => [name, phone, sex])).toEqual(
    came.map(([name]) => [name, '+6281200000001', 'P']),
  )
  expect(paper.head).toMatchObject({
    office: 'Kepala Badan Pendapatan Daerah Kabupaten Kutai Barat',
    name: 'Kepala Bapenda',
  })
  // What the original had no room for.
  expect(paper.number).toBe('1/BA-FKP/Bapenda/X/2025')
  expect(paper.annex.rows.map(([, owner, due, element]) => [owner, due, element])).toEqual([
    ['Kepala Bidang Pelayanan', '9 Oktober 2025', 'Instansi Terkait'],
    ['Kepala Bidang Pelayanan', '9 Oktober 2025', 'Instansi Terkait'],
  ])
})

test('so does its PDF once everybody has signed', async () => {
  const hall = await theRecord()
  const signatories = await db.recordSignatory.findMany({ where: { recordId: hall.opened.id } })
  for (const { id } of signatories)
    await sign(hall.visitor, await linkOf(hall, id), drawing(hall.opened.sha256))
  const files = await madePaper(hall.organizer, hall.forum.id, 'OFFICIAL_RECORD')
  const inside = files.find(({ format, isPublic }) => format === 'PDF' && !isPublic)
  const said = bare(inside?.text ?? '')

  for (const words of original) expect(said).toContain(bare(words))
  for (const [office] of came) expect(said).toContain(bare(office))
  for (const words of ['Kepala Bidang Pelayanan', 'Instansi Terkait', hall.opened.sha256])
    expect(said).toContain(bare(words))
})

/** Lines break where they may, and capitals are the setter's. */
const bare = (words: string) => words.replace(/\s/g, '').toLowerCase()

/** Every word of the scan, in the order of its pages. */
const original = [
  ...['Pemerintah Kabupaten Kutai Barat', 'Badan Pendapatan Daerah', unit.address],
  ...['bapenda@kutaibaratkab.go.id', 'www.bapenda.kutaibaratkab.go.id'],
  'Berita Acara Hasil Forum Konsultasi Publik (FKP)',
  'tentang Standar Pelayanan Badan Pendapatan Daerah Kabupaten Kutai Barat',
  ...['Tahun 2025', 'Pada hari ini, Selasa, 07 Oktober 2025'],
  'telah dilaksanakan Forum Konsultasi Publik tentang Standar Pelayanan Badan Pendapatan Daerah Kabupaten Kutai Barat.',
  'Berdasarkan hasil diskusi dan keputusan bersama menyatakan sebagai berikut:',
  ...['No.', 'Identifikasi Masalah', 'Usulan Rekomendasi Perbaikan', 'Jangka Waktu Penyelesaian'],
  ...agreed.flatMap(({ problem, recommendation }) => [problem, recommendation]),
  'Jangka pendek (2 Hari)',
  'Kepala Badan Pendapatan Daerah Kabupaten Kutai Barat menerima dan menyetujui seluruh identifikasi masalah, usulan rekomendasi perbaikan, jangka waktu dan berkomitmen untuk menindaklanjuti rekomendasi perbaikan tersebut sebagai upaya peningkatan kualitas pelayanan publik',
  'Masyarakat dan stakeholder yang hadir akan melakukan pemantauan dan mengawasi kemajuan (progress) tindak lanjut perbaikan yang dilakukan oleh Bapenda sesuai dengan usulan rekomendasi dan jangka waktu penyelesaian yang telah disepakati bersama.',
  'Demikian Berita Acara ini dibuat sebagaimana mestinya.',
  ...['Sendawar, 7 Oktober 2025', 'Nama & No. HP', 'L/P', 'Jabatan/Organisasi', 'Tanda Tangan'],
]
