import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#platform/env.server.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'

/** The database. One small pool a process: a page needs few connections, and there are many processes. */
export const db = new PrismaClient({
  adapter: new PrismaPg(
    {
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 5_000,
    },
    { statementNameGenerator: ({ sql }) => statementNameOf(sql) },
  ),
  // A crowd waits its turn for a connection rather than being turned away.
  transactionOptions: { maxWait: 10_000, timeout: 20_000 },
})

/**
 * A raw statement that begins with a comment like `named: submit` is planned once a connection. Its text must
 * never vary. All others stay unnamed.
 */
const statementNameOf = (sql: string) => /^\/\* named: ([\w-]+) \*\//.exec(sql)?.[1] ?? ''

/** A client inside somebody's transaction. */
export type Tx = Prisma.TransactionClient
