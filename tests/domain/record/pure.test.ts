import { expect, test } from 'vitest'
import { isFullySigned, missingSentence, type Standing } from '#domain/record/requirement.ts'
import { drawnSignature } from '#domain/record/signature-path.ts'
import { canonicalJson, sourceCode } from '#domain/record/snapshot.ts'
import {
  headOf,
  numberInWords,
  overlapped,
  subjectOf,
  timeFrameWords,
} from '#domain/record/words.ts'
import { line } from './stage.ts'

const standing = (more: Partial<Standing> = {}): Standing => ({
  ...{ role: 'REPRESENTATIVE', element: 'EXPERTS', signed: true, refused: false },
  ...more,
})
const head = standing({ role: 'HEAD', element: null })

test('it is signed by the head and one of each element that was present', () => {
  expect(isFullySigned(['EXPERTS'], [head, standing()])).toBe(true)
  expect(isFullySigned(['EXPERTS', 'MASS_MEDIA'], [head, standing()])).toBe(false)
  expect(isFullySigned(['EXPERTS'], [standing()])).toBe(false)
  expect(isFullySigned(['EXPERTS'], [head, standing({ element: null })])).toBe(false)
  expect(isFullySigned([], [head])).toBe(false)
})

test('a sentence says who is missing, and of whom nobody is left', () => {
  const none = [standing({ role: 'HEAD', element: null, signed: false })]
  expect(missingSentence(['MASS_MEDIA'], none)).toBe(
    'Belum lengkap ditandatangani. Masih diperlukan: kepala unit; seorang wakil Media Massa. Semua wakil Media Massa yang dipilih menolak: minta lagi, atau buat versi baru.',
  )
  const waiting = standing({ signed: false })
  expect(missingSentence(['EXPERTS'], [head, waiting])).toBe(
    'Belum lengkap ditandatangani. Masih diperlukan: seorang wakil Ahli/Praktisi/Akademisi.',
  )
  const refused = standing({ signed: false, refused: true })
  expect(missingSentence(['EXPERTS'], [head, refused, waiting])).not.toContain('menolak')
  expect(missingSentence(['EXPERTS'], [head, standing()])).toBeNull()
})

test('a drawn line becomes a path of numbers', () => {
  expect(drawnSignature(`${line};600,100`)).toEqual({
    path: 'M100 200L200 100 300 250 500 180M600 100L600 100',
  })
})

test.each([
  ['', 'EMPTY'],
  ['  ', 'EMPTY'],
  [';;', 'EMPTY'],
  ['100,100', 'DOT'],
  ['100,100 101,100 102,101', 'DOT'],
  ['100,100 100,130', 'DOT'],
  ['100,100;900,300', 'DOT'],
  ['100,100 1001,100 200,200', 'UNREADABLE'],
  ['100,100 200,401', 'UNREADABLE'],
  ['100 200 300', 'UNREADABLE'],
  ['1,2,3 400,300', 'UNREADABLE'],
  ['"/><script>alert(1)</script>', 'UNREADABLE'],
  ['100,100 -5,100', 'UNREADABLE'],
  [Array.from({ length: 81 }, () => '1,1 400,300').join(';'), 'UNREADABLE'],
  [Array.from({ length: 4001 }, () => '9,9').join(' '), 'UNREADABLE'],
])('%j is no signature', (strokes, problem) => {
  expect(drawnSignature(strokes)).toEqual({ problem })
})

test('numbers, time frames and offices in the words of official papers', () => {
  expect([0, 7, 11, 19, 20, 25, 100, 101, 345, 1000, 2025, 9999].map(numberInWords)).toEqual([
    ...['nol', 'tujuh', 'sebelas', 'sembilan belas', 'dua puluh', 'dua puluh lima', 'seratus'],
    ...['seratus satu', 'tiga ratus empat puluh lima', 'seribu', 'dua ribu dua puluh lima'],
    'sembilan ribu sembilan ratus sembilan puluh sembilan',
  ])
  const frame = { horizon: 'MEDIUM', timeValue: 6, timeUnit: 'MONTHS', dueOn: null } as const
  expect(timeFrameWords(frame)).toBe('Jangka menengah (6 Bulan)')
  expect(timeFrameWords({ ...frame, timeUnit: null, dueOn: '2026-12-31' })).toBe(
    'Jangka menengah (sampai 31 Desember 2026)',
  )
  expect(headOf({ name: 'Kelurahan Bujel', headPosition: 'Lurah' })).toBe('Lurah Kelurahan Bujel')
  expect(headOf({ name: 'Kecamatan Mojoroto', headPosition: 'Camat Mojoroto' })).toBe(
    'Camat Mojoroto',
  )
  expect(headOf({ name: 'Kelurahan Bujel', headPosition: null })).toBe('Kepala Kelurahan Bujel')
  expect(subjectOf('Standar Pelayanan Dinas Sosial', 'Dinas Sosial Kota Kediri')).toBe(
    'Standar Pelayanan Dinas Sosial Kota Kediri',
  )
  expect(subjectOf('Maklumat', 'Dinas Sosial')).toBe('Maklumat Dinas Sosial')
  expect(overlapped('satu dua', 'tiga')).toBeNull()
})

test('the same content gives the same bytes, whatever the order of its keys', () => {
  const one = canonicalJson({ b: [{ d: 1, c: null }], a: 'é "\u2028' })
  expect(one).toBe(canonicalJson({ a: 'é "\u2028', b: [{ c: null, d: 1 }], x: undefined }))
  expect(JSON.parse(one)).toEqual({ a: 'é "\u2028', b: [{ c: null, d: 1 }] })
})

test('a paper shows the whole code of an input only where its giver stands to it', () => {
  expect(sourceCode('NAMED', 'K7MX-2345-ABCD')).toBe('K7MX-2345-ABCD')
  for (const hidden of ['ANONYMOUS', 'CONFIDENTIAL'])
    expect(sourceCode(hidden, 'K7MX-2345-ABCD')).toBe('K7MX-····-····')
})
