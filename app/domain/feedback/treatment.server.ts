import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { AnswerInput, ReasonInput, RedirectInput, TriageInput } from './feedback.schema.ts'
import { changeFeedback, type HeldFeedback, holdFeedback, moveFeedback } from './feedback.server.ts'
import { canMoveFeedback, type FeedbackStatus } from './feedback.ts'

/**
 * Says what an input is about. A new one is thereby triaged, one that was set aside is taken back; for any
 * other it corrects what was said before.
 */
export async function triageFeedback(actor: Actor, id: string | undefined, input: TriageInput) {
  authorize(actor, 'feedback.triage')

  return db.$transaction(async (tx) => {
    const { seen, ...subject } = input
    const held = await holdFeedback(tx, actor, id, seen)
    await requireService(tx, held, input.serviceId)

    const details = { ...differencesOf(held, subject), before: held.status }
    if (takenUp.has(held.status)) {
      const aside = { statusReason: null, laporTicket: null, laporUrl: null }
      await moveFeedback(tx, held, 'TRIAGED', { ...subject, ...aside })
      await record(tx, actor, 'feedback.triaged', held, details)
      return held
    }
    if (held.status === 'HIDDEN' || held.status === 'WITHDRAWN') {
      throw new RuleViolation('form', m.feedback_error_not_while_hidden())
    }
    await changeFeedback(tx, held, subject)
    await record(tx, actor, 'feedback.changed', held, details)
    return held
  })
}

/** Answers an input; the answer is public. An earlier answer stays readable in the history. */
export async function answerFeedback(actor: Actor, id: string | undefined, input: AnswerInput) {
  authorize(actor, 'feedback.triage')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    const answered = { answer: input.answer, answeredAt: now() }
    if (held.status === 'ANSWERED') await changeFeedback(tx, held, answered)
    else await moveFeedback(tx, held, 'ANSWERED', answered)

    await record(tx, actor, 'feedback.answered', held, { previous: held.answer })
    return held
  })
}

/** Hands an input over to SP4N-LAPOR!, under the ticket it lives on with there. */
export async function redirectFeedback(actor: Actor, id: string | undefined, input: RedirectInput) {
  authorize(actor, 'feedback.triage')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    const { laporTicket, laporUrl, reason } = input
    await moveFeedback(tx, held, 'REDIRECTED', { laporTicket, laporUrl, statusReason: reason })
    await record(tx, actor, 'feedback.redirected', held, { laporTicket, laporUrl, reason })
    return held
  })
}

/** Sets an input aside as none of this forum's business, with a reason that its giver reads. */
export async function declareOutOfScope(actor: Actor, id: string | undefined, input: ReasonInput) {
  authorize(actor, 'feedback.triage')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, input.seen)
    await moveFeedback(tx, held, 'OUT_OF_SCOPE', { statusReason: input.reason })
    await record(tx, actor, 'feedback.declared-out-of-scope', held, { reason: input.reason })
    return held
  })
}

/** The states that sorting an input leads out of. */
const takenUp: ReadonlySet<FeedbackStatus> = new Set(
  (['SUBMITTED', 'REDIRECTED', 'OUT_OF_SCOPE'] as const).filter((status) =>
    canMoveFeedback(status, 'TRIAGED'),
  ),
)

async function requireService(tx: Tx, held: HeldFeedback, serviceId: string | null) {
  if (!serviceId || serviceId === held.serviceId) return

  const { organizationId, unitId } = held
  const service = await tx.service.findFirst({
    where: { organizationId, unitId, id: serviceId, archivedAt: null },
    select: { id: true },
  })
  if (!service) throw new RuleViolation('serviceId', m.feedback_error_unknown_service())
}

type Subject = Omit<TriageInput, 'seen'>

/** What is said differently now, each with what was said before. */
function differencesOf(held: HeldFeedback, subject: Subject) {
  const fields = ['kind', 'serviceId', 'spComponent', 'skmElement', 'element'] as const
  const changed = fields.filter((field) => held[field] !== subject[field])
  return Object.fromEntries(
    changed.flatMap((field) => [
      [field, subject[field]],
      [`${field}Before`, held[field]],
    ]),
  )
}
