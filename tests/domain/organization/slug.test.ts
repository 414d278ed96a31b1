import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reservedSlugs, slugFrom, slugProblem } from '../../../app/domain/organization/slug.ts'

test.each(['kota-kediri', 'kab-solok', 'kpp2', 'bps'])('%s can be an address', (slug) => {
  expect(slugProblem(slug)).toBeNull()
})

test.each([
  ['ab', 'Paling sedikit 3 huruf'],
  ['a'.repeat(61), 'Paling banyak 60 huruf'],
  ['Kota-Kediri', 'Hanya huruf kecil, angka, dan tanda hubung; diawali huruf'],
  ['kota--kediri', 'Hanya huruf kecil, angka, dan tanda hubung; diawali huruf'],
  ['-kota', 'Hanya huruf kecil, angka, dan tanda hubung; diawali huruf'],
  ['kota-', 'Hanya huruf kecil, angka, dan tanda hubung; diawali huruf'],
  ['2026', 'Hanya huruf kecil, angka, dan tanda hubung; diawali huruf'],
  ['kota/kediri', 'Hanya huruf kecil, angka, dan tanda hubung; diawali huruf'],
  ['kelola', 'Kata ini dipakai aplikasi; pilih yang lain'],
])('%s cannot be an address: %s', (slug, sentence) => {
  expect(slugProblem(slug)?.()).toBe(sentence)
})

test('every reserved word is refused for being reserved or for its form', () => {
  for (const word of reservedSlugs) expect(slugProblem(word)).not.toBeNull()
})

test('an address is proposed from a name', () => {
  expect(slugFrom('Kota Kediri')).toBe('kota-kediri')
  expect(slugFrom('  Kab. Muaro Jambi (Prov. Jambi) ')).toBe('kab-muaro-jambi-prov-jambi')
  expect(slugFrom('2 Café')).toBe('cafe')
})

test('a proposed address never fails for its form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
      const slug = slugFrom(name)

      expect(slug.length).toBeLessThanOrEqual(60)
      expect(slug === '' || /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)).toBe(true)
    }),
  )
})
