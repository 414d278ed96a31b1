import type { Jobs } from '#platform/jobs.server.ts'
import { deliverDueMails } from './delivery.server.ts'
import { mailQueue } from './mail-queue.server.ts'

/** Delivers when woken, and looks into the outbox every minute for what waits for another try. */
export async function work(jobs: Jobs) {
  await jobs.work(mailQueue, () => deliverDueMails())
  await jobs.schedule(mailQueue, '* * * * *', {})
}
