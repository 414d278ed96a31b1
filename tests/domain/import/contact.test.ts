import { expect, test } from 'vitest'
import { readEmails, readPhones } from '#domain/import/contact.ts'
import { sexOf } from '#domain/import/sex.ts'

const mobile = '+6281234567890'

test.each([
  '081234567890',
  '0812-3456-7890',
  '0812.3456.7890',
  '0812 3456 7890',
  '+62 812-3456-7890',
  '+6281234567890',
  '6281234567890',
  '62 0812 3456 7890',
  '+62 (0)812 3456 7890',
  '006281234567890',
  '81234567890',
  'O8I234567890',
  '08l234567890',
  '0812 3456 789O',
  "'081234567890",
  '81234567890.0',
  '8.123456789E+10',
  '8,123456789E+10',
  '6.281234567890E+12',
  'WA: 0812-3456-7890',
  'HP. 081234567890',
  'No. HP/WA 081234567890',
  'https://wa.me/6281234567890',
  'tel:+6281234567890',
  '(0812) 3456 7890',
  '081234567890 (WA)',
])('%s is a mobile number', (typed) => {
  expect(readPhones(typed).found).toEqual([mobile])
})

test.each([
  ['(0354) 681234', '+62354681234'],
  ['0354-681234', '+62354681234'],
  ['Telp. 0354 681 234', '+62354681234'],
  ['+62 354 681234', '+62354681234'],
  ['021 3456789', '+62213456789'],
  ['0800-555-0001', '+628005550001'],
  ['+60 12-345 6789', '+60123456789'],
])('%s is %s', (typed, number) => {
  expect(readPhones(typed)).toMatchObject({ found: [number], reasons: [] })
})

test.each([
  '081234567890 / 081298765432',
  '081234567890/081298765432',
  '081234567890, 081298765432',
  '081234567890\n081298765432',
  '081234567890 atau 081298765432',
  '081234567890 dan 0812-9876-5432',
  '081234567890; +62 812 9876 5432',
  '081234567890 081298765432',
  '081234567890 & 6281298765432',
])('%j holds two numbers', (typed) => {
  expect(readPhones(typed).found).toEqual([mobile, '+6281298765432'])
})

test('a landline and a mobile number in one cell are two', () => {
  expect(readPhones('(0354) 681234 / 081234567890').found).toEqual(['+62354681234', mobile])
})

test('a name beside the number is kept as words', () => {
  expect(readPhones('0812-3456-7890 (Bu Siti)')).toMatchObject({ found: [mobile], rest: 'Bu Siti' })
})

test.each([
  ['8.12E+10', 'phone-digits-lost'],
  ['6,28123E+12', 'phone-digits-lost'],
  ['681234', 'phone-no-area-code'],
  ['0812', 'phone-unreadable'],
  ['08123456789012345', 'phone-unreadable'],
  ['0812S4567890', 'phone-unreadable'],
])('%s is flagged: %s', (typed, code) => {
  expect(readPhones(typed)).toMatchObject({ found: [], reasons: [{ code, text: typed }] })
})

test.each(['', '-', 'tidak ada', 'N/A'])('%j is no number and no mistake', (typed) => {
  expect(readPhones(typed)).toEqual({ found: [], reasons: [], rest: '' })
})

test.each([
  ['Budi@Kediri.GO.ID', 'budi@kediri.go.id'],
  ['mailto:budi@kediri.go.id', 'budi@kediri.go.id'],
  ['<budi@kediri.go.id>', 'budi@kediri.go.id'],
  ['budi @ kediri.go.id', 'budi@kediri.go.id'],
  ['Budi (budi@kediri.go.id)', 'budi@kediri.go.id'],
])('%s is an address', (typed, address) => {
  expect(readEmails(typed)).toMatchObject({ found: [address], reasons: [] })
})

test.each(['budi@@kediri.go.id', 'budi@kediri', 'budi.kediri.go.id', 'budi..x@kediri..id'])(
  '%s is flagged',
  (typed) => {
    expect(readEmails(typed)).toMatchObject({ reasons: [{ code: 'email-unreadable' }] })
  },
)

test.each([
  ...[
    'L',
    'l',
    'Lk',
    'LK.',
    'Laki-laki',
    'LAKI - LAKI',
    'laki laki',
    'Laki',
    'Laki2',
    'Pria',
    'male',
    'M',
    '♂',
    'lk2',
    'laki²',
    'Tn.',
    'Sdr.',
    'Bpk',
  ].map((cell) => [cell, 'MALE']),
  ...[
    'P',
    'p',
    'Pr',
    'PR.',
    'Perempuan',
    'PEREMPUAN',
    'Wanita',
    'female',
    'F',
    '♀',
    'Perem',
    'Ny.',
    'Sdri',
    'Ibu',
  ].map((cell) => [cell, 'FEMALE']),
  ...['L/P', '', '-', '1', '?', 'Budi'].map((cell) => [cell, null]),
])('%s means %s', (cell, sex) => {
  expect(sexOf(cell ?? '')).toBe(sex)
})

test.each([
  ['(0354) 682091-5', '+62354682091'],
  ['(0354) 682091 - 92', '+62354682091'],
  ['031-5345678-9', '+62315345678'],
])('of the lines %s of an office the first is taken, and the others are told', (cell, first) => {
  expect(readPhones(cell)).toEqual({
    ...{ found: [first], rest: '' },
    reasons: [{ code: 'phone-more', text: cell }],
  })
})

test.each([
  ['0354-682345 ext 12', '+62354682345', 'ext 12'],
  ['(0354) 682345 Pes. 3', '+62354682345', 'Pes 3'],
  ['0812-3456-789-0', '+6281234567890', ''],
  ['0812-3344-5566 a.n. Rudi', '+6281233445566', 'a n Rudi'],
  ['021-7890-123', '+62217890123', ''],
  ['021-345678-12', '+622134567812', ''],
])('%s is one number, what else is said kept beside it', (cell, number, rest) => {
  expect(readPhones(cell)).toEqual({ found: [number], reasons: [], rest })
})
