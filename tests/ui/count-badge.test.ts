import { expect, test } from 'vitest'
import { countBadge } from '#ui/count-badge.ts'

test('a count is drawn as the navigation says it, and nothing where nothing waits', () => {
  expect(countBadge('1.000+')).toMatch(/>1\.000\+<\/text><\/svg>$/)
  expect(countBadge('')).not.toContain('<text')
})

test('nothing but a number gets into the picture', () => {
  expect(countBadge('<script>7</script>')).toMatch(/>7<\/text>/)
})
