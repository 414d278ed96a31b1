import { defineQueue, type Jobs } from '#platform/jobs.server.ts'
import { applyImport } from './completion.server.ts'
import { tidyImports } from './import.server.ts'
import { importQueue } from './import-queue.server.ts'
import { prepareImport } from './preparation.server.ts'

const tidying = defineQueue<Record<string, never>>('import.tidy', { policy: 'short' })

/** Reads large lists and brings them in, one at a time; clears away by night what nobody finished. */
export async function work(jobs: Jobs) {
  await jobs.work(
    importQueue,
    async ({ actor, importId }) => {
      await prepareImport(actor, importId)
      await applyImport(actor, importId)
    },
    { pollingSeconds: 1 },
  )
  await jobs.work(tidying, () => tidyImports())
  await jobs.schedule(tidying, '40 2 * * *', {})
}
