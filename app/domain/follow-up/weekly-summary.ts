/** The parts of a weekly summary, in their order. */
export const summaryParts = ['LATE', 'WEEK', 'JUDGING'] as const
export type SummaryPart = (typeof summaryParts)[number]

/** The Monday of the week that a day belongs to. */
export function mondayOf(day: string) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
