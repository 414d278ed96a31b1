import { letterFacts } from '#domain/letter/letter-facts.ts'
import { written } from '#domain/letter/letter-words.ts'
import type { PaperTable, RecordAudience, RecordPaper } from '#domain/record/paper.ts'
import type { RecordSnapshot, SnapshotRow } from '#domain/record/snapshot.ts'
import {
  dateInWords,
  dateWords,
  dayAndDate,
  elementWords,
  headOf,
  subjectOf,
  timeFrameWords,
} from '#domain/record/words.ts'
import { m } from '#messages'
import { headSignature, type RecordState, sealOf, signatureRows } from './official-record-seal.ts'

export type OfficialRecordData = RecordPaper

/**
 * A Berita Acara as data, in the words of the official form: what was frozen, who signed it so far, and for
 * whom the copy is. The same snapshot and state give the same paper.
 */
export function officialRecordData(
  snapshot: RecordSnapshot,
  state: RecordState,
  audience: RecordAudience,
): OfficialRecordData {
  const { record, unit } = snapshot
  return {
    audience,
    letterhead: letterheadOf(snapshot),
    ...openingOf(snapshot),
    number: record.number,
    numberLine: m.record_paper_number({ number: record.number }, written),
    amendment: amendmentOf(record),
    facts: factsOf(snapshot),
    agreement: agreementOf(snapshot.rows),
    commitment: m.record_paper_commitment({ head: headOf(unit) }, written),
    monitoring: m.record_paper_monitoring({ unit: unit.shortName ?? unit.name }, written),
    closing: m.record_paper_closing({}, written),
    dated: [record.place, dateWords(record.issuedOn)].filter(Boolean).join(', '),
    head: headSignature(snapshot, state, audience),
    signatures: {
      caption: m.record_paper_signatures({}, written),
      headers: signatureHeaders(audience),
      rows: signatureRows(snapshot, state, audience),
    },
    annex: annexOf(snapshot, audience),
    seal: sealOf(state),
  }
}

function letterheadOf({ organization, unit }: RecordSnapshot): RecordPaper['letterhead'] {
  const { letterheadTop: top, name, website, logoFileId } = organization
  return {
    top,
    organization: top?.toLowerCase().includes(name.toLowerCase()) ? null : name,
    unit: unit.name,
    address: unit.address,
    contacts: [unit.phone, unit.email, website].filter(Boolean).join(' · ') || null,
    logoFileId,
  }
}

function openingOf({ forum, unit }: RecordSnapshot) {
  const subject = subjectOf(forum.theme, unit.name)
  const said = { day: dayAndDate(forum), words: dateInWords(forum), subject }
  const title = [
    m.record_paper_title({}, written),
    m.record_paper_about({ subject }, written),
    m.record_paper_year({ year: String(forum.year) }, written),
  ]
  return {
    title: title.map((line) => line.toUpperCase()),
    opening: m.record_paper_opening(said, written),
    statement: m.record_paper_statement({}, written),
  }
}

function amendmentOf({ version, reason }: RecordSnapshot['record']) {
  if (version === 1) return null
  const before = String(version - 1)
  return m.record_paper_amendment(
    { version: String(version), before, reason: reason ?? '' },
    written,
  )
}

function factsOf({ forum, present }: RecordSnapshot) {
  const { time, place } = letterFacts({
    ...forum,
    startsAt: new Date(forum.startsAt),
    endsAt: forum.endsAt ? new Date(forum.endsAt) : null,
  })
  const came = present.map(({ element, count }) => `${elementWords(element)} (${count})`)
  const all: Array<[string, string]> = [
    [m.record_paper_time({}, written), time],
    [m.record_paper_place({}, written), place],
    [m.record_paper_services({}, written), forum.services.join('; ')],
    [m.record_paper_present({}, written), came.join('; ')],
  ]
  return all.filter(([, value]) => value).map(([label, value]) => ({ label, value }))
}

/** The four columns of the official form, word for word. */
const agreementOf = (rows: SnapshotRow[]): PaperTable => ({
  headers: [
    m.record_paper_no({}, written),
    m.record_paper_problem({}, written),
    m.record_paper_recommendation({}, written),
    m.record_paper_frame({}, written),
  ],
  widths: [7, 37, 34, 22],
  rows: rows.map((row, index) => [
    `${index + 1}.`,
    row.problem,
    row.recommendation,
    timeFrameWords(row),
  ]),
})

const signatureHeaders = (audience: RecordAudience) => [
  m.record_paper_no({}, written),
  nameHeader(audience),
  m.record_paper_sex({}, written),
  m.record_paper_position({}, written),
  m.record_paper_signature({}, written),
]

function nameHeader(audience: RecordAudience) {
  if (audience === 'INTERNAL') return m.record_paper_name_phone({}, written)
  return audience === 'SIGNATORY'
    ? m.record_paper_name({}, written)
    : m.record_paper_element({}, written)
}

/** What the official form has no column for: who answers for a row, until when, and where it comes from. */
const annexOf = (
  { rows }: RecordSnapshot,
  audience: RecordAudience,
): PaperTable & { caption: string; lead: string } => ({
  caption: m.record_paper_annex({}, written),
  lead: m.record_paper_annex_lead({}, written),
  headers: [
    m.record_paper_no({}, written),
    m.record_paper_owner({}, written),
    m.record_paper_due({}, written),
    m.record_paper_element({}, written),
    m.record_paper_service({}, written),
    m.record_paper_sources({}, written),
  ],
  widths: [6, 22, 15, 20, 19, 18],
  rows: rows.map((row, index) => [
    `${index + 1}.`,
    ownerOf(row, audience),
    row.dueOn ? dateWords(row.dueOn) : '–',
    row.elements.map(elementWords).join('; ') || '–',
    row.service ?? '–',
    sourcesOf(row, audience),
  ]),
})

/** In public an office answers for a promise, not a person. */
function ownerOf({ owner, ownerName }: SnapshotRow, audience: RecordAudience) {
  if (audience === 'PUBLIC' || !ownerName) return owner ?? '–'
  return owner ? `${owner} (${ownerName})` : ownerName
}

/** A whole tracking code is a key: the public is told how many inputs there are, and how each begins. */
function sourcesOf({ sources }: SnapshotRow, audience: RecordAudience) {
  if (sources.length === 0) return '–'
  return audience === 'INTERNAL'
    ? sources.join('; ')
    : sources.map((code) => `${code.slice(0, 4)}…`).join('; ')
}
