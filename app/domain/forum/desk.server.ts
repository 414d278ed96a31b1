import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, can, unitScope } from '../access/policy.ts'
import type { ForumStatus } from './forum.ts'

/** How far a count on the desk goes: beyond it, "more than" says enough. */
export const mostCounted = 1000

/** What needs this member today: the next forums, forums in work, and how much waits where. */
export async function readDesk(actor: StaffActor) {
  authorize(actor, 'organization.view')
  const [upcoming, working, waiting] = await Promise.all([
    upcomingForums(actor),
    forumsInWork(actor),
    countWaiting(actor),
  ])
  return { upcoming, working, waiting }
}

/** The next three forums: those of today count until their day is over. */
function upcomingForums(actor: StaffActor) {
  return db.forum.findMany({
    where: {
      organizationId: actor.organizationId,
      ...unitScope(actor),
      OR: [
        { status: 'IN_SESSION' },
        {
          status: { in: ['PLANNED', 'ANNOUNCED'] },
          startsAt: { gte: new Date(now().getTime() - day / 2) },
        },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 3,
    select: listed,
  })
}

const unfinished: ForumStatus[] = [
  'DRAFT',
  'POSTPONED',
  'FORMULATING',
  'MINUTES_SIGNING',
  'FOLLOW_UP',
  'REPORTED',
]

/** Forums that wait for somebody's next move, the latest first. Only those who can make it are asked. */
async function forumsInWork(actor: StaffActor) {
  if (!can(actor, 'forum.manage')) return []
  return db.forum.findMany({
    where: {
      organizationId: actor.organizationId,
      ...unitScope(actor),
      OR: [
        { status: { in: unfinished } },
        {
          status: { in: ['PLANNED', 'ANNOUNCED'] },
          startsAt: { lt: new Date(now().getTime() - day / 2) },
        },
      ],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 8,
    select: listed,
  })
}

const listed = {
  id: true,
  theme: true,
  status: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
  unit: { select: { name: true } },
} as const

/** Inputs nobody has read, promises past their day, promises to verify; of a promise's owner only their own. */
async function countWaiting(actor: StaffActor) {
  const { unitId } = unitScope(actor)
  const within = unitId ? Prisma.sql`and x."unitId" = ${unitId}::uuid` : Prisma.empty
  const own = Prisma.sql`and x."ownerId" = ${actor.membershipId}::uuid`
  const mine = actor.role === 'ACTION_OWNER' ? own : within
  const organization = Prisma.sql`x."organizationId" = ${actor.organizationId}::uuid`
  const owed = Prisma.sql`x.status not in ('PROPOSED', 'VERIFIED', 'PUBLISHED', 'DECLINED', 'CANCELLED')`
  const counted = (rows: Prisma.Sql) =>
    Prisma.sql`(select count(*)::int from (${rows} limit ${mostCounted}) counted)`

  const [waiting] = await db.$queryRaw<[Waiting]>`
    select
      ${counted(Prisma.sql`select 1 from "Feedback" x where ${organization} and x.status = 'SUBMITTED' ${within}`)}
        as untriaged,
      ${counted(Prisma.sql`select 1 from "FollowUp" x where ${organization} and ${owed} and x."dueOn" < today.day ${mine}`)}
        as overdue,
      ${counted(Prisma.sql`select 1 from "FollowUp" x where ${organization} and ${owed} ${own}`)} as own,
      ${counted(Prisma.sql`select 1 from "FollowUp" x where ${organization} and x.status = 'SUBMITTED' ${within}
        and x."ownerId" is distinct from ${actor.membershipId}::uuid`)} as "toVerify"
    from (
      select (${now()}::timestamptz at time zone o."timeZone")::date as day
      from "Organization" o where o.id = ${actor.organizationId}::uuid
    ) today`
  return waiting
}

type Waiting = { untriaged: number; overdue: number; own: number; toVerify: number }

const day = 86_400_000
