import type { ForumStatus } from '../forum/forum.ts'
import { type FeedbackStatus, isPublishable } from './feedback.ts'

/** Urgency, seriousness and growth of a problem, 1 (little) to 5 (very) each, as staff judge them. */
export type Usg = { urgency: number; seriousness: number; growth: number }

export const usgParts = ['urgency', 'seriousness', 'growth'] as const
export type UsgPart = (typeof usgParts)[number]

export const usgLevels = [1, 2, 3, 4, 5] as const

/** What each of the five elements (unsur) that marked an input adds to its priority. */
export const pointsPerElement = 3

/** The highest priority there is: all five elements, and 5 + 5 + 5. */
export const highestPriority = 30

/** What stands behind an input, with all that was merged into it. */
export type Standing = {
  /** People who marked it, each once. */
  supporters: number
  /** Different elements (unsur) among them, 0 to 5. */
  elements: number
  /** Urgency + seriousness + growth, 3 to 15; 0 while nobody judged them. */
  usg: number
}

/**
 * The priority of an input, 0 to 30: three points for each element among those who marked it, and the sum of
 * USG. One element counts once, however many of its people press. The sum is the usual way to total USG; giving
 * both halves the same weight is this app's own choice (docs/decisions/022).
 */
export const priorityOf = ({ elements, usg }: Standing) => elements * pointsPerElement + usg

export const usgTotal = (usg: Usg | null) => (usg ? usg.urgency + usg.seriousness + usg.growth : 0)

/** What was merged is judged in the main one; what is out of strangers' sight is not judged. */
export const canScore = (status: FeedbackStatus) => status !== 'MERGED' && isPublishable(status)

type Ranked = Standing & { createdAt: Date; id: string }

/** The most important first: priority, then people, then what was said later, then the id. */
export function byPriority(a: Ranked, b: Ranked) {
  return (
    priorityOf(b) - priorityOf(a) ||
    b.supporters - a.supporters ||
    b.createdAt.getTime() - a.createdAt.getTime() ||
    (a.id < b.id ? 1 : -1)
  )
}

/** The states of a forum in which people may mark what matters to them: until its rows are frozen for signing. */
export const supportingStatuses = [
  'ANNOUNCED',
  'IN_SESSION',
  'FORMULATING',
] as const satisfies ForumStatus[]

export const isSupportOpen = (status: ForumStatus) =>
  supportingStatuses.some((one) => one === status)

/** Rows in the order of their places, each with what stands behind it; nothing where that was not asked. */
export function withStandings<Row extends { id: string }>(
  places: ReadonlyArray<{ id: string } & Partial<Standing>>,
  rows: readonly Row[],
) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return places.flatMap(({ id, supporters = 0, elements = 0, usg = 0 }) => {
    const row = byId.get(id)
    return row ? [{ ...row, standing: { supporters, elements, usg } }] : []
  })
}
