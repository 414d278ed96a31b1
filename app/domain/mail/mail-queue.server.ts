import { defineQueue } from '#platform/jobs.server.ts'

/** Wakes the postman. What is to be delivered stands in the outbox, not in the job. */
export const mailQueue = defineQueue<Record<string, never>>('deliver-mail', { policy: 'short' })
