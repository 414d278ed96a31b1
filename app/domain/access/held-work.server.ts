import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { owedFeedbackStatuses } from '../feedback/feedback.ts'
import { openInputs } from '../feedback/handover.server.ts'
import { openFollowUpStatuses } from '../follow-up/handover.server.ts'
import { endedForumStatuses } from '../forum/team-handover.server.ts'
import type { StaffActor } from './actor.ts'

const openWork = { status: { in: openFollowUpStatuses } } satisfies Prisma.FollowUpWhereInput
const goingOn = {
  forum: { status: { notIn: [...endedForumStatuses] } },
} satisfies Prisma.ForumTeamMemberWhereInput

/** How much is still with a member: promises not settled, places in teams of forums that go on, inputs to treat. */
export const heldCounts = {
  select: {
    ownedFollowUps: { where: openWork },
    teamMembers: { where: goingOn },
    assigned: { where: openInputs },
  },
} as const

/** The condition of a member with whom something still is. */
export const holdsWork = {
  OR: [
    { ownedFollowUps: { some: openWork } },
    { teamMembers: { some: goingOn } },
    { assigned: { some: openInputs } },
  ],
} satisfies Prisma.MembershipWhereInput

/** What a page of it shows; the counts tell what is beyond. */
const shown = 50

/** What is with a member: the promises soonest due first, the teams by the forum's day; inputs are in the inbox. */
export async function listHeldWork({ organizationId }: StaffActor, membershipId: string) {
  const { ownedFollowUps: followUps, teamMembers: teams } = await db.membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: membershipId } },
    relationLoadStrategy: 'join',
    select: {
      ownedFollowUps: {
        where: openWork,
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: shown,
        select: followUpSelect,
      },
      teamMembers: {
        where: goingOn,
        orderBy: [{ forum: { startsAt: 'desc' } }, { id: 'asc' }],
        take: shown,
        select: { id: true, role: true, forum: { select: forumSelect } },
      },
    },
  })
  return { followUps, teams }
}

/** The units the work of a member belongs to, and whether inputs are among it: those not everybody may treat. */
export async function reachOfWork(from: Tx, { organizationId }: StaffActor, membershipId: string) {
  const rows = await from.$queryRaw<Array<{ unitId: string; treats: boolean }>>`
    select "unitId", bool_or(treats) as treats from (
      select distinct "unitId", false as treats from "FollowUp"
      where "organizationId" = ${organizationId}::uuid and "ownerId" = ${membershipId}::uuid
        and status = any(${openFollowUpStatuses}::"FollowUpStatus"[])
      union all
      select distinct f."unitId", false from "Forum" f
      where f."organizationId" = ${organizationId}::uuid
        and not f.status = any(${[...endedForumStatuses]}::"ForumStatus"[])
        and exists (select 1 from "ForumTeamMember" t where t."organizationId" = f."organizationId"
          and t."forumId" = f.id and t."membershipId" = ${membershipId}::uuid)
      union all
      select distinct "unitId", true from "Feedback"
      where "organizationId" = ${organizationId}::uuid and "assigneeId" = ${membershipId}::uuid
        and status = any(${[...owedFeedbackStatuses]}::"FeedbackStatus"[])
    ) work group by "unitId"`
  return { units: rows.map(({ unitId }) => unitId), treats: rows.some(({ treats }) => treats) }
}

const forumSelect = { id: true, theme: true, status: true } as const

const followUpSelect = {
  id: true,
  number: true,
  problem: true,
  status: true,
  dueOn: true,
  unit: { select: { name: true, shortName: true } },
  forum: { select: { id: true, theme: true, year: true } },
} satisfies Prisma.FollowUpSelect
