import type { StaffActor } from '../access/actor.ts'
import { findAssessment, seesGrades } from './assessment.server.ts'
import { listAssessments } from './assessment-list.server.ts'
import { factsOf } from './assessment-move.server.ts'
import type { InstrumentContent } from './instrument.schema.ts'
import { scoredAspects } from './instrument.ts'
import { readLiveFacts } from './live-facts.server.ts'
import { foreseen, predict } from './prediction.ts'
import {
  aspectPercent,
  bestScores,
  broughtBy,
  f02Percent,
  f03Percent,
  lossWithoutForum,
  resultOf,
  type Scores,
  ungraded,
} from './score.ts'
import { noSurvey, readSurveys } from './survey.server.ts'

export type Standing = Awaited<ReturnType<typeof readStanding>>

/**
 * Where an assessment stands: what the unit says, what the evaluator says as far as the actor may see it, what is
 * foreseen, by aspect and by year, and what it would be without a forum. Five queries.
 */
export async function readStanding(actor: StaffActor, id: string | undefined) {
  const assessment = await findAssessment(actor, id)
  const { content } = assessment.instrument
  const known = new Map([[assessment.instrument.id, content]])
  const surveys = readSurveys(actor, assessment.unit.id)
  const [live, answered, years] = await Promise.all([
    readLiveFacts(actor, assessment.unit.id, assessment.year),
    surveys,
    listAssessments(actor, { unitId: assessment.unit.id, known, surveys }, {}, 12),
  ])
  const survey = answered.get(assessment.id) ?? noSurvey
  const f03 = f03Percent(survey)
  const shown = seesGrades(actor, assessment)
  const predictions = predict(live)
  const scores = {
    self: scoresOf(assessment.items, ({ selfScore }) => selfScore),
    evaluator: shown ? scoresOf(assessment.items, ({ score }) => score) : {},
    foreseen: Object.fromEntries(predictions.map(({ number, score }) => [number, score])),
  }
  return {
    ...{ assessment, predictions, shown, f03, survey },
    open: factsOf(assessment),
    aspects: aspectsOf(content, scores),
    self: totalOf(content, scores.self, f03),
    evaluator: totalOf(content, scores.evaluator, f03),
    foreseen: foreseenTotal(content, scores),
    loss: lossOf(content, scores, f03),
    years: years.rows,
  }
}

type Three = { self: Scores; evaluator: Scores; foreseen: Scores }

function scoresOf<Item extends { number: number }>(
  items: readonly Item[],
  of: (item: Item) => number | null,
): Scores {
  return Object.fromEntries(items.map((item) => [item.number, of(item)]))
}

const totalOf = (content: InstrumentContent, scores: Scores, f03: number | null) => ({
  f02: f02Percent(content, scores),
  missing: ungraded(content, scores),
  result: resultOf(content, scores, f03),
})

const aspectsOf = (content: InstrumentContent, { self, evaluator }: Three) =>
  scoredAspects(content).map((aspect) => ({
    ...aspect,
    self: aspectPercent(content, aspect.id, self),
    evaluator: aspectPercent(content, aspect.id, evaluator),
  }))

/** The indicators that can be foreseen, in the part of form F-02 they bring: foreseen, by the unit, by the evaluator. */
const foreseenTotal = (content: InstrumentContent, scores: Three) => ({
  ...broughtBy(content, scores.foreseen, foreseen),
  self: broughtBy(content, scores.self, foreseen).percent,
  evaluator: broughtBy(content, scores.evaluator, foreseen).percent,
})

/** From the evaluator's grades when they are all there, else from the unit's own, else from a perfect unit. */
function lossOf(content: InstrumentContent, { evaluator, self }: Three, f03: number | null) {
  if (ungraded(content, evaluator) === 0)
    return { basis: 'EVALUATOR' as const, ...lossWithoutForum(content, evaluator, f03) }
  if (ungraded(content, self) === 0)
    return { basis: 'SELF' as const, ...lossWithoutForum(content, self, f03) }
  return { basis: 'BEST' as const, ...lossWithoutForum(content, bestScores(content), 100) }
}
