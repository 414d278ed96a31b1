import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { env } from '#platform/env.server.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'

const pool = new Pool({
  connectionString: env.DATABASE_URL,
  max: env.DATABASE_POOL,
  idleTimeoutMillis: 30_000,
  connectionTimeoutMillis: 5_000,
})
// A connection that breaks while nobody uses it is replaced by the next query.
pool.on('error', () => {})

/** The database. One small pool a process: a page needs few connections, and there are many processes. */
export const db = new PrismaClient({
  adapter: new PrismaPg(pool, { disposeExternalPool: true }),
  // A crowd waits its turn for a connection rather than being turned away.
  transactionOptions: { maxWait: 10_000, timeout: 20_000 },
})

/** A client inside somebody's transaction. */
export type Tx = Prisma.TransactionClient

/** A statement that a whole hall runs in the same second. Its text never varies; its values are $1, $2 … */
export type HotStatement = { name: string; text: string; values: unknown[] }

/** Runs it straight on the driver, planned once a connection, and gives the rows it returns. */
export async function runHot<Row extends object>(statement: HotStatement) {
  const { rows } = await pool.query<Row>(statement)
  return rows
}
