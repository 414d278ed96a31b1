import type { Prisma } from '#db/generated/client.ts'
import { openGroup } from '../feedback/feedback.ts'
import { inPublicWords, publicInput } from '../feedback/publication.server.ts'
import { citizenViewOf } from './verdict.ts'

// What strangers read of a promise, and how it is redacted before it leaves the domain.

type Found = Prisma.FollowUpGetPayload<{
  select: typeof publicSelection & { feedback: typeof publicSources }
}>

/** A promise with positions instead of names, and of its inputs only what may be published. */
export function redacted<Row extends Found>({ owner, verdicts, feedback, ...followUp }: Row) {
  const ownerPosition = followUp.ownerPosition ?? owner?.position ?? null
  const sources = feedback
    .map((link) => link.feedback)
    .map(({ identity, ...source }) => ({
      ...inPublicWords(source),
      group: openGroup({ identity, group: source.group }),
    }))
  const statusReason = explained.has(followUp.status) ? followUp.statusReason : null
  return { ...followUp, ownerPosition, statusReason, sources, citizens: citizenViewOf(verdicts) }
}

/** The states whose reason everybody is owed. */
const explained: ReadonlySet<string> = new Set([
  'WAITING_BUDGET',
  'DEFERRED',
  'DECLINED',
  'CANCELLED',
])

export const publicSources = {
  take: 50,
  where: { feedback: publicInput },
  orderBy: { feedbackId: 'asc' },
  select: {
    feedback: {
      select: {
        id: true,
        kind: true,
        text: true,
        publicText: true,
        identity: true,
        createdAt: true,
        element: true,
        group: { select: { code: true, name: true } },
      },
    },
  },
} as const satisfies Prisma.FollowUp$feedbackArgs

export const publicSelection = {
  id: true,
  number: true,
  problem: true,
  recommendation: true,
  output: true,
  horizon: true,
  timeValue: true,
  timeUnit: true,
  dueOn: true,
  status: true,
  statusReason: true,
  progress: true,
  targetFiscalYear: true,
  reviewOn: true,
  ownerPosition: true,
  agreedAt: true,
  submittedAt: true,
  verifiedAt: true,
  publishedAt: true,
  owner: { select: { position: true } },
  unit: { select: { id: true, name: true, shortName: true } },
  service: { select: { id: true, name: true } },
  forum: { select: { id: true, code: true, theme: true, year: true, timeZone: true } },
  verdicts: {
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { feedbackId: true, verdict: true, createdAt: true },
  },
} as const satisfies Prisma.FollowUpSelect

export const wholeSelection = {
  updates: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, status: true, progress: true, text: true, createdAt: true },
  },
  evidence: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
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
} as const satisfies Prisma.FollowUpSelect
