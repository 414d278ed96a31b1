import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import type { Actor } from './actor.ts'
import { authorizeMembers } from './member.server.ts'
import { invitationStateOf } from './staff-invitation.ts'

const newestFirst: Order = { by: 'createdAt', direction: 'desc', date: true }

export type StaffInvitationRow = Awaited<ReturnType<typeof listStaffInvitations>>['rows'][number]

/** Who was asked to join, newest first, with what became of the last letter; `open`: only who has not answered. */
export async function listStaffInvitations(
  actor: Actor,
  { open, cursor }: { open: boolean; cursor: Cursor },
) {
  authorizeMembers(actor)
  const { where, ...page } = keyset(newestFirst, cursor)
  const { organizationId } = actor
  const found = await db.staffInvitation.findMany({
    where: { AND: [where, { organizationId, ...(open && { openEmail: { not: null } }) }] },
    ...page,
    relationLoadStrategy: 'join',
    select: rowSelect,
  })
  const { rows, ...ends } = pageOf(found, newestFirst, cursor)
  const at = now()
  return {
    ...ends,
    rows: rows.map(({ mails: [letter], ...row }) => ({
      ...row,
      letter: letter ?? null,
      state: invitationStateOf(row, at),
    })),
  }
}

/** How many have not answered yet, be it that their time is over. */
export async function countOpenInvitations(actor: Actor) {
  authorizeMembers(actor)
  return db.staffInvitation.count({
    where: { organizationId: actor.organizationId, openEmail: { not: null } },
  })
}

const rowSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  position: true,
  expiresAt: true,
  acceptedAt: true,
  withdrawnAt: true,
  membershipId: true,
  createdAt: true,
  unit: { select: { name: true, shortName: true } },
  invitedBy: { select: { user: { select: { name: true } } } },
  mails: {
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { id: true, status: true, sentAt: true, lastError: true },
  },
} as const
