import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordAll } from '../event/event.server.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, type Cursor, everyRow } from '../page.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'
import { openGroup } from './feedback.ts'
import type { InboxFilter } from './inbox.schema.ts'
import { findPage } from './inbox.server.ts'
import { inboxCondition } from './inbox-condition.server.ts'
import { findPriorityPage, readStandings, type StandingInParts } from './priority.server.ts'

/** Every input the filter finds, in the order of its list, in full and without a word of who gave it. */
export async function* exportInbox(actor: StaffActor, filter: InboxFilter, search: string) {
  authorize(actor, 'feedback.view')
  await recordExport(actor, 'FEEDBACK', search, subjectOf(actor, filter))
  const ranks = ranking(filter)
  yield* everyRow(async (cursor) => {
    const { places, next, prev } = await findPlaces(actor, filter, cursor)
    const found = await db.feedback.findMany({ ...among(actor, places), select: columns })
    const rows = await ranks(actor, places, found.map(shown))
    return { rows: rows.map((row) => ({ ...row, submitter: null })), next, prev }
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
  const ranks = ranking(filter)
  yield* everyRow(async (cursor) => {
    const { places, next, prev } = await findPlaces(actor, filter, cursor)
    const rows = await db.$transaction(async (tx) => {
      const select = { ...columns, submitter }
      const rows = await tx.feedback.findMany({ ...among(actor, places), select })
      const revealed = rows.filter((row) => row.identity === 'CONFIDENTIAL' && row.submitter)
      const subjects = revealed.map(({ id, forum }) => ({ id, forumId: forum.id }))
      await recordAll(tx, actor, 'feedback.submitter-revealed', subjects)
      return rows.map(shown)
    })
    return { rows: await ranks(actor, places, rows), next, prev }
  })
}

export type ExportedInput = ReturnType<typeof shown<Found>> & {
  submitter: Submitter | null
  standing: StandingInParts
  /** Its place in a list by priority. */
  rank: number | null
}

/** In the order of the list: of one forum by priority where that was chosen, else the newest first. */
function findPlaces(actor: StaffActor, filter: InboxFilter, cursor: Cursor) {
  const { organizationId } = actor
  const { forum: forumId, urut } = filter
  const condition = inboxCondition(actor, filter)
  return urut && forumId
    ? findPriorityPage(condition, { organizationId, forumId }, cursor, batchSize)
    : findPage(condition, cursor, { size: batchSize })
}

/** Puts rows in the order of their places, each with what its priority is made of. */
function ranking({ forum, urut }: InboxFilter) {
  let rank = 0
  return async <Row extends { id: string }>(
    { organizationId }: StaffActor,
    places: ReadonlyArray<{ id: string }>,
    rows: readonly Row[],
  ) => {
    const ids = places.map(({ id }) => id)
    const standings = await readStandings(organizationId, ids)
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.flatMap((id) => {
      const row = byId.get(id)
      if (!row) return []
      rank += 1
      const standing = standings.get(id) ?? nothing
      return [{ ...row, standing, rank: forum && urut ? rank : null }]
    })
  }
}

const nothing: StandingInParts = { supporters: 0, elements: 0, usg: 0, parts: null }

const subjectOf = ({ organizationId }: StaffActor, { forum }: InboxFilter) =>
  forum ? { id: forum, forumId: forum } : { id: organizationId }

const among = ({ organizationId }: StaffActor, places: ReadonlyArray<{ id: string }>) => ({
  where: { organizationId, id: { in: places.map(({ id }) => id) } },
  relationLoadStrategy: 'join' as const,
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
