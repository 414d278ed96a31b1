import { glob } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { db } from '#db/client.server.ts'
import { type Jobs, startJobs } from '#platform/jobs.server.ts'
import { log } from '#platform/log.server.ts'
import { startMetrics } from '#platform/metrics.server.ts'
import { onStop } from '#platform/worker.server.ts'

// The process that works off the queue. Every `jobs.server.ts` of the domain, and of the
// documents, says what it does there: it exports `work(jobs)`, which registers handlers and schedules.

type JobsModule = { work: (jobs: Jobs) => Promise<void> }

let stopping = false

try {
  const jobs = await startJobs()
  onStop(async () => {
    stopping = true
    await jobs.stop()
    await db.$disconnect()
  })
  startMetrics()
  for await (const path of glob('app/{domain,documents}/**/*jobs.server.ts')) {
    const { work } = (await import(pathToFileURL(resolve(path)).href)) as JobsModule
    await work(jobs)
    log.debug({ path }, 'jobs registered')
  }
} catch (error) {
  // Asked to stop while it began is no failure; otherwise its supervisor starts it again.
  if (!stopping) {
    log.error({ err: error }, 'jobs did not start')
    process.exit(1)
  }
}
