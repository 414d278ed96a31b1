import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { TooOften } from '../errors.ts'

/** At most `limit` turns in a window of `windowSeconds` that opens with the first of them. */
export type Pace = { limit: number; windowSeconds: number }

export type Turn = {
  allowed: boolean
  /** How many turns this window has seen, this one included. */
  count: number
  nextAt: Date
  retryAfterSeconds: number
}

/**
 * Takes a turn under `key` (such as `feedback:203.0.113.7`) and says whether it is still within the
 * pace, and when the next window opens. One statement, so that simultaneous turns are all counted.
 */
export async function takeTurn(key: string, { limit, windowSeconds }: Pace): Promise<Turn> {
  const moment = now()
  const end = new Date(moment.getTime() + windowSeconds * 1000)
  const [row] = await db.$queryRaw<Array<{ count: number; windowEndsAt: Date }>>`
    insert into "Throttle" as t ("key", "count", "windowEndsAt") values (${key.slice(0, 300)}, 1, ${end})
    on conflict ("key") do update set
      "count" = case when t."windowEndsAt" <= ${moment} then 1 else least(t."count", 1000000) + 1 end,
      "windowEndsAt" = case when t."windowEndsAt" <= ${moment} then ${end} else t."windowEndsAt" end
    returning "count", "windowEndsAt"`
  if (!row) throw new Error('An upsert must return its row')

  const wait = Math.ceil((row.windowEndsAt.getTime() - moment.getTime()) / 1000)
  return {
    allowed: row.count <= limit,
    count: row.count,
    nextAt: row.windowEndsAt,
    retryAfterSeconds: Math.max(1, wait),
  }
}

/** Takes a turn, or refuses with a sentence (429) that says in how many minutes to come again. */
export async function requireTurn(key: string, pace: Pace, field = 'form') {
  const turn = await takeTurn(key, pace)
  if (!turn.allowed) throw new TooOften(field, turn.retryAfterSeconds)
  return turn
}

/** Opens the window of `key` anew, as after a successful sign-in. */
export async function forgiveTurns(key: string) {
  await db.throttle.deleteMany({ where: { key } })
}

/** Deletes windows that are over; called by a job now and then. */
export async function sweepThrottle() {
  const { count } = await db.throttle.deleteMany({ where: { windowEndsAt: { lte: now() } } })
  return count
}
