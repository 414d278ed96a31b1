import { expect, test } from 'vitest'
import { typeEverywhere } from './hostile/coverage.ts'
import { aRoom } from './hostile/desks.ts'

const rounds = 4
const minutes = 60_000

test('hostile text in any field comes back as typed, or is refused beside it and kept', {
  timeout: 5 * minutes,
}, async () => {
  expect(await typeEverywhere(await aRoom(), rounds)).toEqual([])
})
