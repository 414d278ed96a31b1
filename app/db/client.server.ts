import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#platform/env.server.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'

/** The database. One small pool a process: a page needs few connections, and there are many processes. */
export const db = new PrismaClient({
  adapter: new PrismaPg({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
  }),
  // A crowd waits its turn for a connection rather than being turned away.
  transactionOptions: { maxWait: 10_000, timeout: 20_000 },
})

/** A client inside somebody's transaction. */
export type Tx = Prisma.TransactionClient
