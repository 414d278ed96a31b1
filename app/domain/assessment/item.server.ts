import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { Action } from '../event/event.ts'
import { knownId } from '../id.ts'
import type {
  GradeInput,
  ObjectionAnswerInput,
  ObjectionInput,
  SelfAssessmentInput,
} from './assessment.schema.ts'
import { factField } from './assessment.schema.ts'
import {
  type Assessment,
  type AssessmentItem,
  findAssessment,
  holdAssessment,
} from './assessment.server.ts'
import { isAppealOpen, isFillable, isGradable } from './assessment.ts'
import { requireJudge } from './assessment-move.server.ts'
import type { FactAnswers } from './fact.ts'
import { indicatorNumbered } from './instrument-change.server.ts'

type Ids = { assessmentId?: string; assessmentItemId?: string }

/** One indicator of an assessment, with what the instrument says of it. */
export async function findItem(actor: StaffActor, { assessmentId, assessmentItemId }: Ids) {
  const assessment = await findAssessment(actor, assessmentId)
  return { assessment, ...itemIn(assessment, assessmentItemId) }
}

function itemIn(assessment: Assessment, itemId: string | undefined) {
  const key = knownId(itemId, m.assessment_indicator())
  const item = assessment.items.find(({ id }) => id === key)
  if (!item) throw notFound(m.assessment_indicator())
  return { item, indicator: indicatorNumbered(assessment.instrument.content, item.number) }
}

/** What the unit says of itself in one indicator. */
export async function fillItem(actor: StaffActor, ids: Ids, input: SelfAssessmentInput) {
  authorize(actor, 'assessment.fill')
  return change(actor, ids, 'assessment.filled', ({ assessment, item, indicator }) => {
    if (!isFillable(assessment.status)) throw new RuleViolation('form', closedSentence(assessment))
    requireRevision(item, input.version)
    const facts = Object.fromEntries(
      indicator.facts.flatMap(({ id }) => {
        const answer = input[factField(id)]
        return answer === null || answer === undefined ? [] : [[id, answer]]
      }),
    ) as FactAnswers
    const { selfScore, selfNote } = input
    return { selfScore, selfNote, facts, revision: { increment: 1 } }
  })
}

/** The evaluator's grade of one indicator, with why. */
export async function gradeItem(actor: StaffActor, ids: Ids, input: GradeInput) {
  authorize(actor, 'assessment.score')
  return change(actor, ids, 'assessment.graded', ({ assessment, item }) => {
    requireJudge(actor, assessment)
    if (!isGradable(assessment.status)) throw new RuleViolation('form', closedSentence(assessment))
    requireRevision(item, input.version)
    const { score, rationale } = input
    return { ...graded(actor, score), rationale, revision: { increment: 1 } }
  })
}

/** The unit objects to a grade, once, while it may. */
export async function objectToItem(actor: StaffActor, ids: Ids, { objection }: ObjectionInput) {
  authorize(actor, 'assessment.fill')
  return change(actor, ids, 'assessment.objected', ({ assessment, item }) => {
    if (!isAppealOpen(assessment, assessment.today)) {
      throw new RuleViolation('form', m.assessment_error_appeal_closed())
    }
    if (item.objection) throw new RuleViolation('form', m.assessment_error_objected())
    return { objection, objectedAt: now() }
  })
}

/** The evaluator's answer to an objection, with the grade that holds from now on. */
export async function answerObjection(actor: StaffActor, ids: Ids, input: ObjectionAnswerInput) {
  authorize(actor, 'assessment.score')
  return change(actor, ids, 'assessment.objection-answered', ({ assessment, item }) => {
    requireJudge(actor, assessment)
    if (assessment.status !== 'REVISION_APPEAL' || !item.objection) {
      throw new RuleViolation('form', closedSentence(assessment))
    }
    requireRevision(item, input.version)
    const { score, objectionAnswer } = input
    const answered = { objectionAnswer, answeredAt: now(), revision: { increment: 1 } }
    return { ...graded(actor, score), ...answered }
  })
}

type Found = { assessment: Assessment; item: AssessmentItem } & ReturnType<typeof itemIn>

async function change(
  actor: StaffActor,
  { assessmentId, assessmentItemId }: Ids,
  action: Action,
  changesOf: (found: Found) => Parameters<Tx['assessmentItem']['update']>[0]['data'],
) {
  return db.$transaction(async (tx) => {
    const assessment = await holdAssessment(tx, actor, assessmentId)
    const found = { assessment, ...itemIn(assessment, assessmentItemId) }
    const { organizationId, id } = found.item
    const { selfScore, score } = await tx.assessmentItem.update({
      where: { organizationId_id: { organizationId, id } },
      data: changesOf(found),
      select: { selfScore: true, score: true },
    })
    const isUnits = action === 'assessment.filled'
    const { unit, year } = assessment
    await record(
      tx,
      actor,
      action,
      { id: assessment.id },
      {
        ...{ unit: unit.name, year, indicator: found.item.number },
        grade: isUnits ? selfScore : score,
      },
    )
    return found
  })
}

const graded = (actor: StaffActor, score: number) => ({
  ...{ score, scoredByName: actor.name, scoredAt: now() },
})

function requireRevision(item: AssessmentItem, version: number) {
  if (item.revision === version) return
  throw new RuleViolation('form', m.assessment_error_changed_meanwhile())
}

const closedSentence = ({ status }: Assessment) =>
  status === 'FINALIZATION' ? m.assessment_error_locked() : m.assessment_error_not_now()
