import { now } from '#platform/clock.server.ts'
import { removeLeftovers } from '#platform/files.server.ts'
import { defineQueue, type Jobs } from '#platform/jobs.server.ts'
import { removeOrphans } from './file.server.ts'

const tidying = defineQueue<Record<string, never>>('file.tidy', { policy: 'short' })

/** Once a night: temporary files and stored content that killed processes left behind. */
export async function work(jobs: Jobs) {
  await jobs.work(tidying, async () => {
    await removeLeftovers(now())
    await removeOrphans(now())
  })
  await jobs.schedule(tidying, '20 2 * * *', {})
}
