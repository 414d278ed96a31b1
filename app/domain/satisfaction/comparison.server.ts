import { db } from '#db/client.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { findForum } from '../forum/forum.server.ts'
import { heldForumStatuses } from '../forum/forum-visibility.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { findUnit } from '../organization/unit.server.ts'
import type { Cursor } from '../page.ts'
import { changesBetween, differenceOf, periodsAround } from './comparison.ts'
import type { Snapshot } from './satisfaction.ts'
import { calculated, listSnapshots, snapshotSelection } from './snapshot.server.ts'
import { listSurveys } from './survey.server.ts'

/** Periods that are looked at around forums: of the unit and all of its services. */
const mostSnapshots = 600
const mostForums = 12
/** Periods that a chart shows; the table has them all. */
const mostPeriods = 8

/** A unit's page: its results, its own surveys, and its latest forums with the index before and after each. */
export async function readUnitSatisfaction(actor: Actor, id: string | undefined, cursor: Cursor) {
  authorize(actor, 'satisfaction.view')
  const unit = await findUnit(actor, id ?? '')
  const scope = { organizationId: actor.organizationId, unitId: unit.id }
  const [snapshots, surveys, forums, periods] = await Promise.all([
    listSnapshots(actor, unit.id, cursor),
    listSurveys(actor, unit.id),
    forumsHeld(scope),
    snapshotsIn(scope, [unit.id]),
  ])
  return {
    unit: { id: unit.id, name: unit.name },
    ...{ snapshots, surveys: surveys.rows, trend: periods.slice(0, mostPeriods).reverse() },
    forums: forums.map((forum) => {
      const { before, after } = around(forum, periods)
      const change = differenceOf(before?.index ?? null, after?.index ?? null)
      return { ...forum, before, after, change }
    }),
  }
}

/** The latest that took place. */
const forumsHeld = (scope: { organizationId: string; unitId: string }) =>
  db.forum.findMany({
    where: { ...scope, status: { in: [...heldForumStatuses] }, startsAt: { not: null } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: mostForums,
    select: { id: true, theme: true, startsAt: true, timeZone: true },
  })

/** What the users of the unit, and of each service a forum covered, thought before it and after. */
export async function readForumEffect(actor: Actor, forumId: string) {
  authorize(actor, 'satisfaction.view')
  const { organizationId, unitId, ...forum } = await findForum(actor, forumId)
  const [unit, covered] = await Promise.all([
    db.unit.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: unitId } },
      select: { id: true, name: true },
    }),
    db.forumService.findMany({
      where: { organizationId, forumId: forum.id },
      orderBy: { service: { name: 'asc' } },
      take: 300,
      relationLoadStrategy: 'join',
      select: { service: { select: { id: true, name: true } } },
    }),
  ])
  const services = covered.map(({ service }) => service)
  const periods = await snapshotsIn(
    { organizationId, unitId },
    [unit, ...services].map(({ id }) => id),
  )
  const ofServices = services.map((service) => effectOf(forum, service, periods))
  return {
    forum: { id: forum.id, theme: forum.theme },
    ofUnit: effectOf(forum, unit, periods),
    ofServices: ofServices.filter(({ before, after }) => before || after),
  }
}

type Timed = { startsAt: Date | null; timeZone: string }

function effectOf(forum: Timed, scope: { id: string; name: string }, all: readonly Snapshot[]) {
  const own = all.filter(({ scopeId }) => scopeId === scope.id)
  const { before, after } = around(forum, own)
  return {
    ...{ ...scope, before, after },
    change: differenceOf(before?.index ?? null, after?.index ?? null),
    elements: changesBetween(before?.means ?? null, after?.means ?? null),
  }
}

const around = ({ startsAt, timeZone }: Timed, periods: readonly Snapshot[]) =>
  startsAt
    ? periodsAround(wallClockOf(startsAt, timeZone).slice(0, 10), periods)
    : { before: null, after: null }

async function snapshotsIn(of: { organizationId: string; unitId: string }, scopeIds: string[]) {
  const rows = await db.satisfactionSnapshot.findMany({
    where: { ...of, scopeId: { in: scopeIds } },
    orderBy: [{ endsOn: 'desc' }, { id: 'desc' }],
    take: mostSnapshots,
    relationLoadStrategy: 'join',
    select: snapshotSelection,
  })
  return rows.map(calculated)
}
