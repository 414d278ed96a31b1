import { Prisma } from './generated/client.ts'

/** Whether an error says that the database cannot be reached now, rather than that something is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if ('code' in error && away.has(String(error.code))) return true
  return signs.test(error.message) || isDatabaseAway(error.cause)
}

const away = new Set([
  // Prisma: not reachable, timed out, connection closed, no connection free, no transaction begun in time
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
  // the system: nobody listens there, nobody answers, the name is not known
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  // PostgreSQL: shuts down, crashed, starts up, has no connection left
  ...['57P01', '57P02', '57P03', '53300'],
])

/** What the drivers and PostgreSQL say while a server goes down or comes up. */
const signs =
  /ECONNREFUSED|ECONNRESET|EPIPE|Connection (terminated|ended)|timeout exceeded when trying to connect|terminating connection|the database system is|too many clients|not queryable|ConnectionClosed|DatabaseNotReachable|Server has closed the connection/
