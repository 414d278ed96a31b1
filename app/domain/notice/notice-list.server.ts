import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, can, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { followUpScope } from '../follow-up/follow-up.server.ts'
import { knownId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf, pageSize } from '../page.ts'

const newestFirst: Order = { by: 'createdAt', direction: 'desc', date: true }

/** Counting stops here: as many or more are "99+". */
export const countLimit = 100

/** What a member was told, the newest first: their own, and only of what they may read now. */
export async function listNotices(
  actor: StaffActor,
  { unread, cursor = {} }: { unread?: boolean; cursor?: Cursor } = {},
  size = pageSize,
) {
  authorize(actor, 'organization.view')
  const { where, ...page } = keyset(newestFirst, cursor, size)
  const rows = await db.notice.findMany({
    where: { AND: [ownNotices(actor), where], ...(unread && { readAt: null }) },
    ...page,
    relationLoadStrategy: 'join',
    select: {
      ...{ id: true, kind: true, text: true, createdAt: true, readAt: true },
      feedback: { select: { id: true, text: true, unit: { select: { name: true } } } },
      followUp: {
        select: {
          ...{ id: true, number: true, recommendation: true, dueOn: true },
          unit: { select: { name: true } },
        },
      },
    },
  })
  return pageOf(rows, newestFirst, cursor, size)
}

/** How many of them are unread, up to `countLimit`. */
export function countUnread(actor: StaffActor) {
  authorize(actor, 'organization.view')
  return db.notice.count({ where: { ...ownNotices(actor), readAt: null }, take: countLimit })
}

/** Takes one of one's own as read; again is the same. */
export async function markRead(actor: StaffActor, id: string | undefined) {
  authorize(actor, 'organization.view')
  const { organizationId, membershipId } = actor
  const own = { organizationId, membershipId, id: knownId(id, m.notice_one()) }
  if ((await db.notice.count({ where: own })) === 0) throw notFound(m.notice_one())
  await db.notice.updateMany({ where: { ...own, readAt: null }, data: { readAt: now() } })
}

/** Takes everything as read that a list showed: nothing that came after it was read. */
export async function markAllRead(actor: StaffActor, { until }: { until: string }) {
  authorize(actor, 'organization.view')
  const { organizationId, membershipId } = actor
  await db.notice.updateMany({
    where: { organizationId, membershipId, readAt: null, createdAt: { lte: new Date(until) } },
    data: { readAt: now() },
  })
}

/** A member's own, of things that are still there for them: what was hidden or taken back, or is beyond their reach, is not. */
function ownNotices(actor: StaffActor): Prisma.NoticeWhereInput {
  const { organizationId, membershipId } = actor
  return {
    ...{ organizationId, membershipId },
    OR: [
      { feedbackId: null, followUpId: null },
      ...(can(actor, 'feedback.view') ? [ofInputs(actor)] : []),
      ...(can(actor, 'follow-up.view') ? [ofPromises(actor)] : []),
    ],
  }
}

const ofInputs = (actor: StaffActor): Prisma.NoticeWhereInput => ({
  feedback: { status: { notIn: ['HIDDEN', 'WITHDRAWN'] }, ...unitScope(actor) },
})

const ofPromises = (actor: StaffActor): Prisma.NoticeWhereInput => ({
  followUp: { AND: [followUpScope(actor), { status: { not: 'PROPOSED' } }] },
})
