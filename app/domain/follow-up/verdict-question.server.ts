import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { isPublicEvidence } from './evidence.ts'
import { isAsking, type VerdictKey } from './verdict.ts'
import { findKeyedInput } from './verdict-key.server.ts'

/** What somebody with a key is asked about: their input, the promise, and what they said of it so far. */
export async function findVerdictQuestion(
  actor: PublicActor,
  key: VerdictKey,
  followUpId: string | undefined,
) {
  const said = await findKeyedInput(actor, key, followUpId)
  const { organizationId } = actor
  const promise = await db.followUp.findFirst({
    where: { organizationId, id: followUpId?.toLowerCase(), agreedAt: { not: null } },
    relationLoadStrategy: 'join',
    select: questionSelection,
  })
  if (!promise) throw notFound(m.follow_up_one())

  const { submitter: _giver, ...input } = said
  const mine = promise.verdicts.filter(({ feedbackId }) => feedbackId === said.id)
  const evidence = promise.evidence.filter(({ kind }) => isPublicEvidence(kind, promise.status))
  const asking = isAsking(promise.status, promise.verdicts)
  // Others' notes are between them and the unit.
  const verdicts = promise.verdicts.map(({ note: _note, ...given }) => given)
  return { said: input, promise: { ...promise, evidence, verdicts }, mine, asking }
}

const questionSelection = {
  id: true,
  number: true,
  problem: true,
  recommendation: true,
  output: true,
  status: true,
  dueOn: true,
  ownerPosition: true,
  verifiedAt: true,
  publishedAt: true,
  unit: { select: { name: true } },
  forum: { select: { code: true, theme: true, year: true, timeZone: true } },
  evidence: {
    orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
    take: 60,
    select: {
      id: true,
      kind: true,
      caption: true,
      takenOn: true,
      place: true,
      file: {
        select: { id: true, name: true, mediaType: true, size: true, width: true, height: true },
      },
    },
  },
  verdicts: {
    orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }],
    take: 200,
    select: { id: true, feedbackId: true, verdict: true, note: true, createdAt: true },
  },
} satisfies Prisma.FollowUpSelect
