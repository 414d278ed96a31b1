import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAbuse } from '#domain/feedback/abuse.ts'
import { fingerprintOf, partsOf } from '#domain/feedback/concern.ts'
import { findPersonalParts, masked } from '#domain/feedback/personal-data.ts'

const kindsIn = (text: string) => findPersonalParts(text).map(({ kind }) => kind)

test.each([
  ['hubungi 081234567890 ya', 'PHONE'],
  ['WA saya 0812-3456-7890', 'PHONE'],
  ['nomor hp 0812 3456 789', 'PHONE'],
  ['+62 812 3456 7890', 'PHONE'],
  ['6281234567890', 'PHONE'],
  ['telp (0354) 771234', 'PHONE'],
  ['o8123456789o', 'PHONE'],
  ['wa 812-3456-7890', 'PHONE'],
  ['nol delapan satu dua tiga empat lima enam tujuh delapan', 'PHONE'],
  ['NIK saya 3571011203900001', 'NIK'],
  ['3571 0152 0390 0002', 'NIK'],
  ['nomor KK 3571011203100005', 'FAMILY_CARD'],
  ['NPWP 09.254.294.3-407.000', 'NPWP'],
  ['surel saya budi.s@contoh.co.id', 'EMAIL'],
  ['budi (at) contoh (dot) com', 'EMAIL'],
])('in "%s" there is a %s', (text, kind) => {
  expect(kindsIn(text)).toEqual([kind])
})

test.each([
  'Biaya Rp 1.250.000 terlalu mahal',
  'UU 25/2009 dan Permenpan RB Nomor 16 Tahun 2017',
  'PP No. 96 Tahun 2012',
  'Tanggal 08-11-2026 pukul 08.00-15.00',
  'tiket 0812345678901 belum dijawab',
  'nomor antrean 0812345678',
  'Rp 0812345678',
  'anggaran 2026, 2027, 2028',
  'jam 08.00 09.30 10.15',
  '12345678901234567890',
  '9999999999999999',
  'tahun 2024-2025 ada 1.000.000 warga',
])('in "%s" there is nothing personal', (text) => {
  expect(kindsIn(text)).toEqual([])
})

test('no price, date, year or regulation is taken for personal data', () => {
  const price = fc
    .integer({ min: 1, max: 999_999_999 })
    .map((n) => `Rp ${n.toLocaleString('id-ID')}`)
  const date = fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1990, max: 2040 }),
    )
    .map(([d, mo, y]) => `${String(d).padStart(2, '0')}-${String(mo).padStart(2, '0')}-${y}`)
  const law = fc
    .tuple(
      fc.constantFrom('UU', 'PP', 'Permenpan RB', 'Perda'),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1960, max: 2030 }),
    )
    .map(([kind, n, year]) => `${kind} ${n}/${year}`)
  fc.assert(
    fc.property(fc.array(fc.oneof(price, date, law), { maxLength: 6 }), (words) => {
      expect(kindsIn(words.join(', '))).toEqual([])
    }),
  )
})

test('every mobile number is found and masked, whatever stands around it', () => {
  const number = fc
    .tuple(
      fc.constantFrom('0812', '0857', '0878', '+62813', '0896'),
      fc.stringMatching(/^\d{7,8}$/),
    )
    .map(([start, rest]) => start + rest)
  fc.assert(
    fc.property(number, fc.constantFrom('hubungi', 'WA', 'hp saya:', ''), (phone, word) => {
      const text = `${word} ${phone} terima kasih`
      const found = findPersonalParts(text)
      expect(found.map(({ kind }) => kind)).toEqual(['PHONE'])
      expect(masked(text, found)).not.toContain(phone)
    }),
  )
})

test('of whatever text, the parts are the text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(
        partsOf(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test.each([
  'dasar goblok',
  'G0BL0K!',
  'anjiiiing',
  'a n j i n g',
  'j4ncok',
  'b4ngs4t',
  'k*ntol',
  'this is shit',
  'tololnya',
])('in "%s" there is abuse', (text) => expect(findAbuse(text)).toHaveLength(1))

test.each([
  'vaksin rabies anjing gratis',
  'asuransi warga',
  'Mohon antrean dipercepat',
  'acuan standar',
  'kambing dan babi ternak',
])('in "%s" there is none', (text) => expect(findAbuse(text)).toEqual([]))

test('the same words however spelt have one fingerprint, other words another', () => {
  expect(fingerprintOf('Antrian KTP tdk jelas')).toBe(fingerprintOf('antrean e-KTP tidak jelas'))
  expect(fingerprintOf('Antrian KTP jelas')).not.toBe(fingerprintOf('antrean e-KTP tidak jelas'))
})
