import { m } from '#messages'
import { formatShortDate } from './format.ts'

/** "Ditetapkan dengan 188.45/12/2026, 7 Jan 2026." or nothing for what no decree has issued. */
export const decreeText = (standard: { decreeNumber: string | null; decreedOn: Date | null }) => {
  const { decreeNumber, decreedOn } = standard
  if (!decreeNumber || !decreedOn) return null
  return m.standard_public_decree({ number: decreeNumber, date: formatShortDate(decreedOn, 'UTC') })
}
