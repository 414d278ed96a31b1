import { expect, test } from 'vitest'
import { hueOf } from '#ui/brand.ts'

test('a colour gives the nearest step of hue', () => {
  expect(hueOf('#ff0000')).toBe('30')
  expect(hueOf('#008000')).toBe('135')
  expect(hueOf('0b3d91')).toBe('255')
})

test('grey, black and white have no hue', () => {
  expect(hueOf('#808080')).toBe('grey')
  expect(hueOf('#000000')).toBe('grey')
})

test('what is not a colour changes nothing', () => {
  expect(hueOf('')).toBeUndefined()
  expect(hueOf(null)).toBeUndefined()
  expect(hueOf('"><script>')).toBeUndefined()
})
