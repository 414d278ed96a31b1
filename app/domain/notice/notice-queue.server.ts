import { defineQueue } from '#platform/jobs.server.ts'

/** Wakes whoever makes notices. What they are made of stands in the events, not in the job. */
export const noticeQueue = defineQueue<Record<string, never>>('notice.derive', { policy: 'short' })
