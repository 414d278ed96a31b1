import { PgBoss } from 'pg-boss'

/** Makes or updates the tables of the job queue, so that every process may enqueue from its start. */
export async function installJobTables(databaseUrl: string) {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'pgboss',
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
}
