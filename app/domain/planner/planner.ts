import { type UnitCategory, unitCategories } from '../organization/organization.ts'

/** Where a unit stands with the forum it owes in a year. */
export const plannerStates = ['HELD', 'PLANNED', 'LATE', 'MISSING'] as const
export type PlannerState = (typeof plannerStates)[number]

/**
 * Why a unit is late: the day of its forum passed without one, the local closing date passed, or more than
 * twelve months went by since its last forum and no day is set for the next.
 */
export const lateReasons = ['PASSED', 'CLOSING', 'LAPSED'] as const
export type LateReason = (typeof lateReasons)[number]

/** Late units that a start page shows; one more says that there are others. */
export const mostLateUnits = 5

/** Which units of which year the board shows. */
export type PlannerFilter = {
  year: number
  state: PlannerState | null
  category: UnitCategory | null
  text: string | null
}

/** The filter a board's address asks for; what cannot be read is left out. The current year unless one is named. */
export function plannerFilterOf(params: URLSearchParams, today: Date): PlannerFilter {
  const year = Number(params.get('tahun'))
  const state = params.get('keadaan')
  const category = params.get('jenis')
  return {
    year: isPlannerYear(year) ? year : today.getFullYear(),
    state: plannerStates.find((known) => known === state) ?? null,
    category: unitCategories.find((known) => known === category) ?? null,
    text: params.get('cari')?.trim().slice(0, 200) || null,
  }
}

export const isPlannerYear = (year: number) =>
  Number.isInteger(year) && year >= 2000 && year <= 2100

/** The one thing to do for a unit that has held nothing yet, nor fixed a day. */
export type PlannerStep =
  | { kind: 'CONTINUE'; forumId: string }
  | { kind: 'COPY'; forumId: string }
  | { kind: 'DRAFT' }

/**
 * Goes on with the draft there is, else starts from the last forum, else from nothing. A forum whose day
 * passed is gone on with, too: it wants a new day, or to be opened. None for a unit that has done its part.
 */
export function nextStepOf(unit: {
  state: PlannerState
  pendingId: string | null
  last: { id: string } | null
}): PlannerStep | null {
  if (unit.state === 'HELD' || unit.state === 'PLANNED') return null
  if (unit.pendingId) return { kind: 'CONTINUE', forumId: unit.pendingId }
  return unit.last ? { kind: 'COPY', forumId: unit.last.id } : { kind: 'DRAFT' }
}

/** Month 1–12 of a calendar day within the year; null for a day in another year, or none. */
export function monthIn(year: number, day: string | null) {
  return day?.startsWith(`${year}-`) ? Number(day.slice(5, 7)) : null
}
