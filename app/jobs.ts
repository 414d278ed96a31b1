import { glob } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { db } from '#db/client.server.ts'
import { type Jobs, startJobs } from '#platform/jobs.server.ts'
import { log } from '#platform/log.server.ts'
import { startMetrics } from '#platform/metrics.server.ts'
import { onStop } from '#platform/worker.server.ts'

// The process that works off the queue. Every `jobs.server.ts` of the domain says what it does
// there: it exports `work(jobs)`, which registers handlers and schedules.

const jobs = await startJobs()
onStop(async () => {
  await jobs.stop()
  await db.$disconnect()
})
startMetrics()

type JobsModule = { work: (jobs: Jobs) => Promise<void> }

for await (const path of glob('app/domain/**/*jobs.server.ts')) {
  const { work } = (await import(pathToFileURL(resolve(path)).href)) as JobsModule
  await work(jobs)
  log.debug({ path }, 'jobs registered')
}
