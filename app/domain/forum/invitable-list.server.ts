import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { literally } from '../search.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'
import type { Forum } from './forum.server.ts'

export type InvitableFilter = {
  search?: string
  element?: CommunityElement
  groupId?: string
  tagId?: string
}

const byName: Order = { by: 'name' }

/** Stakeholders of the registry who are not on the forum's list yet. */
export async function listInvitable(
  actor: StaffActor,
  forum: Forum,
  filter: InvitableFilter & { cursor: Cursor },
) {
  authorize(actor, 'forum.invite')
  const { where, ...page } = keyset(byName, filter.cursor, 50)
  const contains = filter.search && {
    contains: literally(filter.search),
    mode: 'insensitive' as const,
  }
  const rows = await db.stakeholder.findMany({
    where: {
      AND: [where],
      organizationId: actor.organizationId,
      archivedAt: null,
      invitations: { none: { forumId: forum.id, withdrawnAt: null } },
      ...(filter.element && { element: filter.element }),
      ...(filter.groupId && { groupId: filter.groupId }),
      ...(filter.tagId && { tags: { some: { tagId: filter.tagId } } }),
      ...(contains && {
        OR: [{ name: contains }, { institution: contains }, { village: contains }],
      }),
    },
    ...page,
    relationLoadStrategy: 'join',
    select: invitableSelection,
  })
  const { rows: found, ...cursors } = pageOf(rows, byName, filter.cursor, 50)
  return {
    rows: found.map(({ group, ...row }) => ({ ...row, group: groupNameOf(group) })),
    ...cursors,
  }
}

const invitableSelection = {
  id: true,
  name: true,
  institution: true,
  position: true,
  element: true,
  email: true,
  phone: true,
  isMinor: true,
  group: { select: { code: true, name: true } },
} satisfies Prisma.StakeholderSelect
