import type { Identity, InputKind } from '../feedback/feedback.ts'
import type { ForumStatus } from '../forum/forum.ts'
import type { CommunityElement } from '../stakeholder/group.ts'

export const minutesNoteKinds = ['NOTE', 'DECISION'] as const
export type MinutesNoteKind = (typeof minutesNoteKinds)[number]

/** Whether an entry of the desk is the note-taker's own, and not something a participant said. */
export const isNoteKind = (kind: InputKind | MinutesNoteKind): kind is MinutesNoteKind =>
  minutesNoteKinds.some((one) => one === kind)

/** As much as a notulen holds: more than any forum said so far. */
export const mostMinuted = { said: 3000, notes: 1000, photos: 500 }

/** What the notulen tells, in the order it happened. */
export type SaidEntry = {
  type: 'SAID'
  id: string
  at: Date
  text: string
  kind: InputKind
  identity: Identity
  element: CommunityElement | null
  /** Of a named giver only: what was said in confidence has no name on any paper. */
  group: { code: string | null; name: string } | null
  name: string | null
  institution: string | null
  trackingCode: string
  /** Kept inside: it is in the notulen, and not in its public twin. */
  isHidden: boolean
}

export type NoteEntry = {
  type: 'NOTE'
  id: string
  at: Date
  text: string
  kind: MinutesNoteKind
  author: string
  revision: number
}

export type MinutesEntry = SaidEntry | NoteEntry

export type Run = { agendaItemId: string; startedAt: Date; endedAt: Date | null }

/** How an item of the agenda stands: not begun, running since, or how long it took. Times in whole seconds. */
export type ItemTime = {
  startedAt: Date | null
  endedAt: Date | null
  isRunning: boolean
  spentSeconds: number
  /** Of the minutes it was given; below zero it is over. Null: it was given none. */
  leftSeconds: number | null
}

/** What the runs of one item come to at a moment. */
export function timeOf(
  item: { id: string; minutes: number | null },
  runs: readonly Run[],
  moment: Date,
): ItemTime {
  const own = runs.filter(({ agendaItemId }) => agendaItemId === item.id)
  const running = own.find(({ endedAt }) => endedAt === null)
  const spent = own.reduce((sum, run) => sum + lengthOf(run, moment), 0)
  const spentSeconds = Math.floor(spent / 1000)
  const ends = own.flatMap(({ endedAt }) => (endedAt ? [endedAt.getTime()] : []))
  return {
    startedAt: own[0]?.startedAt ?? null,
    endedAt: running || ends.length === 0 ? null : new Date(Math.max(...ends)),
    isRunning: running !== undefined,
    spentSeconds,
    leftSeconds: item.minutes === null ? null : item.minutes * 60 - spentSeconds,
  }
}

/** Which item was talked about at a moment. */
export function itemAt(runs: readonly Run[], moment: Date) {
  return (
    runs.findLast(
      ({ startedAt, endedAt }) => startedAt <= moment && (endedAt === null || moment < endedAt),
    )?.agendaItemId ?? null
  )
}

/** The entries of each item in the order of the agenda; what belongs to none comes first, as long as there is any. */
export function inSections<Item extends { id: string }, Entry extends { at: Date; id: string }>(
  items: readonly Item[],
  entries: ReadonlyArray<{ itemId: string | null; entry: Entry }>,
) {
  const byItem = Map.groupBy(entries, ({ itemId }) => itemId)
  const entriesOf = (id: string | null) =>
    (byItem.get(id) ?? [])
      .map(({ entry }) => entry)
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  const loose = entriesOf(null)
  const sections = items.map((item) => ({ item: item as Item | null, entries: entriesOf(item.id) }))
  return loose.length > 0 ? [{ item: null as Item | null, entries: loose }, ...sections] : sections
}

/** A clock that started wrong never makes a time negative. */
const lengthOf = ({ startedAt, endedAt }: Run, moment: Date) =>
  Math.max(0, (endedAt ?? moment).getTime() - startedAt.getTime())

/** The desk is open from the day the forum is announced until its report is out. */
export const keepsMinutes = (status: ForumStatus) => open.has(status)

const open: ReadonlySet<ForumStatus> = new Set([
  'ANNOUNCED',
  'IN_SESSION',
  'FORMULATING',
  'MINUTES_SIGNING',
  'FOLLOW_UP',
])
