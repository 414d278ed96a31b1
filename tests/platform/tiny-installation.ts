import { fileURLToPath } from 'node:url'
import { startEmbeddedDatabase } from '#platform/embedded-database.ts'
import { env } from '#platform/env.server.ts'
import { supervise } from '#platform/supervisor.ts'
import { keepWorkers } from '#platform/worker-pool.ts'

// The supervisor with its real database and workers, and a tiny app instead of ours.

const code = await supervise(async ({ onStop, onForce, signal }) => {
  const database = await startEmbeddedDatabase({ dataDir: env.DATA_DIR })
  onStop(database.stop)
  const web = keepWorkers(
    {
      name: 'web',
      script: fileURLToPath(new URL('./tiny-web.ts', import.meta.url)),
      count: 2,
      env: { DATABASE_URL: database.url },
      listens: true,
    },
    { onEvent: () => {}, signal },
  )
  onStop(web.stop)
  onForce(web.kill)
  await web.ready
  console.log(JSON.stringify({ database: database.pid(), workers: web.pids() }))
})
process.exit(code)
