import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordAll } from '../event/event.server.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, everyRow } from '../page.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'
import { openGroup } from './feedback.ts'
import type { InboxFilter } from './inbox.schema.ts'
import { findPage } from './inbox.server.ts'
import { inboxCondition } from './inbox-condition.server.ts'

/** Every input the filter finds, newest first, in full and without a word of who gave it. */
export async function* exportInbox(actor: StaffActor, filter: InboxFilter, search: string) {
  authorize(actor, 'feedback.view')
  await recordExport(actor, 'FEEDBACK', search, subjectOf(actor, filter))
  yield* everyRow(async (cursor) => {
    const { places, next, prev } = await findPage(inboxCondition(actor, filter), cursor, {
      size: batchSize,
    })
    const rows = await db.feedback.findMany({ ...among(actor, places), select: columns })
    return { rows: rows.map((row) => ({ ...shown(row), submitter: null })), next, prev }
  })
}

/**
 * The same with the names that were given, the confidential ones too. Every confidential name is on record as
 * a look at it, before it leaves.
 */
export async function* exportInboxWithNames(
  actor: StaffActor,
  filter: InboxFilter,
  search: string,
) {
  authorize(actor, 'feedback.view')
  authorize(actor, 'feedback.reveal')
  await recordExport(actor, 'FEEDBACK_WITH_NAMES', search, subjectOf(actor, filter))
  yield* everyRow(async (cursor) => {
    const { places, next, prev } = await findPage(inboxCondition(actor, filter), cursor, {
      size: batchSize,
    })
    return db.$transaction(async (tx) => {
      const select = { ...columns, submitter }
      const rows = await tx.feedback.findMany({ ...among(actor, places), select })
      const revealed = rows.filter((row) => row.identity === 'CONFIDENTIAL' && row.submitter)
      const subjects = revealed.map(({ id, forum }) => ({ id, forumId: forum.id }))
      await recordAll(tx, actor, 'feedback.submitter-revealed', subjects)
      return { rows: rows.map(shown), next, prev }
    })
  })
}

export type ExportedInput = ReturnType<typeof shown<Found>> & { submitter: Submitter | null }

const subjectOf = ({ organizationId }: StaffActor, { forum }: InboxFilter) =>
  forum ? { id: forum, forumId: forum } : { id: organizationId }

const among = ({ organizationId }: StaffActor, places: ReadonlyArray<{ id: string }>) => ({
  where: { organizationId, id: { in: places.map(({ id }) => id) } },
  relationLoadStrategy: 'join' as const,
  orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }],
})

function shown<Row extends Found>(row: Row) {
  const group = openGroup(row)
  return { ...row, group: group && groupNameOf(group), promises: row._count.followUps }
}

const submitter = { select: { name: true, institution: true, phone: true, email: true } } as const

const columns = {
  id: true,
  trackingCode: true,
  kind: true,
  status: true,
  identity: true,
  channel: true,
  text: true,
  element: true,
  spComponent: true,
  skmElement: true,
  answer: true,
  answeredAt: true,
  statusReason: true,
  laporTicket: true,
  createdAt: true,
  assignee: { select: { user: { select: { name: true } } } },
  service: { select: { name: true } },
  group: { select: { code: true, name: true } },
  unit: { select: { name: true } },
  forum: { select: { id: true, theme: true, year: true } },
  _count: { select: { followUps: true } },
} as const satisfies Prisma.FeedbackSelect

type Found = Prisma.FeedbackGetPayload<{ select: typeof columns }>
type Submitter = NonNullable<
  Prisma.FeedbackGetPayload<{ select: { submitter: typeof submitter } }>['submitter']
>
