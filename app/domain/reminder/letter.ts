import { m } from '#messages'

/** A language that letters are written in. */
export type LetterLocale = 'id' | 'en'

/** The language a person reads, Indonesian unless they chose another. */
export const letterLocale = (locale: string | null | undefined): LetterLocale =>
  locale === 'en' ? 'en' : 'id'

/** '7 Oktober 2026' from `2026-10-07`. */
export function dayInWords(day: string, locale: LetterLocale) {
  return new Intl.DateTimeFormat(locale === 'id' ? 'id' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}

/** The body of a letter of the app: a greeting, its lines, and where to go on. */
export function letterBody(
  { name, organization, url }: { name: string; organization: string; url: string },
  lines: readonly string[],
  locale: LetterLocale,
) {
  const greeting = m.reminder_greeting({ name }, { locale })
  const end = m.reminder_end({ organization, url }, { locale })
  return [greeting, lines.join('\n'), end].join('\n\n')
}
