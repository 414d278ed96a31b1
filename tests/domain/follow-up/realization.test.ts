import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followUpStatuses } from '../../../app/domain/follow-up/follow-up.ts'
import { realizationOf, type StatusCounts } from '../../../app/domain/follow-up/realization.ts'

const counts = fc.record<StatusCounts>(
  Object.fromEntries(followUpStatuses.map((status) => [status, fc.nat({ max: 50 })])),
  { requiredKeys: [] },
)

test('declined and cancelled promises leave the everyday figure and stay in the strict one', () => {
  const counts = {
    VERIFIED: 2,
    PUBLISHED: 1,
    IN_PROGRESS: 1,
    DECLINED: 1,
    CANCELLED: 1,
    PROPOSED: 9,
  }

  expect(realizationOf(counts)).toEqual({
    done: 3,
    expected: 4,
    agreed: 6,
    everyday: 75,
    strict: 50,
  })
})

test('what was cancelled while still proposed was never agreed', () => {
  expect(realizationOf({ VERIFIED: 1, CANCELLED: 2 }, 2)).toMatchObject({ agreed: 1, strict: 100 })
})

test('of nothing there is no share, neither zero nor a hundred', () => {
  expect(realizationOf({})).toEqual({
    done: 0,
    expected: 0,
    agreed: 0,
    everyday: null,
    strict: null,
  })
  expect(realizationOf({ PROPOSED: 3 })).toMatchObject({ everyday: null, strict: null })
  expect(realizationOf({ DECLINED: 2 })).toMatchObject({ everyday: null, strict: 0 })
})

test('a third is 33.33 percent', () => {
  expect(realizationOf({ PUBLISHED: 1, PLANNED: 2 })).toMatchObject({
    everyday: 33.33,
    strict: 33.33,
  })
})

test('both figures lie between 0 and 100, and the strict one is never the larger', () => {
  fc.assert(
    fc.property(counts, (some) => {
      const { everyday, strict } = realizationOf(some)

      for (const figure of [everyday, strict]) {
        expect(figure ?? 0).toBeGreaterThanOrEqual(0)
        expect(figure ?? 0).toBeLessThanOrEqual(100)
      }
      if (everyday !== null) expect(strict).toBeLessThanOrEqual(everyday)
    }),
  )
})

test('verifying one more promise never lowers either figure', () => {
  fc.assert(
    fc.property(counts, (some) => {
      const before = realizationOf({ ...some, SUBMITTED: (some.SUBMITTED ?? 0) + 1 })
      const after = realizationOf({ ...some, VERIFIED: (some.VERIFIED ?? 0) + 1 })

      expect(after.everyday).toBeGreaterThanOrEqual(before.everyday ?? 0)
      expect(after.strict).toBeGreaterThanOrEqual(before.strict ?? 0)
    }),
  )
})
