import { afterEach, expect, test } from 'vitest'
import { overwriteGetLocale } from '#messages/generated/runtime.js'
import { type ForumStatus, forumMoves, forumStatuses } from '../../../app/domain/forum/forum.ts'
import { type ForumFacts, missingForForumMove } from '../../../app/domain/forum/forum-guard.ts'

afterEach(() => overwriteGetLocale(() => 'id'))

const complete: ForumFacts = {
  unitId: 'unit',
  year: 2026,
  topicKinds: ['SERVICE_PROBLEM'],
  startsAt: new Date('2026-10-07T02:00:00Z'),
  timeZone: 'Asia/Jakarta',
  method: 'FGD',
  place: 'Aula',
  onlineUrl: null,
  services: 1,
  team: ['CHAIR', 'MODERATOR', 'NOTE_TAKER'],
  invitees: 5,
  materials: 1,
  attendanceClosed: true,
  untriagedInputs: 0,
  rows: 1,
  rowsWithoutTimeFrame: 0,
  headName: 'Kepala Dinas',
  presentElements: ['SERVICE_USERS', 'MASS_MEDIA'],
  signatoryElements: ['MASS_MEDIA', 'SERVICE_USERS'],
  recordSigned: true,
  rowsWithoutOwner: 0,
  rowsWithoutDueDate: 0,
  reportNumber: '045/12/2026',
  reportDate: new Date('2026-10-20'),
  publications: 1,
  orphanInputs: 0,
  openFollowUps: 0,
  followUpReportIssued: true,
  reason: 'Pimpinan berhalangan',
}

test('where nothing is missing, every move of the table is free', () => {
  for (const from of forumStatuses)
    for (const to of forumMoves[from]) expect(missingForForumMove(from, to, complete)).toEqual([])
})

const missing: Array<[ForumStatus, ForumStatus, Partial<ForumFacts>, string]> = [
  ['DRAFT', 'PLANNED', { unitId: null }, 'Unit penyelenggara belum dipilih'],
  ['DRAFT', 'PLANNED', { year: null }, 'Tahun belum diisi'],
  ['DRAFT', 'PLANNED', { topicKinds: [] }, 'Jenis topik belum dipilih'],
  ['DRAFT', 'PLANNED', { startsAt: null }, 'Tanggal dan jam belum ditetapkan'],
  ['POSTPONED', 'PLANNED', { startsAt: null }, 'Tanggal dan jam belum ditetapkan'],
  ['DRAFT', 'PLANNED', { timeZone: null }, 'Zona waktu belum dipilih'],
  ['DRAFT', 'PLANNED', { method: null }, 'Metode belum dipilih'],
  ['DRAFT', 'PLANNED', { place: ' ' }, 'Tempat belum diisi'],
  ['DRAFT', 'PLANNED', { method: 'HYBRID' }, 'Tautan daring belum diisi'],
  [
    'DRAFT',
    'PLANNED',
    { method: 'VIDEO_CONFERENCE', place: null },
    'Tautan daring atau tempat belum diisi',
  ],
  ['DRAFT', 'PLANNED', { services: 0 }, 'Belum ada layanan yang dibahas'],
  ['DRAFT', 'PLANNED', { team: ['MODERATOR', 'NOTE_TAKER'] }, 'Tim belum punya ketua'],
  ['DRAFT', 'PLANNED', { team: ['CHAIR', 'NOTE_TAKER'] }, 'Tim belum punya moderator'],
  ['DRAFT', 'PLANNED', { team: ['CHAIR', 'MODERATOR'] }, 'Tim belum punya notulis'],
  ['PLANNED', 'ANNOUNCED', { invitees: 0 }, 'Daftar undangan masih kosong'],
  ['PLANNED', 'ANNOUNCED', { materials: 0 }, 'Bahan belum diunggah'],
  ['IN_SESSION', 'FORMULATING', { attendanceClosed: false }, 'Daftar hadir belum ditutup'],
  ['IN_SESSION', 'FORMULATING', { untriagedInputs: 3 }, 'Masukan yang belum dipilah: 3'],
  [
    'FORMULATING',
    'MINUTES_SIGNING',
    { rows: 0 },
    'Belum ada baris masalah dan rekomendasi yang disepakati',
  ],
  [
    'FORMULATING',
    'MINUTES_SIGNING',
    { rowsWithoutTimeFrame: 2 },
    'Baris tanpa jangka waktu penyelesaian: 2',
  ],
  [
    'FORMULATING',
    'MINUTES_SIGNING',
    { headName: null },
    'Pimpinan unit yang menandatangani belum diisi',
  ],
  [
    'FORMULATING',
    'MINUTES_SIGNING',
    { signatoryElements: ['SERVICE_USERS', 'EXPERTS'] },
    'Belum ada penanda tangan dari unsur Media Massa',
  ],
  [
    'MINUTES_SIGNING',
    'FOLLOW_UP',
    { recordSigned: false },
    'Berita Acara yang ditandatangani belum tercatat',
  ],
  ['MINUTES_SIGNING', 'FOLLOW_UP', { rowsWithoutOwner: 1 }, 'Baris tanpa penanggung jawab: 1'],
  ['MINUTES_SIGNING', 'FOLLOW_UP', { rowsWithoutDueDate: 1 }, 'Baris tanpa tenggat: 1'],
  ['FOLLOW_UP', 'REPORTED', { reportNumber: '' }, 'Nomor Laporan FKP belum tercatat'],
  ['FOLLOW_UP', 'REPORTED', { reportDate: null }, 'Tanggal Laporan FKP belum tercatat'],
  ['FOLLOW_UP', 'REPORTED', { publications: 0 }, 'Publikasi hasil belum dicatat'],
  [
    'FOLLOW_UP',
    'REPORTED',
    { orphanInputs: 1 },
    'Masukan tanpa tanggapan, tindak lanjut, pengalihan, atau alasan: 1',
  ],
  [
    'REPORTED',
    'CLOSED',
    { orphanInputs: 2 },
    'Masukan tanpa tanggapan, tindak lanjut, pengalihan, atau alasan: 2',
  ],
  ['REPORTED', 'CLOSED', { openFollowUps: 4 }, 'Tindak lanjut yang belum tuntas: 4'],
  ['REPORTED', 'CLOSED', { followUpReportIssued: false }, 'Laporan Tindak Lanjut belum terbit'],
  ['CLOSED', 'ARCHIVED', { openFollowUps: 1 }, 'Tindak lanjut yang belum tuntas: 1'],
  ['REPORTED', 'FOLLOW_UP', { reason: ' ' }, 'Alasan belum diisi'],
  ['ANNOUNCED', 'POSTPONED', { reason: null }, 'Alasan belum diisi'],
  ['DRAFT', 'CANCELLED', { reason: null }, 'Alasan belum diisi'],
]

for (const [from, to, fact, sentence] of missing) {
  test(`${from} to ${to} with ${JSON.stringify(fact)} is told: ${sentence}`, () => {
    const gaps = missingForForumMove(from, to, { ...complete, ...fact })

    expect(gaps.map(({ sentence }) => sentence())).toEqual([sentence])
  })
}

test('everything that is missing is named at once, in the reader’s language', () => {
  overwriteGetLocale(() => 'en')
  const gaps = missingForForumMove('DRAFT', 'PLANNED', {
    ...complete,
    method: 'HYBRID',
    place: null,
    team: [],
  })

  expect(gaps.map(({ sentence }) => sentence())).toEqual([
    'The place is not filled in yet',
    'The online link is not filled in yet',
    'The team has no chair yet',
    'The team has no moderator yet',
    'The team has no note-taker yet',
  ])
})

test('a forum with fewer than five elements is not kept from anything', () => {
  const thin = { ...complete, presentElements: [], signatoryElements: [] }

  expect(missingForForumMove('FORMULATING', 'MINUTES_SIGNING', thin)).toEqual([])
})

test('signatures gathered on paper are not asked for one by one', () => {
  const onPaper = { ...complete, signatoryElements: null }

  expect(missingForForumMove('FORMULATING', 'MINUTES_SIGNING', onPaper)).toEqual([])
})
