import { readdirSync } from 'node:fs'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reservedSlugs, slugFrom, slugProblem } from '../../../app/domain/organization/slug.ts'
import routes from '../../../app/routes.ts'

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

test('no organization can hide one of the app’s own first-level addresses', () => {
  const probes = ['healthz', 'readyz', 'metrics', 'assets']
  const files = readdirSync('public').map((name) => name.split('.')[0] ?? '')
  const own = new Set([...routes.flatMap(firstWords), ...probes, ...files])

  expect([...own].filter((word) => !reservedSlugs.has(word))).toEqual([])
  expect(own).toContain('masuk')
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

/** The words an address of the app may begin with; what begins with a name is an organization's. */
function firstWords({ path, children = [] }: RouteConfigEntry): string[] {
  if (!path) return children.flatMap(firstWords)
  const word = path.split('/')[0] ?? ''
  return word.startsWith(':') || word === '*' ? [] : [word]
}
