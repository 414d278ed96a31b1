import { db } from '#db/client.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { actionPlanOf } from './action-plan.ts'
import type { PlannedPromise, Snapshot } from './satisfaction.ts'
import { findSnapshot } from './snapshot.server.ts'

/** Promises that a plan names; a unit makes a few dozen in a year. */
const mostPromises = 300

/**
 * *Rencana Tindak Lanjut* of a period: what forums held since it began, and within a year of its end, agreed on
 * about each element, and what earlier ones agreed on and nobody has kept yet.
 */
export async function readActionPlan(
  actor: Actor,
  snapshot: Pick<Snapshot, keyof Scope | 'means'>,
) {
  authorize(actor, 'satisfaction.view')
  return actionPlanOf(snapshot.means, await promisesAbout(actor, snapshot))
}

/** The rows of the RTL as a list to take along. */
export async function* exportActionPlan(actor: StaffActor, snapshotId: string | undefined) {
  const snapshot = await findSnapshot(actor, snapshotId)
  await recordExport(actor, 'ACTION_PLAN', '', { id: snapshot.id })
  yield* await readActionPlan(actor, snapshot)
}

type Scope = { unitId: string; serviceId: string | null; beginsOn: Date; endsOn: Date }

function promisesAbout(
  { organizationId }: Actor,
  { unitId, serviceId, beginsOn, endsOn }: Scope,
): Promise<PlannedPromise[]> {
  const until = new Date(endsOn)
  until.setUTCFullYear(until.getUTCFullYear() + 1)
  return db.followUp.findMany({
    where: {
      ...{ organizationId, unitId, skmElement: { not: null }, agreedAt: { not: null } },
      ...(serviceId && { serviceId }),
      status: { notIn: ['PROPOSED', 'DECLINED', 'CANCELLED'] },
      OR: [
        { forum: { startsAt: { gte: beginsOn, lt: until } } },
        { forum: { startsAt: { lt: beginsOn } }, status: { notIn: ['VERIFIED', 'PUBLISHED'] } },
      ],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: mostPromises,
    relationLoadStrategy: 'join',
    select: {
      ...{ id: true, skmElement: true, recommendation: true, status: true, dueOn: true },
      ...{ horizon: true, timeValue: true, timeUnit: true, ownerPosition: true },
      owner: { select: { position: true, user: { select: { name: true } } } },
    },
  })
}
