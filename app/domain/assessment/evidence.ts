import { m } from '#messages'
import { isoDay } from '../follow-up/time-frame.ts'
import type { DocumentKind } from '../organization/document-kind.ts'
import type { Indicator } from './instrument.ts'

/** What an evaluator makes of a piece of evidence: there, lacking something, or about something else. */
export const evidenceStates = ['THERE', 'LACKING', 'IRRELEVANT'] as const
export type EvidenceState = (typeof evidenceStates)[number]

/** Something of the thread that may prove something, as far as judging it needs. Days are `YYYY-MM-DD`. */
export type Artefact = {
  id: string
  kind: DocumentKind
  title: string
  date: string | null
  fileId: string | null
  hasFile: boolean
  /** Of papers: their number; of a Berita Acara: whether everybody signed it. */
  number?: string | null
  isSigned?: boolean
  /** Of pictures. */
  caption?: string | null
  place?: string | null
  /** Of an attendance list: how many came, the unit's own people left out. */
  people?: number
  forum: { id: string; theme: string; isAboutStandard: boolean }
}

export type Judged = Artefact & { state: EvidenceState; reasons: string[]; why: string }

/** The indicators whose evidence must come from a forum about the service standard. */
const aboutStandards: ReadonlySet<number> = new Set([1, 2, 4])

/**
 * The artefacts that bear on an indicator, each as a strict evaluator would judge it for the year, and the kinds
 * that nothing was found of. The mapping is a proposal of ours [D]; the judgement stays the evaluator's.
 */
export function offered(
  { number, artefacts: wanted }: Pick<Indicator, 'number' | 'artefacts'>,
  artefacts: readonly Artefact[],
  year: number,
) {
  const judged = wanted.flatMap(({ kind, why }) =>
    artefacts
      .filter((artefact) => artefact.kind === kind)
      .map((artefact): Judged => ({ ...artefact, ...judge(artefact, number, year), why })),
  )
  const found = new Set(judged.map(({ kind }) => kind))
  return { judged, missing: wanted.filter(({ kind }) => !found.has(kind)) }
}

/** Nothing outside the year and the one before is looked at; a forum about something else proves nothing here. */
export function judge(artefact: Artefact, indicator: number, year: number) {
  const { date, forum } = artefact
  const beside = [
    date !== null &&
      !inPeriod(date, year) &&
      m.assessment_evidence_period({ from: year - 1, year }),
    aboutStandards.has(indicator) && !forum.isAboutStandard && m.assessment_evidence_about_else(),
    artefact.people === 0 && m.assessment_evidence_nobody(),
  ].filter((reason) => reason !== false)
  if (beside.length > 0) return { state: 'IRRELEVANT' as const, reasons: beside }

  const reasons = lacksOf(artefact)
  return { state: reasons.length > 0 ? ('LACKING' as const) : ('THERE' as const), reasons }
}

function lacksOf({ kind, date, hasFile, number, isSigned, caption, place }: Artefact) {
  const isPicture = kind === 'PHOTO' || kind === 'FOLLOWUP_EVIDENCE'
  return [
    !hasFile &&
      (kind === 'PUBLICATION_PROOF'
        ? m.assessment_evidence_no_screenshot()
        : m.assessment_evidence_no_file()),
    date === null && m.assessment_evidence_no_date(),
    isSigned === false && m.assessment_evidence_unsigned(),
    numbered.has(kind) && !number && m.assessment_evidence_no_number(),
    isPicture && !caption?.trim() && m.assessment_evidence_no_caption(),
    isPicture && !place?.trim() && m.assessment_evidence_no_place(),
  ].filter((reason) => reason !== false)
}

/** Papers that an office numbers. */
const numbered: ReadonlySet<DocumentKind> = new Set([
  'OFFICIAL_RECORD',
  'FKP_REPORT',
  'FOLLOWUP_REPORT',
  'SERVICE_STANDARD_DECREE',
])

const inPeriod = (day: string, year: number) => {
  const dated = Number(day.slice(0, 4))
  return dated === year || dated === year - 1
}

/** The day of a date column; null while there is none. */
export const dayOf = (date: Date | null) => date && isoDay(date)
