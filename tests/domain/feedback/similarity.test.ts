import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likenessOfTexts } from '#domain/feedback/similarity.ts'
import { figuresOf, heldOut, ofThreeVoices, tuned } from './similar-pairs.ts'

test('what was looked at while it was made is told apart', () => {
  expect(tuned.length).toBeGreaterThan(1700)
  const { precision, recall } = figuresOf(tuned)
  expect(precision).toBeGreaterThanOrEqual(0.96)
  expect(recall).toBeGreaterThanOrEqual(0.75)
})

test('of pairs nobody looked at before, hardly any suggestion is wrong', () => {
  expect(heldOut.length + ofThreeVoices.length).toBeGreaterThan(700)
  const { precision, recall } = figuresOf([...heldOut, ...ofThreeVoices])
  expect(precision).toBeGreaterThanOrEqual(0.85)
  expect(recall).toBeGreaterThanOrEqual(0.45)
})

test.each([
  ['antre lama sekali', 'nunggu berjam-jam baru dipanggil', 'wait'],
  ['petugas loket ketus', 'pegawai kurang ramah', 'rude'],
  ['jam buka tolong ditambah', 'mohon pelayanan buka sampai sore', 'hours'],
  ['WC e mambu', 'toiletnya kotor', 'dirty'],
])('"%s" is "%s" in other words, and is said to be so', (a, b, trouble) => {
  expect(likenessOfTexts(a, b)?.troubles).toContain(trouble)
})

test('who is first makes no difference, and everything is like itself', () => {
  for (const { a, b } of tuned.slice(0, 200)) {
    expect(likenessOfTexts(a, b)?.level).toBe(likenessOfTexts(b, a)?.level)
    expect(likenessOfTexts(a, a)?.level).toBe('SAME')
  }
})

test.each([
  ['loket lansia ditambah', 'loket lansia dihapus'],
  ['Antrean KTP lama', 'Antrean KK lama'],
  ['Pelayanan di Kecamatan Kota cepat', 'Pelayanan di Kecamatan Kota tidak cepat'],
  ['Loket 3 kosong', 'Loket 5 kosong'],
])('"%s" is not "%s"', (a, b) => expect(likenessOfTexts(a, b)).toBeNull())

test('no text breaks it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme' }),
      (a, b) => {
        const likeness = likenessOfTexts(a, b)
        expect(likeness === null || likeness.score <= 1.01).toBe(true)
      },
    ),
  )
})
