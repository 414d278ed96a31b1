import { Prisma } from './generated/client.ts'

/** Whether an error says that the database cannot be reached now, rather than that something is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (error instanceof Prisma.PrismaClientKnownRequestError && away.has(error.code)) return true
  return error instanceof Error && (signs.test(error.message) || isDatabaseAway(error.cause))
}

/** Not reachable, timed out, connection closed, no connection free, no transaction begun in time. */
const away = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'])

/** What the driver and PostgreSQL say while a server goes down or comes up. */
const signs =
  /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|timeout exceeded when trying to connect|terminating connection|the database system is|ConnectionClosed|DatabaseNotReachable/
