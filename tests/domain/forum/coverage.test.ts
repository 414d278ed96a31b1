import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  coverageOf,
  levelOf,
  missingElements,
  predictParticipation,
  predictReview,
  predictReviewOfServices,
  type Represented,
} from '../../../app/domain/forum/coverage.ts'
import { invitationStatuses } from '../../../app/domain/forum/invitation.ts'
import { communityElements } from '../../../app/domain/stakeholder/group.ts'

const instrument = resolve('../shared/data/pekppp-instrument-2023.json')

const people = fc.array(
  fc.record<Represented>({
    status: fc.constantFrom(...invitationStatuses),
    element: fc.constantFrom(null, ...communityElements),
    ownStaff: fc.boolean(),
  }),
)

test('users, agencies, agencies and media are three elements: score 3', () => {
  const found = predictParticipation([
    'SERVICE_USERS',
    'RELATED_AGENCIES',
    'RELATED_AGENCIES',
    'MASS_MEDIA',
  ])

  expect(found).toMatchObject({ indicator: 2, score: 3, confidence: 'V3' })
  expect(found.wording()).toBe('Penyusunan SP telah melibatkan minimal 3 unsur masyarakat.')
  expect(found.next?.wording()).toBe('Penyusunan SP telah melibatkan minimal 4 unsur masyarakat.')
})

test('five elements are more than four, none is without the community', () => {
  const all = predictParticipation(communityElements)
  expect(all.wording()).toBe('Penyusunan SP telah melibatkan lebih dari 4 unsur masyarakat.')
  expect(all.next).toBeNull()
  expect(predictParticipation([null]).wording()).toContain('tanpa melibatkan masyarakat')
})

test('a review 11 months ago of all 26 services scores 5, of 25 of them 4, 20 months ago of all 3', () => {
  expect(predictReview({ months: 11, covered: 26, all: 26 }).score).toBe(5)
  expect(predictReview({ months: 11, covered: 25, all: 26 }).score).toBe(4)
  expect(predictReview({ months: 20, covered: 26, all: 26 }).score).toBe(3)
  expect(predictReview({ months: 20, covered: 26, all: 26 }).wording()).toBe(
    'Dilakukan peninjauan ulang 2 tahun sekali terhadap seluruh jenis layanan.',
  )
})

test('a year is twelve months and two years are twenty-four', () => {
  const all = { covered: 3, all: 3 }
  const score = (months: number | null) => predictReview({ months, ...all }).score

  expect([12, 13, 24, 25, 36, 120, null].map(score)).toEqual([5, 3, 3, 1, 1, 1, 0])
  expect(predictReview({ months: 24, covered: 1, all: 3 }).score).toBe(2)
  expect(predictReview({ months: 25, covered: 1, all: 3 }).score).toBe(0)
  expect(predictReview({ months: 1, covered: 0, all: 3 }).score).toBe(0)
  expect(predictReview({ months: 1, covered: 0, all: 0 }).score).toBe(0)
})

test('services reviewed at different times get the best score that any interval gives', () => {
  expect(predictReviewOfServices([3, 11, 12]).score).toBe(5)
  expect(predictReviewOfServices([3, 20]).score).toBe(4)
  expect(predictReviewOfServices([13, 24]).score).toBe(3)
  expect(predictReviewOfServices([13, 40]).score).toBe(2)
  expect(predictReviewOfServices([40, 50]).score).toBe(1)
  expect(predictReviewOfServices([40, null]).score).toBe(0)
  expect(predictReviewOfServices([null, null]).score).toBe(0)
  expect(predictReviewOfServices([]).score).toBe(0)
})

test.skipIf(!existsSync(instrument))('the rubric speaks in the words of the instrument', () => {
  const { indicators } = JSON.parse(readFileSync(instrument, 'utf8'))
  for (const indicator of [2, 4] as const) {
    const { scale_options: options } = indicators.find(
      (one: { number: number }) => one.number === indicator,
    )
    const ours = [0, 1, 2, 3, 4, 5].map((value) => ({
      value,
      label: levelOf(indicator, value).wording(),
    }))
    expect(ours).toEqual(options)
  }
})

test('the meter counts distinct elements of those invited, confirmed and present', () => {
  const person = (status: Represented['status'], element: Represented['element']) => ({
    status,
    element,
    ownStaff: false,
  })

  expect(
    coverageOf([
      person('DRAFT', 'MASS_MEDIA'),
      person('DECLINED', 'EXPERTS'),
      person('REPRESENTED', 'CIVIL_SOCIETY'),
      person('ATTENDED', 'RELATED_AGENCIES'),
      person('ATTENDED', 'RELATED_AGENCIES'),
      person('WALK_IN', 'SERVICE_USERS'),
      { status: 'ATTENDED', element: 'EXPERTS', ownStaff: true },
    ]),
  ).toEqual({
    invited: ['EXPERTS', 'RELATED_AGENCIES', 'CIVIL_SOCIETY', 'MASS_MEDIA'],
    confirmed: ['SERVICE_USERS', 'RELATED_AGENCIES', 'CIVIL_SOCIETY'],
    present: ['SERVICE_USERS', 'RELATED_AGENCIES'],
  })
})

test('one more person never lowers the meter, and nobody of the unit itself ever raises it', () => {
  fc.assert(
    fc.property(people, people, (some, more) => {
      const before = coverageOf(some)
      const after = coverageOf([...some, ...more])
      const withStaff = coverageOf([...some, ...more.map((p) => ({ ...p, ownStaff: true }))])

      for (const stage of ['invited', 'confirmed', 'present'] as const) {
        expect(after[stage]).toEqual(expect.arrayContaining(before[stage]))
        expect(withStaff[stage]).toEqual(before[stage])
        expect(after[stage].length).toBeLessThanOrEqual(5)
      }
    }),
  )
})

test('who is present is counted as confirmed, and what is not reached is missing', () => {
  fc.assert(
    fc.property(people, (some) => {
      const { confirmed, present } = coverageOf(some)

      expect(confirmed).toEqual(expect.arrayContaining(present))
      expect(missingElements(present).length + present.length).toBe(5)
      expect(missingElements(present).some((element) => present.includes(element))).toBe(false)
    }),
  )
})

test('a score stays within 0 and 5, whatever the order or repetition', () => {
  const elements = fc.array(fc.constantFrom(null, ...communityElements))

  fc.assert(
    fc.property(elements, (some) => {
      const { score } = predictParticipation(some)

      expect(score).toBe(new Set(some.filter(Boolean)).size)
      expect(predictParticipation([...some, ...some].reverse()).score).toBe(score)
    }),
  )
})

test('waiting longer never raises and covering more never lowers what a review scores', () => {
  const natural = fc.nat({ max: 60 })

  fc.assert(
    fc.property(natural, natural, natural, natural, (months, wait, covered, more) => {
      const all = 30
      const score = predictReview({ months, covered, all }).score

      expect(predictReview({ months: months + wait, covered, all }).score).toBeLessThanOrEqual(
        score,
      )
      expect(predictReview({ months, covered: covered + more, all }).score).toBeGreaterThanOrEqual(
        score,
      )
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(5)
    }),
  )
})

test('reviewing one service again never lowers what all of them score', () => {
  const since = fc.option(fc.nat({ max: 60 }))

  fc.assert(
    fc.property(since, fc.array(since), fc.nat({ max: 60 }), (one, others, sooner) => {
      const before = predictReviewOfServices([one, ...others]).score
      const after = predictReviewOfServices([Math.min(one ?? 99, sooner), ...others]).score

      expect(after).toBeGreaterThanOrEqual(before)
    }),
  )
})
