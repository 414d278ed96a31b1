import { m } from '#messages'
import type { TimeHorizon, TimeUnit } from '../follow-up/time-frame.ts'
import { clockOf, dateOf } from '../letter/letter-facts.ts'
import { written } from '../letter/letter-words.ts'
import { isTimeZone, timeZoneAbbreviation } from '../organization/time-zone.ts'
import type { CommunityElement } from '../stakeholder/group.ts'

// A Berita Acara is written in Indonesian, whatever language its reader has chosen.

const small =
  'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua·belas tiga·belas empat·belas lima·belas enam·belas tujuh·belas delapan·belas sembilan·belas'
    .split(' ')
    .map((word) => word.replace('·', ' '))

/** A whole number below ten thousand in words: 'dua ribu dua puluh lima'. */
export function numberInWords(value: number): string {
  if (value < 20) return small[value] ?? ''
  if (value < 100) return joined(`${small[Math.floor(value / 10)]} puluh`, value % 10)
  if (value < 200) return joined('seratus', value - 100)
  if (value < 1000) return joined(`${small[Math.floor(value / 100)]} ratus`, value % 100)
  if (value < 2000) return joined('seribu', value - 1000)
  return joined(`${small[Math.floor(value / 1000)]} ribu`, value % 1000)
}

const joined = (words: string, rest: number) =>
  rest === 0 ? words : `${words} ${numberInWords(rest)}`

type Said = { startsAt: string; timeZone: string }

/** 'Selasa, 07 Oktober 2025', as the official form writes the day. */
export function dayAndDate({ startsAt, timeZone }: Said) {
  return new Intl.DateTimeFormat('id', {
    ...{ timeZone, weekday: 'long', day: '2-digit', month: 'long', year: 'numeric' },
  } as const).format(new Date(startsAt))
}

/** 'tanggal tujuh bulan Oktober tahun dua ribu dua puluh lima'. */
export function dateInWords({ startsAt, timeZone }: Said) {
  const parts = new Intl.DateTimeFormat('id', {
    ...{ timeZone, day: 'numeric', month: 'long', year: 'numeric' },
  } as const).formatToParts(new Date(startsAt))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const [day, year] = [numberInWords(Number(part('day'))), numberInWords(Number(part('year')))]
  return m.record_paper_date_words({ day, month: part('month'), year }, written)
}

/**
 * Two names run into one where the end of the first is the beginning of the second: 'Kepala Badan' and 'Badan
 * Pendapatan Daerah' are 'Kepala Badan Pendapatan Daerah'. Without such words, null.
 */
export function overlapped(first: string, second: string) {
  const [left, right] = [first.trim().split(/\s+/), second.trim().split(/\s+/)]
  for (let count = Math.min(left.length, right.length); count > 0; count -= 1) {
    const end = left.slice(-count).join(' ').toLowerCase()
    if (end === right.slice(0, count).join(' ').toLowerCase())
      return [...left.slice(0, -count), ...right].join(' ')
  }
  return null
}

/** What the forum was about, with the unit it is about: the title says both, and neither twice. */
export function subjectOf(theme: string, unit: string) {
  if (theme.toLowerCase().includes(unit.toLowerCase())) return theme
  return overlapped(theme, unit) ?? m.record_paper_subject({ theme, unit }, written)
}

/** The head of a unit by office: 'Kepala Badan Pendapatan Daerah Kabupaten Kutai Barat'. */
export function headOf({ name, headPosition }: { name: string; headPosition: string | null }) {
  const position = headPosition?.trim() || m.record_paper_head({}, written)
  if (position.toLowerCase().includes(name.toLowerCase())) return position
  // 'Camat Pesantren' of 'Kecamatan Pesantren' says its place already.
  if (position.includes(' ') && lastWord(position) === lastWord(name)) return position
  return overlapped(position, name) ?? `${position} ${name}`
}

const lastWord = (text: string) => text.trim().split(/\s+/).at(-1)?.toLowerCase()

type Frame = {
  horizon: TimeHorizon
  timeValue: number | null
  timeUnit: TimeUnit | null
  dueOn: string | null
}

/** *Jangka waktu penyelesaian* as the form writes it: 'Jangka pendek (2 Hari)'. */
export function timeFrameWords({ horizon, timeValue, timeUnit, dueOn }: Frame) {
  const length =
    timeValue !== null && timeUnit !== null
      ? lengths[timeUnit]({ count: timeValue }, written)
      : dueOn && m.record_paper_until({ date: dateWords(dueOn) }, written)
  const words = horizons[horizon]({}, written)
  return length ? `${words} (${length})` : words
}

/** '7 Oktober 2025' of a day written `YYYY-MM-DD`. */
export const dateWords = (day: string) => dateOf(new Date(`${day}T00:00:00Z`))

/** '7 Oktober 2025' of an instant. */
export const dateIn = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('id', {
    ...{ timeZone, day: 'numeric', month: 'long', year: 'numeric' },
  } as const).format(instant)

/** '10.32 WITA'. */
export const clockIn = (instant: Date, timeZone: string) =>
  `${clockOf(instant, timeZone)} ${isTimeZone(timeZone) ? timeZoneAbbreviation(timeZone) : timeZone}`

export const elementWords = (element: CommunityElement) => elements[element]({}, written)

const horizons = {
  SHORT: m.record_paper_short,
  MEDIUM: m.record_paper_medium,
  LONG: m.record_paper_long,
}
const lengths = {
  DAYS: m.record_paper_days,
  WEEKS: m.record_paper_weeks,
  MONTHS: m.record_paper_months,
  YEARS: m.record_paper_years,
}
const elements = {
  SERVICE_USERS: m.terms_community_element_service_users,
  EXPERTS: m.terms_community_element_experts,
  RELATED_AGENCIES: m.terms_community_element_related_agencies,
  CIVIL_SOCIETY: m.terms_community_element_civil_society,
  MASS_MEDIA: m.terms_community_element_mass_media,
}
