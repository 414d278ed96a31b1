import { Prisma } from '#db/generated/client.ts'
import { shownNeeds } from './need.ts'

/** The moment somebody looks at their desk, on the calendar of their organization. */
export type DeskDay = { now: Date; today: string; timeZone: string }

/** The first rows of one kind of need, as many as show whether there are more than are shown. */
export const limited = (statement: Prisma.Sql) => Prisma.sql`(${statement} limit ${shownNeeds + 1})`
