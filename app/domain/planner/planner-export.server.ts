import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { listPlannerRows } from './planner.server.ts'
import type { PlannerFilter } from './planner.ts'

/** Every unit of the board that the filter asks for, by name. */
export async function* exportPlanner(actor: StaffActor, filter: PlannerFilter, search: string) {
  authorize(actor, 'forum.view')
  await recordExport(actor, 'PLANNER', search)
  yield* listPlannerRows(actor, filter)
}
