/** The part of a year that a survey is about. */
export const surveySpans = [
  'YEAR',
  'SEMESTER_1',
  'SEMESTER_2',
  'QUARTER_1',
  'QUARTER_2',
  'QUARTER_3',
  'QUARTER_4',
] as const
export type SurveySpan = (typeof surveySpans)[number]

export type Period = { year: number; span: SurveySpan }

/** Its first and last day, `YYYY-MM-DD`. */
export function daysOf({ year, span }: Period) {
  const [from, to] = months[span]
  const last = new Date(Date.UTC(year, to, 0)).getUTCDate()
  return { beginsOn: `${year}-${two(from)}-01`, endsOn: `${year}-${two(to)}-${last}` }
}

/** The same as columns of the database. */
export function dayColumnsOf(period: Period) {
  const { beginsOn, endsOn } = daysOf(period)
  return { beginsOn: new Date(beginsOn), endsOn: new Date(endsOn) }
}

/** The semester a day lies in: what a survey is about unless somebody says otherwise. */
export function semesterOf(day: string): Period {
  return {
    year: Number(day.slice(0, 4)),
    span: day.slice(5, 7) <= '06' ? 'SEMESTER_1' : 'SEMESTER_2',
  }
}

/** A period as offices write it: "Semester I 2025", "TW 3 Tahun 2024", "Januari s.d. Juni 2025", "2025". */
export function periodSaid(text: string): Period | null {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const years = words.match(/\b20\d\d\b/g) ?? []
  const year = Number(years[0])
  if (new Set(years).size !== 1) return null
  const rest = words
    .replace(/\b20\d\d\b/g, '')
    .replace(/\b(tahun|periode|th|thn)\b/g, '')
    .trim()
  const span = rest === '' || rest === 'an' ? 'YEAR' : (partSaid(rest) ?? monthsSaid(rest))
  return span ? { year, span } : null
}

const months: Record<SurveySpan, readonly [number, number]> = {
  YEAR: [1, 12],
  SEMESTER_1: [1, 6],
  SEMESTER_2: [7, 12],
  QUARTER_1: [1, 3],
  QUARTER_2: [4, 6],
  QUARTER_3: [7, 9],
  QUARTER_4: [10, 12],
}

const two = (number: number) => String(number).padStart(2, '0')

const ordinals: Record<string, number> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ satu: 1, dua: 2, tiga: 3, empat: 4, pertama: 1, kedua: 2, ketiga: 3, keempat: 4 },
}

function partSaid(text: string): SurveySpan | null {
  const found = /^(semester|smt|sem|triwulan|tw|quarter|q)\s*([a-z]+|\d)$/.exec(text)
  if (!found) return /^(tahunan|yearly|year)$/.test(text) ? 'YEAR' : null
  const [, kind = '', which = ''] = found
  const number = ordinals[which] ?? Number(which)
  const name = `${kind.startsWith('s') ? 'SEMESTER' : 'QUARTER'}_${number}`
  return surveySpans.find((span) => span === name) ?? null
}

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'mei',
  'jun',
  'jul',
  'agu',
  'sep',
  'okt',
  'nov',
  'des',
]

function monthsSaid(text: string): SurveySpan | null {
  const named = text
    .split(' ')
    .map((word) => monthNames.findIndex((name) => word.startsWith(name)) + 1)
    .filter((month) => month > 0)
  const [from, to] = named
  if (!from || !to || named.length !== 2) return null
  return surveySpans.find((span) => months[span][0] === from && months[span][1] === to) ?? null
}
