import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { listForumNeeds } from './forum-needs.server.ts'
import { type DeskNeed, groupsOf, type Need } from './need.ts'
import type { DeskDay } from './needs-statement.server.ts'
import { promiseNeeds } from './promise-needs.server.ts'
import { workNeeds } from './work-needs.server.ts'

/**
 * What needs this member today, the most urgent first, and the next forums: three statements, each bounded and
 * along an index, however much the organization holds.
 */
export async function readDesk(actor: StaffActor, timeZone: string) {
  authorize(actor, 'organization.view')
  const moment = now()
  const day = { now: moment, today: wallClockOf(moment, timeZone).slice(0, 10), timeZone }
  const [needs, forums, upcoming] = await Promise.all([
    listNeeds(actor, day),
    listForumNeeds(actor, day),
    upcomingForums(actor, moment),
  ])
  const plain = needs.map((need) => ({ ...need, held: null, step: null }))
  return { ...day, upcoming, groups: groupsOf<DeskNeed>([...plain, ...forums], day.today) }
}

async function listNeeds(actor: StaffActor, day: DeskDay) {
  const statements = [...promiseNeeds(actor, day), ...workNeeds(actor, day)]
  if (statements.length === 0) return []
  return db.$queryRaw<Need[]>`
    select kind, id, title, about, day::text, count, status
    from (${Prisma.join(statements, ' union all ')}) need`
}

/** The next three forums: those of today count until their day is over. */
function upcomingForums(actor: StaffActor, moment: Date) {
  return db.forum.findMany({
    where: {
      organizationId: actor.organizationId,
      ...unitScope(actor),
      OR: [
        { status: 'IN_SESSION' },
        {
          status: { in: ['PLANNED', 'ANNOUNCED'] },
          startsAt: { gte: new Date(moment.getTime() - 43_200_000) },
        },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 3,
    relationLoadStrategy: 'join',
    select: {
      ...{ id: true, theme: true, status: true, startsAt: true, endsAt: true },
      ...{ timeZone: true, place: true, unit: { select: { name: true } } },
    },
  })
}
