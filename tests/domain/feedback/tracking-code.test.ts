import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  normalizeTrackingCode,
  trackingCodeBytes,
  trackingCodeFrom,
} from '../../../app/domain/feedback/tracking-code.ts'

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXY'
const bytes = fc.uint8Array({ minLength: trackingCodeBytes, maxLength: trackingCodeBytes })
const code = bytes.map(trackingCodeFrom)
const plain = (text: string) => text.replaceAll('-', '')

test('a code is three groups of four unambiguous characters', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(made).toMatch(/^[2-9A-HJKMNP-TV-Y]{4}(-[2-9A-HJKMNP-TV-Y]{4}){2}$/)
    }),
  )
})

test('the same bytes make the same code, and too few bytes make none', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(trackingCodeFrom(random)).toBe(trackingCodeFrom(Uint8Array.from(random)))
    }),
  )
  expect(() => trackingCodeFrom(new Uint8Array(trackingCodeBytes - 1))).toThrow(RangeError)
})

test('a code is understood in small letters, with or without hyphens and with spaces', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(normalizeTrackingCode(made)).toBe(made)
      expect(normalizeTrackingCode(made.toLowerCase())).toBe(made)
      expect(normalizeTrackingCode(`  ${plain(made)}\n`)).toBe(made)
      expect(normalizeTrackingCode(made.replaceAll('-', ' – '))).toBe(made)
      expect(normalizeTrackingCode(made.replaceAll('2', 'z').replaceAll('V', 'u'))).toBe(made)
    }),
  )
})

test('any single mistaken character is noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(11), fc.constantFrom(...alphabet), (made, place, other) => {
      const typed = plain(made)
      const wrong = typed.slice(0, place) + other + typed.slice(place + 1)

      expect(normalizeTrackingCode(wrong)).toBe(wrong === typed ? made : null)
    }),
  )
})

test('any two exchanged characters are noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(11), fc.nat(11), (made, one, two) => {
      const typed = [...plain(made)]
      const [a = '', b = ''] = [typed[one], typed[two]]
      typed[one] = b
      typed[two] = a

      expect(normalizeTrackingCode(typed.join(''))).toBe(a === b ? made : null)
    }),
  )
})

test('whatever is typed is either a code in its stored form or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const found = normalizeTrackingCode(typed)

      expect(found === null || normalizeTrackingCode(found) === found).toBe(true)
    }),
  )
  expect(normalizeTrackingCode('')).toBeNull()
  expect(normalizeTrackingCode('ABCD-EFGH')).toBeNull()
})

test('a hundred thousand codes differ and use every character about equally often', () => {
  const codes = Array.from({ length: 100_000 }, () =>
    trackingCodeFrom(randomBytes(trackingCodeBytes)),
  )
  const counts = new Map<string, number>()
  for (const character of codes.map(plain).join(''))
    counts.set(character, (counts.get(character) ?? 0) + 1)

  expect(new Set(codes).size).toBe(codes.length)
  expect([...counts.keys()].sort().join('')).toBe(alphabet)
  const fair = (codes.length * 12) / alphabet.length
  for (const count of counts.values()) expect(Math.abs(count / fair - 1)).toBeLessThan(0.05)
})
