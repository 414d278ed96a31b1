import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../support/app.ts'

/** One web worker by itself, so that nothing that others do is counted with it. */
export async function startWorker(databaseUrl: string, dataDir: string) {
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
      SECRET: 'only for measuring one worker, nothing else',
    },
  })
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined)
    if (response?.ok) break
    await wait(100)
  }
  return {
    url,
    pid: worker.pid ?? 0,
    async stop() {
      const ended = once(worker, 'exit')
      worker.kill('SIGTERM')
      await ended
    },
  }
}
