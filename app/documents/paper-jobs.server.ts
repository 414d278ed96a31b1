import { failPaper, makePaper } from '#domain/paper/completion.server.ts'
import { paperQueue, resumePapers } from '#domain/paper/making.server.ts'
import type { Jobs } from '#platform/jobs.server.ts'

/** Makes papers, one at a time. What they are written with is loaded with the first of them. */
export async function work(jobs: Jobs) {
  await jobs.work(
    paperQueue,
    async ({ actor, makingId }, { attempt }) => {
      try {
        const { withWrittenPaper } = await import('./paper-writer.ts')
        await makePaper(actor, makingId, withWrittenPaper)
      } catch (error) {
        if (attempt >= (paperQueue.options.retryLimit ?? 0)) await failPaper(actor, makingId)
        throw error
      }
    },
    { pollingSeconds: 1 },
  )
  await resumePapers()
}
