import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize, can } from '../access/policy.ts'
import { forbidden, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { BudgetInput, DeferralInput, PlanInput } from './follow-up.schema.ts'
import { dateOf, type FollowUp, holdFollowUp, todayIn } from './follow-up.server.ts'
import { moveFollowUp, nextVersion, tell } from './follow-up-move.server.ts'
import { isPlanOpen } from './next-action.ts'
import { requireOwner } from './owner.server.ts'
import { isoDay } from './time-frame.ts'

/** Plans an agreed promise, or one that waited: who, until when, what comes out, what it costs. */
export async function planFollowUp(actor: StaffActor, id: string | undefined, input: PlanInput) {
  authorize(actor, 'follow-up.progress')
  return db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    const plan = await planOf(tx, actor, followUp, input)
    return moveFollowUp(tx, actor, followUp, {
      to: 'PLANNED',
      action: 'follow-up.planned',
      text: plan.text,
      facts: { ownerId: plan.data.ownerId, dueOn: input.dueOn, output: input.output },
      data: plan.data,
      details: plan.details,
    })
  })
}

/** Corrects the plan of a promise that is being kept. Only those who agreed with the public may. */
export async function changePlan(actor: StaffActor, id: string | undefined, input: PlanInput) {
  authorize(actor, 'follow-up.agree')
  return db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    if (!isPlanOpen(followUp.status)) throw new RuleViolation('form', m.follow_up_error_settled())

    const { data, text, details } = await planOf(tx, actor, followUp, input)
    const { organizationId, forumId, number, status, progress } = followUp
    await tx.followUp.update({
      where: { organizationId_id: { organizationId, id: followUp.id } },
      data: { ...data, updatedAt: nextVersion(followUp) },
      select: { id: true },
    })
    await tell(tx, actor, followUp, { status, progress, text })
    await record(
      tx,
      actor,
      'follow-up.changed',
      { id: followUp.id, forumId },
      { number, ...details },
    )
    return followUp
  })
}

/** Parks a promise until a budget year; it shows as waiting, and as overdue once its day is past. */
export async function putToBudget(actor: StaffActor, id: string | undefined, input: BudgetInput) {
  authorize(actor, 'follow-up.progress')
  return db.$transaction(async (tx) => {
    const { targetFiscalYear, text } = input
    const followUp = await holdFollowUp(tx, actor, id)
    if (targetFiscalYear < Number(todayIn(followUp.forum.timeZone).slice(0, 4))) {
      throw new RuleViolation('targetFiscalYear', m.follow_up_error_year_past())
    }
    return moveFollowUp(tx, actor, followUp, {
      to: 'WAITING_BUDGET',
      action: 'follow-up.put-to-budget',
      text,
      facts: { targetFiscalYear },
      data: { targetFiscalYear, statusReason: text },
      details: { targetFiscalYear, text },
    })
  })
}

/** Puts a promise off, with the reason and the day it is looked at again. */
export async function deferFollowUp(
  actor: StaffActor,
  id: string | undefined,
  input: DeferralInput,
) {
  authorize(actor, 'follow-up.progress')
  return db.$transaction(async (tx) => {
    const { reason, reviewOn } = input
    const followUp = await holdFollowUp(tx, actor, id)
    if (reviewOn <= todayIn(followUp.forum.timeZone)) {
      throw new RuleViolation('reviewOn', m.follow_up_error_review_past())
    }
    return moveFollowUp(tx, actor, followUp, {
      to: 'DEFERRED',
      action: 'follow-up.deferred',
      text: reason,
      facts: { reason, reviewOn },
      data: { reviewOn: dateOf(reviewOn), statusReason: reason },
      details: { reason, reviewOn },
    })
  })
}

/** What a plan changes. A new day is still to come; a later one than agreed is for those who agreed it, and is explained. */
async function planOf(tx: Tx, actor: StaffActor, followUp: FollowUp, input: PlanInput) {
  const { output, budgetNeed, reason } = input
  const ownerId = input.ownerId ?? followUp.ownerId
  if (ownerId && ownerId !== followUp.ownerId) {
    if (!can(actor, 'follow-up.agree')) throw forbidden()
    await requireOwner(tx, actor, ownerId)
  }

  const before = followUp.dueOn && isoDay(followUp.dueOn)
  if (input.dueOn !== before && input.dueOn < todayIn(followUp.forum.timeZone)) {
    throw new RuleViolation('dueOn', m.follow_up_error_due_past())
  }
  if (before && input.dueOn > before) {
    if (!can(actor, 'follow-up.agree')) {
      throw new RuleViolation('dueOn', m.follow_up_error_due_later())
    }
    if (!reason) throw new RuleViolation('reason', m.follow_up_error_due_reason())
  }
  return {
    text: reason ? `${output}\n\n${reason}` : output,
    data: { ownerId, output, budgetNeed, dueOn: dateOf(input.dueOn), statusReason: null },
    details: {
      dueOn: input.dueOn,
      ...(before !== input.dueOn && { dueOnBefore: before }),
      ...(ownerId !== followUp.ownerId && { ownerId, ownerIdBefore: followUp.ownerId }),
      output,
      budgetNeed,
      reason,
    },
  }
}
