import { defineQueue, type Jobs } from '#platform/jobs.server.ts'
import { remindUnits } from './unit-reminder.server.ts'

const reminding = defineQueue<Record<string, never>>('planner.remind', { policy: 'short' })

/** Every morning: whose forum is due. */
export async function work(jobs: Jobs) {
  await jobs.work(reminding, () => remindUnits())
  await jobs.schedule(reminding, '10 7 * * *', {})
}
