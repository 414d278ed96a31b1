import { startEmbeddedDatabase } from '#platform/embedded-database.ts'

/** Holds the database of a data folder in a process of its own, to be killed by the tests. */
try {
  const database = await startEmbeddedDatabase({ dataDir: process.argv[2] ?? '' })
  console.log(JSON.stringify({ url: database.url, pid: database.pid() }))
  process.once('SIGTERM', () => database.stop())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
