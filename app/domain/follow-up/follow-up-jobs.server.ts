import { defineQueue, type Jobs } from '#platform/jobs.server.ts'
import { remindPromiseKeepers } from './promise-reminders.server.ts'

const reminding = defineQueue<Record<string, never>>('follow-up.remind', { policy: 'short' })

/** Every hour, since mornings begin at different hours: what is due, late, silent, and whom to ask. */
export async function work(jobs: Jobs) {
  await jobs.work(reminding, () => remindPromiseKeepers())
  await jobs.schedule(reminding, '20 * * * *', {})
}
