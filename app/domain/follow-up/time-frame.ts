/** *Jangka waktu penyelesaian* as the Berita Acara writes it, say "Jangka pendek (2 Hari)". */
export type TimeFrame = { value: number; unit: TimeUnit }

export const timeUnits = ['DAYS', 'WEEKS', 'MONTHS', 'YEARS'] as const
export type TimeUnit = (typeof timeUnits)[number]

export const timeHorizons = ['SHORT', 'MEDIUM', 'LONG'] as const
export type TimeHorizon = (typeof timeHorizons)[number]

/** Where a promise stands in time, as lists are asked for it. */
export const timings = ['terlambat', 'segera', 'berjalan'] as const

/** The longest short and the longest medium horizon, in days. No regulation fixes them. */
export const defaultHorizonLimits = { short: 90, medium: 365 }

/**
 * The day a time frame ends, by calendar, for a start written `YYYY-MM-DD`. A month later than the 31st is
 * the last day of a shorter month; a year later than 29 February is the 28th.
 */
export function dueDateOf(start: string, { value, unit }: TimeFrame) {
  if (unit === 'DAYS') return plusDays(start, value)
  if (unit === 'WEEKS') return plusDays(start, value * 7)

  return plusMonths(start, unit === 'YEARS' ? value * 12 : value)
}

/** The horizon a time frame of that length usually is; the people at the table may name another. */
export function horizonOf(frame: TimeFrame, limits = defaultHorizonLimits): TimeHorizon {
  const days = frame.value * daysIn[frame.unit]
  if (days <= limits.short) return 'SHORT'

  return days <= limits.medium ? 'MEDIUM' : 'LONG'
}

/** The months since a day, begun ones included: 12 until the anniversary, 13 from the day after. */
export function monthsSince(day: string, today: string) {
  if (today <= day) return 0

  const [fromYear = 0, fromMonth = 0] = day.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = today.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return plusMonths(day, months) < today ? months + 1 : months
}

/** The calendar day of a date column, which carries midnight UTC. */
export const isoDay = (date: Date) => date.toISOString().slice(0, 10)

const daysIn: Record<TimeUnit, number> = { DAYS: 1, WEEKS: 7, MONTHS: 30, YEARS: 365 }

/** The day that many days later. */
export function plusDays(start: string, days: number) {
  const date = new Date(`${start}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return isoDay(date)
}

function plusMonths(start: string, months: number) {
  const date = new Date(`${start}T00:00:00Z`)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0)
  date.setUTCDate(Math.min(day, date.getUTCDate()))
  return isoDay(date)
}
