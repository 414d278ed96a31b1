import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { isPublicEvidence } from '../follow-up/evidence.ts'
import { publicSelection, redacted } from '../follow-up/public-view.server.ts'
import { citizenViewOf } from '../follow-up/verdict.ts'
import type { Forum } from '../forum/forum.server.ts'

/** A table of what was agreed at one forum has an end. */
const most = 500

export type PaperPromise = Awaited<ReturnType<typeof listPromises>>[number]

const agreedAt = ({ organizationId, id: forumId }: Forum) =>
  ({ organizationId, forumId, agreedAt: { not: null } }) satisfies Prisma.FollowUpWhereInput

const rowSelection = {
  ...{ id: true, number: true, problem: true, recommendation: true, output: true, horizon: true },
  ...{ timeValue: true, timeUnit: true, dueOn: true, status: true, statusReason: true },
  ...{ progress: true, targetFiscalYear: true, budgetNeed: true, ownerPosition: true },
  ...{ agreedAt: true, submittedAt: true, verifiedAt: true, publishedAt: true },
  verifiedById: true,
  service: { select: { name: true } },
  _count: { select: { feedback: true } },
} as const

const toldSelection = {
  updates: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { status: true, progress: true, text: true, createdAt: true },
  },
  evidence: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: {
      ...{ kind: true, caption: true, takenOn: true, place: true },
      file: { select: { id: true, mediaType: true, width: true, height: true } },
    },
  },
  verdicts: {
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { feedbackId: true, verdict: true, createdAt: true },
  },
} as const satisfies Prisma.FollowUpSelect

/** What was agreed, in the order of the Berita Acara, with who answers for it and what was done. */
export async function listPromises(tx: Tx, forum: Forum) {
  const found = await tx.followUp.findMany({
    where: agreedAt(forum),
    orderBy: { number: 'asc' },
    take: most,
    relationLoadStrategy: 'join',
    select: {
      ...rowSelection,
      ...toldSelection,
      owner: { select: { position: true, user: { select: { name: true } } } },
    },
  })
  const verifiers = await verifiersOf(tx, forum, found)
  return found.map(({ owner, ownerPosition, verifiedById, verdicts, service, _count, ...row }) => ({
    ...row,
    service: service?.name ?? null,
    owner: {
      name: owner?.user.name ?? null,
      position: ownerPosition ?? owner?.position ?? null,
    },
    verifier: verifiers.get(verifiedById) ?? unknown,
    inputs: _count.feedback,
    citizens: citizenViewOf(verdicts),
  }))
}

type Person = { name: string | null; position: string | null }
const unknown: Person = { name: null, position: null }

/** Who verified, by their user ids. */
async function verifiersOf(
  tx: Tx,
  { organizationId }: Forum,
  rows: ReadonlyArray<{ verifiedById: string | null }>,
) {
  const ids = [...new Set(rows.flatMap(({ verifiedById }) => verifiedById ?? []))]
  const found = await tx.membership.findMany({
    where: { organizationId, userId: { in: ids } },
    relationLoadStrategy: 'join',
    orderBy: { id: 'desc' },
    take: most,
    select: { userId: true, position: true, user: { select: { name: true } } },
  })
  return new Map<string | null, Person>(
    found.map(({ userId, position, user }) => [userId, { name: user.name, position }]),
  )
}

/** The same as strangers see it: positions instead of names, and of the evidence what is public. */
export async function listPublicPromises(
  tx: Tx,
  forum: Forum,
  redact: (text: string) => string,
): Promise<PaperPromise[]> {
  const found = await tx.followUp.findMany({
    where: agreedAt(forum),
    orderBy: { number: 'asc' },
    take: most,
    relationLoadStrategy: 'join',
    select: {
      ...publicSelection,
      ...toldSelection,
      verifiedById: true,
      feedback: { take: 0, select: { feedback: { select: sourceSelection } } },
      _count: { select: { feedback: true } },
    },
  })
  const verifiers = await verifiersOf(tx, forum, found)
  return found.map(({ updates, evidence, verifiedById, _count, ...raw }) => {
    const verifier = verifiers.get(verifiedById)?.position ?? null
    const { service, ownerPosition, sources: _, ...row } = redacted(raw)
    return {
      ...agreedWords(row, redact),
      ...{ service: service?.name ?? null, inputs: _count.feedback, citizens: row.citizens },
      owner: { name: null, position: ownerPosition && redact(ownerPosition) },
      verifier: { name: null, position: verifier && redact(verifier) },
      budgetNeed: null,
      updates: updates.map((told) => ({
        ...told,
        // What a verifier tells an owner is between them.
        text: told.status === 'RETURNED' ? '' : redact(told.text),
      })),
      evidence: evidence
        .filter(({ kind }) => isPublicEvidence(kind, row.status))
        .map((one) => ({
          ...one,
          caption: redact(one.caption),
          place: one.place && redact(one.place),
        })),
    }
  })
}

type Worded = Pick<
  PaperPromise,
  Exclude<
    keyof typeof rowSelection,
    'service' | '_count' | 'budgetNeed' | 'ownerPosition' | 'verifiedById'
  >
>

const agreedWords = (row: Worded, redact: (text: string) => string): Worded => ({
  ...{ id: row.id, number: row.number, horizon: row.horizon, timeValue: row.timeValue },
  ...{ timeUnit: row.timeUnit, dueOn: row.dueOn, status: row.status, progress: row.progress },
  ...{ targetFiscalYear: row.targetFiscalYear, agreedAt: row.agreedAt },
  ...{ submittedAt: row.submittedAt, verifiedAt: row.verifiedAt, publishedAt: row.publishedAt },
  problem: redact(row.problem),
  recommendation: redact(row.recommendation),
  output: row.output && redact(row.output),
  statusReason: row.statusReason && redact(row.statusReason),
})

const sourceSelection = {
  ...{ id: true, kind: true, text: true, status: true, identity: true, createdAt: true },
  publicText: true,
  element: true,
  group: { select: { code: true, name: true } },
} as const
