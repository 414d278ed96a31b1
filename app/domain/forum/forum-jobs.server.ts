import { defineQueue, type Jobs } from '#platform/jobs.server.ts'
import { remindInvited } from './answer-reminder.server.ts'

const reminding = defineQueue<Record<string, never>>('forum.remind', { policy: 'short' })

/** Every morning: who has not answered yet. */
export async function work(jobs: Jobs) {
  await jobs.work(reminding, () => remindInvited())
  await jobs.schedule(reminding, '20 7 * * *', {})
}
