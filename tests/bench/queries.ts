import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../support/app.ts'
import type { Figure } from './figure.ts'
import { pagesOf } from './pages.ts'
import { startQueryCounter } from './query-counter.ts'
import { signIn, visit } from './staff.ts'
import type { Stage } from './stage.ts'

/** The most statements any page asks the database, the session's included. */
export async function measureQueries(stage: Stage): Promise<Figure[]> {
  const counter = await startQueryCounter(stage.databaseUrl)
  const worker = await startWorker(counter.url, stage.app.dataDir)
  try {
    const cookie = await signIn(stage, worker.url, 'ADMIN')
    let most = 0
    for (const { path, url } of await pagesOf(stage)) {
      // The second visit counts: the first may warm what later ones share.
      await visit(worker.url, url, cookie)
      counter.heard()
      const { status } = await visit(worker.url, url, cookie)
      const count = counter.heard().length
      most = Math.max(most, count)
      if (count > 6 || status >= 400) console.error(`  ${count} queries, ${status}: ${path}`)
    }
    return [{ name: 'max_queries', value: most, bar: 6, better: 'lower' }]
  } finally {
    await worker.stop()
    await counter.stop()
  }
}

/** One web worker by itself, so that no other process asks through the counter. */
async function startWorker(databaseUrl: string, dataDir: string) {
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  const worker = spawn(process.execPath, ['build/server/index.js'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      BASE_URL: url,
      PORT: port,
      SECRET: 'only for counting queries, nothing else',
    },
  })
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined)
    if (response?.ok) break
    await wait(100)
  }
  return {
    url,
    async stop() {
      const ended = once(worker, 'exit')
      worker.kill('SIGTERM')
      await ended
    },
  }
}
