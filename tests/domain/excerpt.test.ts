import { expect, test } from 'vitest'
import { beginningOf, shortened } from '#domain/excerpt.ts'

test('a text is cut before a character it would cut through', () => {
  expect(beginningOf('KTP 👩', 5)).toBe('KTP ')
  expect(beginningOf('KTP 👩', 6)).toBe('KTP 👩')
  expect(beginningOf('KTP 👩!', 6)).toBe('KTP 👩')
  for (let most = 0; most < 12; most += 1)
    expect(beginningOf('a👩‍👩‍👧 b𝐓𝐡𝐞', most).isWellFormed()).toBe(true)
})

test('a shortened text is no longer than asked and says that there is more', () => {
  expect(shortened('Antrean', 7)).toBe('Antrean')
  expect(shortened('Antrean panjang', 8)).toBe('Antrean…')
  expect(shortened('Antre👩panjang', 7)).toBe('Antre…')
})
