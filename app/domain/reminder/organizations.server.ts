import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { wallClockOf } from '../forum/wall-clock.ts'

/** An organization on the day its people are reminded. */
export type RemindingOrganization = {
  id: string
  slug: string
  name: string
  timeZone: string
  /** On its calendar, `YYYY-MM-DD`. */
  today: string
  /** On its clocks, 0–23. */
  hour: number
}

/** Whether letters leave at all, and the one organization to look at where not all are meant. */
export type Reminding = { mailing?: boolean; only?: string }

const atOnce = 200

/** Every organization (or only the one named), page after page, each with its own today. */
export async function* eachOrganization(only?: string): AsyncGenerator<RemindingOrganization> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const found = await db.organization.findMany({
      where: { id: { gt: after, equals: only } },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true, slug: true, name: true, timeZone: true },
    })
    for (const organization of found) {
      const clock = wallClockOf(now(), organization.timeZone)
      yield { ...organization, today: clock.slice(0, 10), hour: Number(clock.slice(11, 13)) }
    }
    const last = found.at(-1)
    if (!last || found.length < atOnce) return
    after = last.id
  }
}
