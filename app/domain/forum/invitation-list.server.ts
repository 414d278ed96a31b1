import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { type Cursor, keyset, type Order, pageOf, pageSize } from '../page.ts'
import { literally } from '../search.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'
import type { Forum } from './forum.server.ts'
import type { InvitationStatus } from './invitation.ts'
import { deliveryCondition } from './invitation-delivery.server.ts'
import { type DeliveryState, deliveryStateOf } from './invitation-delivery.ts'

export type InvitationFilter = {
  search?: string
  element?: CommunityElement
  status?: InvitationStatus
  delivery?: DeliveryState
  cursor: Cursor
}

const byName: Order = { by: 'name' }

/** The invitations of a forum that was found already, by name, with the state of their latest mail. */
export async function listInvitations(
  actor: StaffActor,
  forum: Forum,
  filter: InvitationFilter,
  size = pageSize,
) {
  authorize(actor, 'forum.view')
  const { where, ...page } = keyset(byName, filter.cursor, size)
  const rows = await db.invitation.findMany({
    where: { AND: [conditionOf(forum, filter), where] },
    ...page,
    relationLoadStrategy: 'join',
    select: invitationSelection,
  })
  const { rows: found, ...cursors } = pageOf(rows, byName, filter.cursor, size)
  return {
    rows: found.map(({ group, mails, forum: { letter }, ...row }) => {
      const mail = mails[0] ?? null
      const delivery = deliveryStateOf({ ...row, mail })
      return { ...row, group: groupNameOf(group), mail, delivery, letterNumber: letter?.number }
    }),
    ...cursors,
  }
}

const invitationSelection = {
  id: true,
  name: true,
  institution: true,
  position: true,
  email: true,
  phone: true,
  element: true,
  status: true,
  token: true,
  passCode: true,
  representativeName: true,
  representativePosition: true,
  answerNote: true,
  sentAt: true,
  sentBy: true,
  openedAt: true,
  answeredAt: true,
  group: { select: { code: true, name: true } },
  forum: { select: { letter: { select: { number: true } } } },
  mails: {
    where: { purpose: 'LETTER' },
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { status: true, lastError: true, sentAt: true, response: true },
  },
} satisfies Prisma.InvitationSelect

/**
 * How many invitations stand in each state, and how many of the drafts could go by e-mail (see
 * `mailableCondition`); one query.
 */
export async function countInvitations(forum: Forum) {
  const rows = await db.$queryRaw<
    Array<{ status: InvitationStatus; count: number; mailable: number }>
  >`select i.status::text as status, count(*)::int as count,
      count(*) filter (where i.status = 'DRAFT' and i.email is not null and i."sentAt" is null
        and not exists (select 1 from "OutgoingMail" o
          where o."organizationId" = i."organizationId" and o."invitationId" = i.id
            and o.status in ('QUEUED', 'FAILED', 'UNCERTAIN')))::int as mailable
    from "Invitation" i
    where i."organizationId" = ${forum.organizationId}::uuid and i."forumId" = ${forum.id}::uuid
      and i."withdrawnAt" is null
    group by i.status`
  const counts: Partial<Record<InvitationStatus, number>> = {}
  for (const { status, count } of rows) counts[status] = count
  const sumOf = (key: 'count' | 'mailable') => rows.reduce((sum, row) => sum + row[key], 0)
  return { counts, total: sumOf('count'), mailable: sumOf('mailable') }
}

/** Drafts with an address, not sent before and with no mail on its way or perhaps there: what "send" would send. */
export const mailableCondition = {
  status: 'DRAFT',
  email: { not: null },
  sentAt: null,
  mails: { none: { status: { in: ['QUEUED', 'FAILED', 'UNCERTAIN'] } } },
} satisfies Prisma.InvitationWhereInput

function conditionOf(forum: Forum, filter: InvitationFilter): Prisma.InvitationWhereInput {
  const contains = filter.search && {
    contains: literally(filter.search),
    mode: 'insensitive' as const,
  }
  return {
    organizationId: forum.organizationId,
    forumId: forum.id,
    withdrawnAt: null,
    ...(filter.element && { element: filter.element }),
    ...(filter.status && { status: filter.status }),
    ...(filter.delivery && { AND: deliveryCondition(filter.delivery) }),
    ...(contains && { OR: [{ name: contains }, { institution: contains }, { email: contains }] }),
  }
}
