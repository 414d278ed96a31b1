import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { changeFeedback, holdFeedback } from './feedback.server.ts'
import { isPublishable } from './feedback.ts'
import { readPriority } from './priority.server.ts'
import type { UsgInput } from './support.schema.ts'

/** Judges how urgent, serious and growing an input is. What was merged is judged in the main one. */
export async function scoreFeedback(actor: StaffActor, id: string | undefined, input: UsgInput) {
  authorize(actor, 'feedback.triage')
  const { seen, ...usg } = input

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id, seen)
    if (held.status === 'MERGED') throw new RuleViolation('form', m.voice_error_merged())
    if (!isPublishable(held.status)) {
      throw new RuleViolation('form', m.feedback_error_not_while_hidden())
    }
    const { organizationId, forumId } = held
    const key = { organizationId, feedbackId: held.id }
    const judged = { ...usg, scoredByName: actor.name, scoredAt: now() }
    const where = { organizationId_feedbackId: key }
    const before = await tx.usgScore.findUnique({ where, select: partsOfUsg })
    await tx.usgScore.upsert({ where, create: { ...key, forumId, ...judged }, update: judged })
    await changeFeedback(tx, held, {})
    await record(tx, actor, 'feedback.scored', held, {
      usg: inWords(usg),
      usgBefore: before && inWords(before),
    })
    return held
  })
}

/** The parts of an input's priority, with those of the main one while it is merged. */
export async function findPriority(
  actor: StaffActor,
  input: { id: string; mergedInto: { id: string } | null },
) {
  authorize(actor, 'feedback.view')
  return readPriority(actor.organizationId, input.mergedInto?.id ?? input.id)
}

export type Priority = Awaited<ReturnType<typeof findPriority>>

const partsOfUsg = { urgency: true, seriousness: true, growth: true } as const

const inWords = ({ urgency, seriousness, growth }: Omit<UsgInput, 'seen'>) =>
  `${urgency}-${seriousness}-${growth}`
