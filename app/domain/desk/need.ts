import { daysBetween, plusDays } from '../follow-up/time-frame.ts'
import type { ForumStep } from './forum-step.ts'

/** What somebody may be needed for, in the order it stands where nothing is more urgent. */
export const needSections = {
  own: ['RETURNED', 'DUE', 'PLAN', 'REVIEW'],
  judging: ['JUDGE'],
  unit: ['LATE', 'UNOWNED'],
  forum: ['FORUM'],
  invitation: ['UNSENT', 'UNANSWERED'],
  assigned: ['ASSIGNED'],
  input: ['INPUT'],
  publishing: ['PUBLISH'],
  evidence: ['EVIDENCE'],
  import: ['IMPORT'],
  mail: ['MAIL'],
  staff: ['STAFF'],
} as const
export type NeedSection = keyof typeof needSections
export type NeedKind = (typeof needSections)[NeedSection][number]

/** One thing that needs a person. Days are `YYYY-MM-DD` on the organization's calendar. */
export type Need = {
  kind: NeedKind
  /** Of what it is about: the promise, forum, input, letter, invitation or import. */
  id: string
  title: string
  /** Where it belongs: a unit or a forum. */
  about: string | null
  /** The day it is due, or since when it waits; see `isWaiting`. */
  day: string | null
  /** How many of whatever the kind counts: evidence, invitations, rows. */
  count: number | null
  /** The state of what it is about, as its own noun names it. */
  status: string | null
}

/** A need as the desk shows it: of a forum also the day it is held, and its next step. */
export type DeskNeed = Need & { held: string | null; step: ForumStep | null }

/** Rows a section shows; one more says that there are others. */
export const shownNeeds = 5

export type NeedGroup<Row extends Need = Need> = {
  section: NeedSection
  rows: Row[]
  /** There are others than these. */
  more: boolean
}

/** What needs somebody, by section: within each and among them the most urgent first. */
export function groupsOf<Row extends Need>(needs: readonly Row[], today: string) {
  const urgency = (need: Need) => daysLeft(need, today)
  const groups = sections.flatMap((section): NeedGroup<Row>[] => {
    const kinds: readonly NeedKind[] = needSections[section]
    const rows = needs.filter(({ kind }) => kinds.includes(kind))
    if (rows.length === 0) return []
    const sorted = rows.toSorted((a, b) => urgency(a) - urgency(b))
    return [{ section, rows: sorted.slice(0, shownNeeds), more: rows.length > shownNeeds }]
  })
  const first = ({ rows: [most] }: NeedGroup<Row>) => (most ? urgency(most) : 0)
  return groups.toSorted((a, b) => first(a) - first(b))
}

/** Days until it should be done; negative when that day has passed. What has no day waits a while. */
export function daysLeft({ kind, day }: Need, today: string) {
  const wait = patience[kind]
  if (!day) return wait ?? 14
  const left = daysBetween(today, wait === undefined ? day : plusDays(day, wait))
  return kind === 'RETURNED' ? Math.min(0, left) : left
}

/** Whether its day is the one it waits since, and not the one it is due. */
export const isWaiting = (kind: NeedKind) => patience[kind] !== undefined

/** Days that something may wait before it is late. */
const patience: Partial<Record<NeedKind, number>> = {
  ...{ JUDGE: 7, PUBLISH: 14, EVIDENCE: 14, ASSIGNED: 7, INPUT: 7 },
  ...{ IMPORT: 1, MAIL: 1, STAFF: 7 },
}

const sections = Object.keys(needSections) as NeedSection[]
