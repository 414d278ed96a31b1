import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { ParticipantActor, PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import type { Cursor } from '../page.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import {
  type FeedbackStatus,
  type Identity,
  type InputKind,
  isPublishable,
  openGroup,
} from './feedback.ts'
import { findPage } from './inbox.server.ts'
import { matches } from './inbox-condition.server.ts'
import { findPriorityPage } from './priority.server.ts'
import { withStandings } from './priority.ts'
import { inPublicWords, isPublicInput, publicInput } from './publication.server.ts'

// Everything here is the redacted view: no name, no contact, no tracking code of somebody else's input.

export type PublicFilter = {
  forumId?: string
  unitId?: string
  serviceId?: string
  kind?: InputKind
  status?: FeedbackStatus
  element?: CommunityElement
  hasFollowUp?: boolean
  /** Only what stands for itself; what was merged is heard in the main one. */
  isMain?: boolean
  q?: string
}

/** A page of what was said, as strangers may read it: of one forum the most important first, else the newest. */
export async function listPublicFeedback(
  actor: PublicActor | ParticipantActor,
  filter: PublicFilter,
  cursor: Cursor = {},
) {
  const { organizationId } = actor
  const { forumId } = filter
  const condition = publicCondition(actor, filter)
  const page = forumId
    ? await findPriorityPage(condition, { organizationId, forumId }, cursor)
    : await findPage(condition, cursor)
  const rows = await db.feedback.findMany({
    where: { organizationId, id: { in: page.places.map(({ id }) => id) } },
    relationLoadStrategy: 'join',
    select: publicSelection,
  })
  return { rows: withStandings(page.places, rows.map(redacted)), next: page.next, prev: page.prev }
}

/** One input's public thread. */
export async function findPublicThread(actor: PublicActor, id: string | undefined) {
  const feedback = await db.feedback.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, m.feedback_one()),
      ...publicInput,
    },
    relationLoadStrategy: 'join',
    select: publicSelection,
  })
  if (!feedback) throw notFound(m.feedback_one())
  return redacted(feedback)
}

/** What of a forum, or of all, strangers may read, as a condition on "Feedback" f. */
export function publicCondition(
  { organizationId }: Pick<PublicActor, 'organizationId'>,
  filter: PublicFilter,
) {
  const conditions = [
    Prisma.sql`f."organizationId" = ${organizationId}::uuid`,
    isPublicInput('f'),
    filter.status && Prisma.sql`f."status" = ${filter.status}::"FeedbackStatus"`,
    filter.q && matches(filter.q, publicWords),
    filter.forumId && Prisma.sql`f."forumId" = ${filter.forumId}::uuid`,
    filter.unitId && Prisma.sql`f."unitId" = ${filter.unitId}::uuid`,
    filter.serviceId && Prisma.sql`f."serviceId" = ${filter.serviceId}::uuid`,
    filter.kind && Prisma.sql`f."kind" = ${filter.kind}::"InputKind"`,
    filter.element && Prisma.sql`f."element" = ${filter.element}::"CommunityElement"`,
    filter.hasFollowUp && hasFollowUp,
    filter.isMain && Prisma.sql`f."mergedIntoId" is null`,
  ]
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    ' and ',
  )
}

/** What was masked is not found by it either: otherwise a search would tell whose number it is. */
const publicWords = Prisma.sql`(case when f."publicText" is null then f."words"
  else to_tsvector('indonesian', f."publicText") end)`

/** A row that the public counts as promised: proposals that were never agreed stay inside. */
const hasFollowUp = Prisma.sql`exists (
  select 1 from "FollowUpFeedback" l
  join "FollowUp" u on u."organizationId" = l."organizationId" and u."id" = l."followUpId"
  where l."organizationId" = f."organizationId" and l."feedbackId" = f."id"
    and u."status" <> 'PROPOSED')`

type Raw = {
  text: string
  publicText: string | null
  identity: Identity
  status: FeedbackStatus
  statusReason: string | null
  group: { code: string | null; name: string } | null
} & Answered & { mergedInto: Answered | null }

/** An input without what points at its giver; what was merged brings the answer of the main one. */
export function redacted<Row extends Raw>({ identity, mergedInto, ...row }: Row) {
  const isExplained = row.status === 'OUT_OF_SCOPE' || row.status === 'REDIRECTED'
  return {
    ...inPublicWords(row),
    ...sharedAnswer({ ...row, mergedInto }),
    group: openGroup({ identity, group: row.group }),
    statusReason: isExplained ? row.statusReason : null,
  }
}

type Answered = { status: FeedbackStatus; answer: string | null; answeredAt: Date | null }

/** The answer of an input: its own, or while it is merged that of the one it was merged into. */
export function sharedAnswer(input: Answered & { mergedInto: Answered | null }) {
  const { status, mergedInto } = input
  const isShared = status === 'MERGED' && !input.answer && mergedInto
  const { answer, answeredAt } = isShared && isPublishable(mergedInto.status) ? mergedInto : input
  return { answer, answeredAt }
}

/** What a merged input shares with the main one. */
export const mainSelection = { status: true, answer: true, answeredAt: true } as const

export const publicSelection = {
  id: true,
  kind: true,
  text: true,
  publicText: true,
  status: true,
  identity: true,
  element: true,
  answer: true,
  answeredAt: true,
  mergedInto: { select: mainSelection },
  statusReason: true,
  laporUrl: true,
  createdAt: true,
  group: { select: { code: true, name: true } },
  service: { select: { id: true, name: true } },
  unit: { select: { id: true, name: true } },
  forum: { select: { id: true, code: true, theme: true, year: true, timeZone: true } },
  followUps: {
    where: { followUp: { status: { not: 'PROPOSED' } } },
    select: {
      followUp: {
        select: {
          id: true,
          number: true,
          problem: true,
          recommendation: true,
          status: true,
          progress: true,
          dueOn: true,
          verifiedAt: true,
          publishedAt: true,
        },
      },
    },
  },
} satisfies Prisma.FeedbackSelect
