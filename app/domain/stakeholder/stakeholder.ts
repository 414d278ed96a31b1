export const stakeholderKinds = ['INSTITUTION', 'PERSON'] as const
export type StakeholderKind = (typeof stakeholderKinds)[number]

/** The most words an organization keeps for its stakeholders, and the most that one of them gets. */
export const mostTags = 100
export const mostTagsEach = 10

/** After so many months without a sign of life a contact is to be looked at again: our own choice. */
export const staleAfterMonths = 18

/** Why a contact is to be looked at again. */
export const stalenesses = ['SILENT', 'MAIL_FAILED'] as const
export type Staleness = (typeof stalenesses)[number]

/** The moment before which a sign of life is too old. */
export function staleBefore(today: Date) {
  const day = new Date(today)
  day.setUTCMonth(day.getUTCMonth() - staleAfterMonths)
  return day
}
