import { actionPlanSheet } from '#documents/lists/satisfaction-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportActionPlan } from '#domain/satisfaction/action-plan.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import { planOwner, planTime } from '#ui/action-plan-table.tsx'
import type { Route } from './+types/action-plan-download'

export async function loader({ params, context }: Route.LoaderArgs) {
  const rows = exportActionPlan(context.get(actorContext), params.snapshotId)
  const words = { time: planTime, owner: planOwner }
  const sheet = actionPlanSheet(rows, ownOrganization(context), words)
  return sendSheet(await sheetFile(params.format, sheet))
}
