import type { Figure } from './figure.ts'
import { pagesOf } from './pages.ts'
import { startQueryCounter } from './query-counter.ts'
import { signIn, visit } from './staff.ts'
import type { Stage } from './stage.ts'
import { startWorker } from './worker.ts'

/** The most statements any page asks the database, the session's included. */
export async function measureQueries(stage: Stage): Promise<Figure[]> {
  const counter = await startQueryCounter(stage.databaseUrl)
  const worker = await startWorker(counter.url, stage.app.dataDir)
  try {
    const visitorOf = await visitors(stage, worker.url)
    let most = 0
    counter.heard()
    for (const { path, urls } of await pagesOf(stage)) {
      const counts = [0]
      let seen = false
      // Each twice: the first visit fills what is remembered for moments, the second knows the others.
      for (const url of [...urls, ...urls]) {
        const { status } = await visit(worker.url, url, visitorOf(path))
        counts.push(counter.heard().length)
        seen ||= status < 400
      }
      const count = Math.max(...counts)
      most = Math.max(most, count)
      if (count > 6) console.error(`  ${count} queries: ${path}`)
      if (!seen) console.error(`  the demo has nothing to show there: ${path}`)
    }
    return [{ name: 'max_queries', value: most, bar: 6, better: 'lower' }]
  } finally {
    await worker.stop()
    await counter.stop()
  }
}

/** Staff pages are seen by an admin, evaluators' by one of them, all others by strangers. */
async function visitors(stage: Stage, url: string) {
  const admin = await signIn(stage, url, 'ADMIN')
  const evaluator = await signIn(stage, url, 'EVALUATOR')
  return (path: string) => {
    if (path.startsWith('/:organization/evaluasi')) return evaluator
    return /^\/(:organization\/kelola|akun|organisasi-saya)/.test(path) ? admin : ''
  }
}
