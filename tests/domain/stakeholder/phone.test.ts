import { expect, test } from 'vitest'
import { normalizedPhone } from '#domain/stakeholder/phone.ts'

test.each([
  ['0812 3456 7890', '+6281234567890'],
  ['(+62) 812-3456-7890', '+6281234567890'],
  ['62812.3456.7890', '+6281234567890'],
  ['+65 6123 4567', '+6561234567'],
])('one number is kept as the whole world writes it: %s', (typed, kept) => {
  expect(normalizedPhone(typed)).toBe(kept)
})

test.each([
  '0812-3456-7890 / 0857-1234-5678',
  '0354 681234 ext. 5',
  '08123456789 (Bu Ratna)',
  '123',
])('what stands beside a number is not lost: %s', (typed) => {
  expect(normalizedPhone(typed)).toBe(typed)
})
