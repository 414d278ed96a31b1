import { m } from '#messages'
import { shortened } from '../excerpt.ts'
import { dayInWords, type LetterLocale } from '../reminder/letter.ts'

type Line = { number: number; unit: string; recommendation: string; dueOn: string | null }

/** A promise in one line of a letter: what was promised, by whom, until when. */
export function promiseLine({ number, unit, recommendation, dueOn }: Line, locale: LetterLocale) {
  const text = shortened(recommendation.replaceAll(/\s+/g, ' ').trim(), 160)
  const words = { number, unit, text }
  if (!dueOn) return m.reminder_promise_undated(words, { locale })
  return m.reminder_promise({ ...words, date: dayInWords(dueOn, locale) }, { locale })
}
