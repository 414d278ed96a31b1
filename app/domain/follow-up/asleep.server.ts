import { Prisma } from '#db/generated/client.ts'

/** The condition of a promise `f` that waits for its review or its budget year, and needs nobody until then. */
export const isAsleep = (today: string) => Prisma.sql`coalesce(
  f.status = 'DEFERRED' and f."reviewOn" > ${today}::date
  or f.status = 'WAITING_BUDGET' and make_date(f."targetFiscalYear", 1, 1) > ${today}::date, false)`
