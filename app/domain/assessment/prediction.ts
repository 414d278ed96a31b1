import { m } from '#messages'
import type { Confidence } from '../forum/coverage.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import type { Grade } from './instrument.ts'

/** What Rembug knows of a unit in the year of an assessment. */
export type LiveFacts = {
  /** Forums held in the year. */
  forums: number
  elements: readonly CommunityElement[]
  services: number
  reviewed: number
  reviewScore: Grade
  hasDecree: boolean
  hasMonitoring: boolean
  hasRecord: boolean
  hasReport: boolean
  hasFollowUpReport: boolean
  hasPublication: boolean
  /** The agreed promises that follow from a survey, and how many are kept. */
  plans: number
  kept: number
  /** Promises of any kind that are kept. */
  done: number
  /** Months from the latest report to the report on its follow-up; null while one of them is missing. */
  speedMonths: number | null
  /** Consultations and complaints of the year before: all, and those that were treated to their end. */
  complaints: { lapor: number; laporDone: number; other: number; otherDone: number }
}

export type Prediction = { number: number; score: Grade; reason: string; confidence: Confidence }

/** The indicators that can be foreseen from what is known. */
export const foreseen = [1, 2, 4, 8, 9, 27, 28] as const

/** What each of them will be graded, as far as Rembug knows. The evaluator's judgement stays his. */
export function predict(facts: LiveFacts): Prediction[] {
  return foreseen.map((number) => ({ number, ...rules[number](facts) }))
}

type Rule = (facts: LiveFacts) => Omit<Prediction, 'number'>

const rules: Record<(typeof foreseen)[number], Rule> = {
  1: (facts) => foreseenOf(standardScore(facts), m.assessment_foreseen_1(wordsOf(facts)), 'D'),
  2: ({ elements }) =>
    foreseenOf(
      Math.min(5, new Set(elements).size),
      m.assessment_foreseen_2({ count: new Set(elements).size }),
      'V3',
    ),
  4: ({ reviewScore, reviewed, services }) =>
    foreseenOf(reviewScore, m.assessment_foreseen_4({ reviewed, services }), 'V3'),
  8: ({ plans, kept }) =>
    foreseenOf(planScore(kept, plans), m.assessment_foreseen_8({ kept, plans }), 'D'),
  9: ({ speedMonths }) =>
    speedMonths === null
      ? foreseenOf(0, m.assessment_foreseen_9_none(), 'D')
      : foreseenOf(speedScore(speedMonths), m.assessment_foreseen_9({ months: speedMonths }), 'D'),
  27: (facts) => {
    const steps = accountSteps(facts)
    const reached = steps.findIndex((done) => !done)
    const score = reached === -1 ? steps.length : reached
    return foreseenOf(score, nextStep[score]?.() ?? m.assessment_foreseen_27_all(), 'D')
  },
  28: ({ complaints }) => {
    const { lapor, laporDone, other, otherDone } = complaints
    return foreseenOf(
      complaintScore(complaints),
      m.assessment_foreseen_28({ lapor, laporDone, other, otherDone }),
      'D',
    )
  },
}

const foreseenOf = (score: number, reason: string, confidence: Confidence) => ({
  score: score as Grade,
  reason,
  confidence,
})

/** Indicator 1, the 14 components taken for complete; without a forum 3 at most. */
function standardScore({ services, forums, hasDecree, hasMonitoring }: LiveFacts) {
  if (services === 0) return 0
  if (!hasDecree) return 2
  if (forums === 0) return 3
  return hasMonitoring ? 5 : 4
}

function wordsOf({ hasDecree, forums, hasMonitoring }: LiveFacts) {
  const word = (has: boolean) => (has ? m.assessment_there() : m.assessment_not_there())
  return { decree: word(hasDecree), forum: word(forums > 0), monitoring: word(hasMonitoring) }
}

/** Indicator 8, by the plainest reading of its percentages. */
export function planScore(kept: number, plans: number): Grade {
  if (plans === 0) return 0
  if (kept === 0) return 1
  if (kept >= plans) return 5
  if (kept * 100 < plans * 30) return 2
  return kept * 100 <= plans * 80 ? 3 : 4
}

/** Indicator 9: 1, 3, 6, 9 or 12 months after the report. */
export function speedScore(months: number): Grade {
  if (months <= 1) return 5
  if (months <= 3) return 4
  if (months <= 6) return 3
  if (months <= 9) return 2
  return months <= 12 ? 1 : 0
}

/** Indicator 28: what came by SP4N-LAPOR! counts before all else. */
export function complaintScore({
  lapor,
  laporDone,
  other,
  otherDone,
}: LiveFacts['complaints']): Grade {
  if (lapor > 0 && laporDone > 0) {
    if (laporDone * 100 >= lapor * 90) return 5
    return laporDone * 100 >= lapor * 50 ? 4 : 3
  }
  if (otherDone === 0) return 0
  return otherDone * 100 >= other * 50 ? 2 : 1
}

/** Indicator 27: kept, reported, monitored, followed up, published; each needs the one before. */
const accountSteps = (facts: LiveFacts) => [
  facts.hasRecord,
  facts.hasReport,
  facts.hasFollowUpReport || facts.hasMonitoring,
  facts.done > 0,
  facts.hasPublication,
]

const nextStep: ReadonlyArray<() => string> = [
  m.assessment_foreseen_27_0,
  m.assessment_foreseen_27_1,
  m.assessment_foreseen_27_2,
  m.assessment_foreseen_27_3,
  m.assessment_foreseen_27_4,
]
