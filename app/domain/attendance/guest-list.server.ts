import { hash } from 'node:crypto'
import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { findForum } from '../forum/forum.server.ts'
import { groupNameOf, listGroups } from '../stakeholder/stakeholder-group.server.ts'
import { isDeskOpen } from './desk.ts'
import {
  fingerprinted,
  fingerprintLength,
  type GuestList,
  type GuestState,
  type ListedGuest,
} from './guest-list.ts'
import type { ScanKind } from './scan.ts'

/** The largest list a device keeps; whoever is beyond it is asked about online. */
const mostGuests = 5000

/** The list a desk takes along: everybody ever invited to the forum, by name. */
export async function readGuestList(actor: StaffActor, forumId: string): Promise<GuestList> {
  authorize(actor, 'attendance.record')
  const forum = await findForum(actor, forumId)
  const { organizationId, id } = forum
  const [invited, groups] = await Promise.all([
    db.invitation.findMany({
      where: { organizationId, forumId: id },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: mostGuests,
      relationLoadStrategy: 'join',
      select: listed,
    }),
    listGroups(actor),
  ])
  return {
    at: now().toISOString(),
    open: isDeskOpen(forum),
    guests: invited.map((one) => guestOf(id, one)),
    groups: groups.map(({ id: groupId, name, element }) => ({ id: groupId, name, element })),
  }
}

type Invited = {
  id: string
  name: string
  representativeName: string | null
  passCode: string
  token: string
  status: string
  withdrawnAt: Date | null
  replacedById: string | null
  group: { code: string | null; name: string }
  attendance: { name: string; checkedInAt: Date; undoneAt: Date | null } | null
}

function guestOf(forumId: string, invited: Invited): ListedGuest {
  const { id, name, representativeName, passCode, token, group, attendance } = invited
  const state = stateOf(invited)
  return {
    id,
    pass: fingerprintOf(forumId, 'PASS', passCode),
    link: fingerprintOf(forumId, 'LINK', token),
    name: (state === 'IN' && attendance?.name) || (representativeName ?? name),
    group: groupNameOf(group),
    state,
    ...(state === 'IN' && { since: attendance?.checkedInAt.toISOString() }),
  }
}

function stateOf({ attendance, withdrawnAt, replacedById, status }: Invited): GuestState {
  if (attendance && !attendance.undoneAt) return 'IN'
  if (withdrawnAt) return replacedById ? 'REPLACED' : 'WITHDRAWN'
  return status === 'WAITLISTED' ? 'WAITING' : 'EXPECTED'
}

const fingerprintOf = (forumId: string, kind: ScanKind, key: string) =>
  hash('sha256', fingerprinted(forumId, kind, key), 'hex').slice(0, fingerprintLength)

const listed = {
  id: true,
  name: true,
  representativeName: true,
  passCode: true,
  token: true,
  status: true,
  withdrawnAt: true,
  replacedById: true,
  group: { select: { code: true, name: true } },
  attendance: { select: { name: true, checkedInAt: true, undoneAt: true } },
} as const
