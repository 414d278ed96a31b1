import { m } from '#messages'
import { type CommunityElement, communityElements } from '../stakeholder/group.ts'
import { type InvitationStatus, isConfirmed, isInvited, isPresent } from './invitation.ts'

/** Somebody on the list of a forum, as far as representation is concerned. */
export type Represented = {
  status: InvitationStatus
  element: CommunityElement | null
  /** The organizing unit's own people never count. */
  ownStaff: boolean
}

/** The distinct elements reached so far, each list in the order of form F-02. */
export type Coverage = {
  invited: CommunityElement[]
  confirmed: CommunityElement[]
  present: CommunityElement[]
}

/** How sure we are of a rule: seen in an official text, in news, in software, computed, remembered, ours. */
export const confidences = ['V1', 'V2', 'V3', 'C', 'M', 'D'] as const
export type Confidence = (typeof confidences)[number]

export type RubricScore = 0 | 1 | 2 | 3 | 4 | 5

/** A level of the rubric in its own words. */
export type RubricLevel = { score: RubricScore; wording: () => string }

/**
 * A foreseen PEKPPP score with the rubric's own words for it and for the level above (null at the top).
 * The evaluator's judgement stays his.
 */
export type PredictedScore = RubricLevel & {
  indicator: 2 | 4
  next: RubricLevel | null
  confidence: Confidence
}

/** Who is invited, confirmed and present, as distinct elements. Below five it warns and blocks nothing. */
export function coverageOf(people: readonly Represented[]): Coverage {
  const reached = (counts: (status: InvitationStatus) => boolean) =>
    distinctElements(
      people.map(({ status, element, ownStaff }) => (!ownStaff && counts(status) ? element : null)),
    )

  return {
    invited: reached(isInvited),
    confirmed: reached(isConfirmed),
    present: reached(isPresent),
  }
}

export function missingElements(reached: readonly CommunityElement[]) {
  return communityElements.filter((element) => !reached.includes(element))
}

/** PEKPPP indicator 2: one point for each distinct element that took part. */
export const predictParticipation = (elements: readonly (CommunityElement | null)[]) =>
  predicted(2, distinctElements(elements).length)

/**
 * PEKPPP indicator 4 from one review: the months since it (begun months count, see `monthsSince`; null for
 * never) and how many of all active services it covered. The rubric knows no partial review older than two years: 0.
 */
export const predictReview = (review: Review) => predicted(4, reviewScore(review))

/**
 * PEKPPP indicator 4 from the months since each active service was last covered by a forum (null for never):
 * the best score that any interval of the rubric gives.
 */
export function predictReviewOfServices(monthsOfServices: readonly (number | null)[]) {
  const all = monthsOfServices.length
  const scores = [12, 24, Number.POSITIVE_INFINITY].map((months) => {
    const covered = monthsOfServices.filter((since) => since !== null && since <= months).length
    return reviewScore({ months, covered, all })
  })
  return predicted(4, Math.max(...scores))
}

type Review = { months: number | null; covered: number; all: number }

function reviewScore({ months, covered, all }: Review): RubricScore {
  if (months === null || covered <= 0 || all <= 0) return 0

  const everything = covered >= all
  if (months <= 12) return everything ? 5 : 4
  if (months <= 24) return everything ? 3 : 2
  return everything ? 1 : 0
}

function distinctElements(elements: readonly (CommunityElement | null)[]) {
  return communityElements.filter((element) => elements.includes(element))
}

function predicted(indicator: 2 | 4, score: number): PredictedScore {
  const level = levelOf(indicator, score)
  const next = level.score < 5 ? levelOf(indicator, level.score + 1) : null
  return { indicator, ...level, next, confidence: 'V3' }
}

/** A level of the rubric of an indicator, in the words of form F-02. */
export function levelOf(indicator: 2 | 4, wanted: number): RubricLevel {
  const score = Math.max(0, Math.min(5, wanted)) as RubricScore
  return { score, wording: rubrics[indicator][score] }
}

const participationRubric: Record<RubricScore, () => string> = {
  0: m.terms_indicator_2_score_0,
  1: m.terms_indicator_2_score_1,
  2: m.terms_indicator_2_score_2,
  3: m.terms_indicator_2_score_3,
  4: m.terms_indicator_2_score_4,
  5: m.terms_indicator_2_score_5,
}

const reviewRubric: Record<RubricScore, () => string> = {
  0: m.terms_indicator_4_score_0,
  1: m.terms_indicator_4_score_1,
  2: m.terms_indicator_4_score_2,
  3: m.terms_indicator_4_score_3,
  4: m.terms_indicator_4_score_4,
  5: m.terms_indicator_4_score_5,
}

const rubrics = { 2: participationRubric, 4: reviewRubric }
