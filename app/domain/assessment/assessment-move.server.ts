import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { type Ability, authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { Action } from '../event/event.ts'
import { dateOf } from '../follow-up/follow-up.server.ts'
import type { AppealInput, ReturnInput } from './assessment.schema.ts'
import { type Assessment, holdAssessment } from './assessment.server.ts'
import { type AssessmentStatus, canMoveAssessment } from './assessment.ts'
import { missingForAssessmentMove } from './assessment-guard.ts'
import { unanswered } from './fact.ts'
import { scoredIndicators } from './instrument.ts'
import { assessmentStatusLabel } from './terms.ts'

type Move = {
  to: AssessmentStatus
  action: Action
  ability: Ability
  reason?: string
  appealUntil?: string
  /** Of those who filled it in, nobody judges it. */
  judges?: boolean
}

type Id = string | undefined

/** The unit may fill in form F-01 from now on. */
export const openFilling = (actor: StaffActor, id: Id) =>
  moveAssessment(actor, id, {
    ...{ to: 'F01_FILLING', action: 'assessment.opened', ability: 'assessment.begin' },
  })

/** The unit hands in what it says of itself; users may fill in form F-03. */
export const submitFilling = (actor: StaffActor, id: Id) =>
  moveAssessment(actor, id, {
    ...{ to: 'F03_SURVEY', action: 'assessment.submitted', ability: 'assessment.fill' },
  })

/** Form F-03 is closed, the evaluator grades. */
export const startEvaluation = (actor: StaffActor, id: Id) =>
  moveAssessment(actor, id, {
    ...{ to: 'EVALUATION_F02', action: 'assessment.evaluation-started' },
    ...{ ability: 'assessment.score', judges: true },
  })

/** The unit fills in again what the evaluator found lacking. */
export const returnAssessment = (actor: StaffActor, id: Id, { reason }: ReturnInput) =>
  moveAssessment(actor, id, {
    ...{ to: 'F01_FILLING', action: 'assessment.returned', ability: 'assessment.score', reason },
    judges: true,
  })

/** Puts the grades before the unit, which may object until a day. */
export const openAppeal = (actor: StaffActor, id: Id, { appealUntil }: AppealInput) =>
  moveAssessment(actor, id, {
    ...{ to: 'REVISION_APPEAL', action: 'assessment.grades-shown', ability: 'assessment.score' },
    ...{ appealUntil, judges: true },
  })

/** Takes the grades back to be worked over. */
export const reevaluate = (actor: StaffActor, id: Id, { reason }: ReturnInput) =>
  moveAssessment(actor, id, {
    ...{
      to: 'EVALUATION_F02',
      action: 'assessment.grades-taken-back',
      ability: 'assessment.score',
    },
    ...{ reason, judges: true },
  })

/** Locks the assessment for good. */
export const lockAssessment = (actor: StaffActor, id: Id) =>
  moveAssessment(actor, id, {
    ...{ to: 'FINALIZATION', action: 'assessment.locked', ability: 'assessment.score' },
    judges: true,
  })

async function moveAssessment(actor: StaffActor, id: Id, move: Move) {
  authorize(actor, move.ability)
  return db.$transaction(async (tx) => {
    const assessment = await holdAssessment(tx, actor, id)
    if (move.judges) requireJudge(actor, assessment)
    requireMove(assessment, move)
    await tx.assessment.update({
      where: { organizationId_id: { organizationId: actor.organizationId, id: assessment.id } },
      data: changesOf(actor, move),
      select: { id: true },
    })
    await tellOf(tx, actor, assessment, move)
    return assessment
  })
}

/** Nobody grades what they handed in themselves. */
export function requireJudge(actor: StaffActor, { submittedById }: Assessment) {
  if (submittedById === actor.userId) throw new RuleViolation('form', m.assessment_error_own())
}

function requireMove(assessment: Assessment, { to, reason, appealUntil }: Move) {
  const { status } = assessment
  if (!canMoveAssessment(status, to)) {
    const words = { status: assessmentStatusLabel(status), to: assessmentStatusLabel(to) }
    throw new RuleViolation('form', m.assessment_error_move(words))
  }
  const facts = { ...factsOf(assessment), reason: reason ?? null }
  const gaps = missingForAssessmentMove(status, to, {
    ...facts,
    appealUntil: appealUntil ?? assessment.appealUntil,
  })
  if (gaps.length > 0) throw new RuleViolation('form', gaps.join(' '))
}

/** What is still open in it, for the guards of its moves. */
export function factsOf({ items, instrument, today }: Assessment) {
  const itemOf = new Map(items.map((item) => [item.number, item]))
  const scored = scoredIndicators(instrument.content)
  const missing = (isMissing: (item: Assessment['items'][number]) => boolean) =>
    scored.filter(({ number }) => {
      const item = itemOf.get(number)
      return !item || isMissing(item)
    }).length
  return {
    unfilled: missing(({ selfScore }) => selfScore === null),
    unanswered: instrument.content.indicators.reduce(
      (sum, indicator) =>
        sum + unanswered(indicator, itemOf.get(indicator.number)?.facts ?? {}).length,
      0,
    ),
    ungraded: missing(({ score, rationale }) => score === null || !rationale?.trim()),
    openObjections: items.filter((item) => item.objection && !item.objectionAnswer).length,
    today,
  }
}

const changesOf = (actor: StaffActor, { to, reason, appealUntil }: Move) => ({
  status: to,
  ...(reason !== undefined && { statusReason: reason }),
  ...(appealUntil && { appealUntil: dateOf(appealUntil), statusReason: null }),
  ...(to === 'F03_SURVEY' && {
    ...{ submittedById: actor.userId, submittedAt: now(), statusReason: null },
  }),
  ...(to === 'FINALIZATION' && { lockedAt: now() }),
})

const tellOf = (tx: Tx, actor: StaffActor, assessment: Assessment, move: Move) =>
  record(
    tx,
    actor,
    move.action,
    { id: assessment.id },
    {
      ...{ unit: assessment.unit.name, year: assessment.year, from: assessment.status },
      ...{ to: move.to, reason: move.reason, dueOn: move.appealUntil },
    },
  )
