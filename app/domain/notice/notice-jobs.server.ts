import { defineQueue, type Jobs } from '#platform/jobs.server.ts'
import { deriveNotices } from './derivation.server.ts'
import { forgetOldNotices, sendDigests } from './digest.server.ts'
import { noticeQueue } from './notice-queue.server.ts'

const digesting = defineQueue<Record<string, never>>('notice.digest', { policy: 'short' })
const forgetting = defineQueue<Record<string, never>>('notice.forget', { policy: 'short' })

/** Every minute what happened; every hour, since mornings begin at different hours, what was gathered. */
export async function work(jobs: Jobs) {
  await jobs.work(noticeQueue, () => deriveNotices())
  await jobs.schedule(noticeQueue, '* * * * *', {})
  await jobs.work(digesting, () => sendDigests())
  await jobs.schedule(digesting, '5 * * * *', {})
  await jobs.work(forgetting, () => forgetOldNotices())
  await jobs.schedule(forgetting, '50 3 * * *', {})
}
