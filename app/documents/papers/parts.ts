import { timeHorizonLabel, timeUnitLabel } from '#domain/follow-up/terms.ts'
import type { TimeHorizon, TimeUnit } from '#domain/follow-up/time-frame.ts'
import { wallClockOf } from '#domain/forum/wall-clock.ts'
import { clockOf, dateOf, letterFacts } from '#domain/letter/letter-facts.ts'
import { written } from '#domain/letter/letter-words.ts'
import { isTimeZone, timeZoneAbbreviation } from '#domain/organization/time-zone.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import type { Block, Orientation, Paper, Signatory, TableColumn } from '../paper.ts'

export { written }

/** What a paper is, beside what it tells. */
export type Issue = { number: string | null; issuedOn: string }

/** A paper of these blocks, with what is at the foot of its pages and in its properties. */
export function paperOf(
  data: PaperContent,
  { number, issuedOn }: Issue,
  title: string,
  blocks: readonly Block[],
  orientation: Orientation = 'portrait',
): Paper {
  const copy = data.isPublic ? m.paper_public_copy({}, written) : null
  const { theme, year } = data.face.forum
  return {
    title: `${title}: ${theme} (${year})`,
    author: data.face.unit.name,
    issuedOn,
    footer: [title, copy, number].filter(Boolean).join(' · '),
    orientation,
    blocks,
  }
}

export function letterhead({ face }: PaperContent): Block {
  const { organization, unit } = face
  const above = (organization.above ?? organization.name).split('\n')
  const says = above.join(' ').toLowerCase().includes(organization.name.toLowerCase())
  const reached = [
    unit.phone && m.paper_phone({ phone: unit.phone }, written),
    unit.email,
    organization.website,
  ].filter(Boolean)
  return {
    kind: 'letterhead',
    above: says ? above : [...above, organization.name],
    name: unit.name,
    below: [...(unit.address?.split('\n') ?? []), reached.join(' · ')].filter(Boolean),
    logo: organization.logoFileId
      ? { fileId: organization.logoFileId, width: null, height: null }
      : null,
  }
}

/** How a paper of a forum begins: whose it is, what it is, and its number. */
export const titled = (data: PaperContent, { number }: Issue, title: string): Block[] => [
  letterhead(data),
  {
    kind: 'title',
    lines: [title, m.paper_attendance_forum({}, written)],
    number: numberLine(number),
  },
]

export const numberLine = (number: string | null) => number && m.paper_number({ number }, written)

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

export const column = (
  header: string,
  share: number,
  align: TableColumn['align'] = 'left',
): TableColumn => ({ header, share, align })

type TableOptions = { none: string; hasRoomToSign?: boolean }

/** A table, or the sentence `none` where there is nothing to put into one. */
export const table = (
  columns: readonly TableColumn[],
  rows: ReadonlyArray<readonly string[]>,
  { none, ...more }: TableOptions,
): Block =>
  rows.length > 0
    ? { kind: 'table', columns, rows, ...more }
    : { kind: 'paragraph', text: none, isMuted: true }

/** When, where and about what a forum is. */
export function forumFacts({ face }: PaperContent): Block {
  const { day, time, place } = letterFacts(face.forum)
  return {
    kind: 'facts',
    pairs: [
      [m.paper_day({}, written), day],
      [m.paper_time({}, written), time],
      [m.paper_place({}, written), place],
      [m.paper_theme({}, written), face.forum.theme],
    ],
  }
}

/** 'Kediri, 7 Oktober 2026'. */
export const dated = ({ face }: PaperContent, { issuedOn }: Issue) =>
  [face.organization.place, dateOf(new Date(issuedOn))].filter(Boolean).join(', ')

export function headOf({ face }: PaperContent): Signatory {
  const { headPosition, headName, headNumber } = face.unit
  return {
    role: `${headPosition ?? m.paper_head({}, written)},`,
    name: headName ?? '',
    detail: headNumber && m.paper_nip({ number: headNumber }, written),
  }
}

/** '9 Des 2025', for narrow columns. */
export const shortDay = (day: Date) =>
  new Intl.DateTimeFormat('id', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(day)

export const dayText = (day: Date | null) => (day ? dateOf(day) : '–')

/** '09.15', as the clocks of the forum showed it; `zoned` says which those are. */
export const clockText = (moment: Date | null, { face }: PaperContent) =>
  moment ? clockOf(moment, face.forum.timeZone) : '–'

/** The header of a column of times: 'Pukul (WIB)'. */
export function zoned(header: string, { face }: PaperContent) {
  const { timeZone } = face.forum
  return `${header} (${isTimeZone(timeZone) ? timeZoneAbbreviation(timeZone) : timeZone})`
}

/** The calendar day that a moment was of, where the forum is. */
export const dayIn = (moment: Date | null, { face }: PaperContent) =>
  moment && new Date(wallClockOf(moment, face.forum.timeZone).slice(0, 10))

type Framed = { horizon: TimeHorizon; timeValue: number | null; timeUnit: TimeUnit | null }

/** 'Jangka pendek (2 Hari)'. */
export function frameText({ horizon, timeValue, timeUnit }: Framed) {
  const length = timeValue && timeUnit ? ` (${timeValue} ${timeUnitLabel(timeUnit)})` : ''
  return timeHorizonLabel(horizon) + length
}
