import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesForCode, codeAlphabet, codeFrom, readCode } from '../../app/domain/code.ts'

const length = 6
const bytes = fc.uint8Array({ minLength: bytesForCode(length), maxLength: bytesForCode(length) })

test('a code has the length asked for and only unambiguous characters', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(codeFrom(random, length)).toMatch(/^[2-9A-HJKMNP-TV-Y]{6}$/)
    }),
  )
  expect(codeAlphabet).not.toMatch(/[01ILOUZ]/)
  expect(() => codeFrom(new Uint8Array(length), length)).toThrow(RangeError)
})

test('a code is read back however it was typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeFrom(random, length)
      const typed = ` ${code.slice(0, 3)}-${code.slice(3)} `.toLowerCase().replaceAll('2', 'z')

      expect(readCode(typed)).toBe(code)
    }),
  )
})

test('what holds a character that no code has is no code', () => {
  for (const typed of ['AB0', 'AB1', 'ABO', 'ABL', 'ABI', "AB'", 'AB/', 'ÄB'])
    expect(readCode(typed)).toBeNull()
})
