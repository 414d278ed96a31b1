import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { type Cursor, keyset, pageOf, pageSize } from '../page.ts'
import { isPublicEvidence } from './evidence.ts'
import type { FollowUpFilter } from './filter.schema.ts'
import { publicFollowUp } from './follow-up.server.ts'
import { conditionOf } from './follow-up-list.server.ts'
import { publicSelection, publicSources, redacted, wholeSelection } from './public-view.server.ts'
import { isAsking } from './verdict.ts'

// Everything here is the redacted view: positions instead of names, no word of a giver's identity.

const order = { by: 'agreedAt', direction: 'desc', date: true } as const

/**
 * *Anda menyampaikan → kami menindaklanjuti*: a page of what was agreed in public, the latest agreement first.
 * `today` on the organization's calendar decides what is late.
 */
export async function listPublicFollowUps(
  actor: PublicActor,
  filter: FollowUpFilter,
  cursor: Cursor,
  today: string,
  size = pageSize,
) {
  const { where, ...page } = keyset(order, cursor, size)
  const found = await db.followUp.findMany({
    where: {
      organizationId: actor.organizationId,
      AND: [publicFollowUp, conditionOf({ ...filter, pic: null, bukti: null }, today), where],
    },
    ...page,
    relationLoadStrategy: 'join',
    select: { ...publicSelection, feedback: { ...publicSources, take: 3 } },
  })
  const { rows, ...cursors } = pageOf(found, order, cursor, size)
  return { rows: rows.map(redacted), ...cursors }
}

export type PublicFollowUp = Awaited<ReturnType<typeof listPublicFollowUps>>['rows'][number]

/** One public promise: its inputs, what was told of it, its public evidence and both verdicts. One query. */
export async function findPublicFollowUp(actor: PublicActor, id: string | undefined) {
  const found = await db.followUp.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, m.follow_up_one()),
      AND: publicFollowUp,
    },
    relationLoadStrategy: 'join',
    select: { ...publicSelection, ...wholeSelection, feedback: publicSources },
  })
  if (!found) throw notFound(m.follow_up_one())

  const { evidence, updates, ...followUp } = found
  return {
    ...redacted(followUp),
    // What a verifier tells an owner is between them.
    updates: updates.map((told) => (told.status === 'RETURNED' ? { ...told, text: '' } : told)),
    evidence: evidence.filter(({ kind }) => isPublicEvidence(kind, followUp.status)),
  }
}

/**
 * The promises that an input became, also by way of the one it was merged into, and whether those who gave
 * it may say what they think of each.
 */
export async function listPromisesOfInput(actor: PublicActor, feedbackId: string) {
  const { organizationId } = actor
  const itself = {
    feedback: { OR: [{ id: feedbackId }, { merged: { some: { id: feedbackId } } }] },
  }
  const found = await db.followUp.findMany({
    where: { organizationId, feedback: { some: itself }, AND: publicFollowUp },
    orderBy: [{ agreedAt: 'asc' }, { id: 'asc' }],
    take: 20,
    relationLoadStrategy: 'join',
    select: { ...publicSelection, feedback: { ...publicSources, take: 3 } },
  })
  return found.map((row) => ({ ...redacted(row), asking: isAsking(row.status, row.verdicts) }))
}

export type PromiseOfInput = Awaited<ReturnType<typeof listPromisesOfInput>>[number]

/** The latest promises that were kept, for the first page. */
export async function listKeptPromises(actor: PublicActor, limit: number) {
  const found = await db.followUp.findMany({
    where: {
      organizationId: actor.organizationId,
      status: { in: ['VERIFIED', 'PUBLISHED'] },
      // Read along its index: whatever is verified has a moment at which it was.
      verifiedAt: { not: null },
      AND: publicFollowUp,
    },
    orderBy: [{ verifiedAt: 'desc' }, { id: 'desc' }],
    take: Math.min(limit, 25),
    relationLoadStrategy: 'join',
    select: { ...publicSelection, feedback: { ...publicSources, take: 3 } },
  })
  return found.map(redacted)
}

/** The units that promised anything in public, by name: what the list may be narrowed to. */
export async function listPromisingUnits({ organizationId }: PublicActor) {
  return db.unit.findMany({
    where: { organizationId, followUps: { some: publicFollowUp } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 300,
    select: { id: true, name: true },
  })
}
