import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { holdForum } from '../forum/forum.server.ts'
import { noteLateRefusal } from './late-refusal.server.ts'
import type { KeptWalkInInput } from './scan.schema.ts'
import type { ScanAnswer } from './scan.ts'
import { arrivalOf, clockDetails } from './scan-clock.ts'
import { recordWalkInLater } from './walk-in.server.ts'

/**
 * Lets in somebody without an invitation whom a desk wrote down, now or earlier while the network was away. Sent
 * again it is the same person. What the rules refuse is told to the desk, and kept where they were let in already.
 */
export async function takeWalkIn(
  actor: StaffActor,
  forumId: string,
  { kind: _kind, scannedAt, sentAt, ...input }: KeptWalkInInput,
): Promise<ScanAnswer> {
  authorize(actor, 'attendance.record')
  const answer = await admitted(actor, forumId, input, { scannedAt, sentAt }).catch(refusalOf)
  const told = { name: input.name, ...answer }
  await noteLateRefusal(actor, forumId, { id: input.id, scannedAt, sentAt }, told)
  return told
}

function admitted(
  actor: StaffActor,
  forumId: string,
  input: Omit<KeptWalkInInput, 'kind' | 'scannedAt' | 'sentAt'>,
  times: { scannedAt: number; sentAt: number },
): Promise<ScanAnswer> {
  const receivedAt = now()
  const { at } = arrivalOf(times, receivedAt)
  const arrival = { at, receivedAt, details: clockDetails(times, receivedAt) }
  return db.$transaction(async (tx) => {
    const forum = await holdForum(tx, actor, forumId)
    const { name, checkedInAt } = await recordWalkInLater(tx, actor, forum, input, arrival)
    return { outcome: 'RECORDED', name, since: checkedInAt.toISOString() }
  })
}

function refusalOf(error: unknown): ScanAnswer {
  if (!(error instanceof RuleViolation)) throw error
  return { outcome: 'REFUSED', reason: error.message }
}
