import type { InputKind } from '../feedback/feedback.ts'
import type { CommunityElement } from '../stakeholder/group.ts'

/** An input as the wall shows it: never who gave it. */
export type WallInput = {
  id: string
  text: string
  kind: InputKind
  element: CommunityElement | null
  service: string | null
}

/** How many inputs of each element are public; null: of none that is known. */
export type WallTotals = { element: CommunityElement | null; count: number }[]

/** What changed on the wall. What is shown replaces what bore the same id; what is gone is taken down. */
export type WallChange = { shown: WallInput[]; gone: string[]; totals: WallTotals }

/** What the wall holds at most: the newest. */
export const mostOnWall = 120

export const groupings = ['unsur', 'layanan'] as const
export type Grouping = (typeof groupings)[number]

export const groupingOf = (value: string | null): Grouping =>
  groupings.find((one) => one === value) ?? 'unsur'

/**
 * Where a viewer stands: everything before `since` was given to them, and of what came later the events whose ends
 * are listed. It is the `id` of what the stream sends, so it fits into a header.
 */
export type Mark = { since: Date; seen: readonly string[] }

const mostSeen = 300

export const markText = ({ since, seen }: Mark) =>
  [since.getTime(), ...seen.slice(-mostSeen)].join('.')

/** The mark as it came back; nothing when it is none of ours. */
export function markOf(text: string | null): Mark | null {
  if (!text || !/^\d{12,14}(\.[0-9a-f]{12})*$/.test(text)) return null
  const [since, ...seen] = text.split('.')
  return { since: new Date(Number(since)), seen }
}

/** What tells an event from others of the same minutes. */
export const shortId = (id: string) => id.slice(-12)
