import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { concernsIn, fingerprintOf } from './concern.ts'
import { type FeedbackStatus, isPublishable } from './feedback.ts'

// What was found in an input when it came in, until somebody decides.

type Key = { organizationId: string; id: string }

/** Keeps what is found in an input that was just stored. */
export async function keepConcerns(
  tx: Tx,
  { organizationId, id: feedbackId }: Key,
  forumId: string,
  text: string,
) {
  const fingerprint = fingerprintOf(text)
  const earlier =
    fingerprint !== null &&
    (await tx.feedback.findFirst({
      where: { organizationId, forumId, fingerprint, id: { not: feedbackId } },
      select: { id: true },
    }))
  const kinds = [...concernsIn(text), ...(earlier ? (['DUPLICATE'] as const) : [])]
  await tx.feedbackConcern.createMany({
    data: kinds.map((kind) => ({ organizationId, feedbackId, kind })),
  })
}

/** Whether something was found that keeps an input from strangers until somebody decides. */
export async function mustBeLookedAt(tx: Tx, { organizationId, id: feedbackId }: Key) {
  const open = await tx.feedbackConcern.findFirst({
    where: { organizationId, feedbackId, settledAt: null, kind: { not: 'DUPLICATE' } },
    select: { kind: true },
  })
  return open !== null
}

/** Somebody looked and decided: nothing waits in this input any more. How much did. */
export async function settleConcerns(tx: Tx, { organizationId, id: feedbackId }: Key) {
  const { count } = await tx.feedbackConcern.updateMany({
    where: { organizationId, feedbackId, settledAt: null },
    data: { settledAt: now() },
  })
  return count
}

type Held = Key & { status: FeedbackStatus; publishedAt: Date | null }

/**
 * Since when an input is public once somebody treated it: treating lets it out, unless something was found in it
 * that nobody has decided on yet. What was hidden comes back as it was.
 */
export async function publishedByTreatment(tx: Tx, held: Held, to: FeedbackStatus) {
  const stays = held.publishedAt || !isPublishable(held.status) || !isPublishable(to)
  if (stays || (await mustBeLookedAt(tx, held))) return held.publishedAt
  await settleConcerns(tx, held)
  return now()
}
