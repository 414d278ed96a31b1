import { defineQueue, type Jobs } from '#platform/jobs.server.ts'
import { sweepSessions } from './session-list.server.ts'
import { sweepThrottle } from './throttle.server.ts'

const sweeping = defineQueue<Record<string, never>>('access.sweep', { policy: 'short' })

/** Once an hour: throttle windows that are over, sessions nobody can use any more. */
export async function work(jobs: Jobs) {
  await jobs.work(sweeping, async () => {
    await sweepThrottle()
    await sweepSessions()
  })
  await jobs.schedule(sweeping, '40 * * * *', {})
}
