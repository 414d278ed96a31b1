import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { openFollowUpStatuses } from '../follow-up/handover.server.ts'
import { endedForumStatuses } from '../forum/team-handover.server.ts'
import type { StaffActor } from './actor.ts'

const openWork = { status: { in: openFollowUpStatuses } } satisfies Prisma.FollowUpWhereInput
const goingOn = {
  forum: { status: { notIn: [...endedForumStatuses] } },
} satisfies Prisma.ForumTeamMemberWhereInput

/** How much is still with a member: promises that are not settled, places in teams of forums that go on. */
export const heldCounts = {
  select: { ownedFollowUps: { where: openWork }, teamMembers: { where: goingOn } },
} as const

/** The condition of a member with whom something still is. */
export const holdsWork = {
  OR: [{ ownedFollowUps: { some: openWork } }, { teamMembers: { some: goingOn } }],
} satisfies Prisma.MembershipWhereInput

/** What a page of it shows; the counts tell what is beyond. */
const shown = 50

/** What is with a member: the promises soonest due first, the teams by the forum's day. */
export async function listHeldWork({ organizationId }: StaffActor, membershipId: string) {
  const [followUps, teams] = await Promise.all([
    db.followUp.findMany({
      where: { organizationId, ownerId: membershipId, ...openWork },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: shown,
      relationLoadStrategy: 'join',
      select: followUpSelect,
    }),
    db.forumTeamMember.findMany({
      where: { organizationId, membershipId, ...goingOn },
      orderBy: [{ forum: { startsAt: 'desc' } }, { id: 'asc' }],
      take: shown,
      relationLoadStrategy: 'join',
      select: { id: true, role: true, forum: { select: { id: true, theme: true, status: true } } },
    }),
  ])
  return { followUps, teams }
}

/** The units the work of a member belongs to. */
export async function unitsOfWork(from: Tx, { organizationId }: StaffActor, membershipId: string) {
  const units = await from.unit.findMany({
    where: {
      organizationId,
      OR: [
        { followUps: { some: { ownerId: membershipId, ...openWork } } },
        { forums: { some: { ...goingOn.forum, team: { some: { membershipId } } } } },
      ],
    },
    select: { id: true },
  })
  return units.map(({ id }) => id)
}

const followUpSelect = {
  id: true,
  number: true,
  problem: true,
  status: true,
  dueOn: true,
  unit: { select: { name: true, shortName: true } },
  forum: { select: { id: true, theme: true, year: true } },
} satisfies Prisma.FollowUpSelect
