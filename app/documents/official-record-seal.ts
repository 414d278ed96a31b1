import { written } from '#domain/letter/letter-words.ts'
import type {
  PaperSeal,
  PaperSignature,
  RecordAudience,
  RecordPaper,
} from '#domain/record/paper.ts'
import type { SignatureWay } from '#domain/record/record.ts'
import type { RecordSnapshot, SnapshotSignatory } from '#domain/record/snapshot.ts'
import { clockIn, dateIn, elementWords, headOf } from '#domain/record/words.ts'
import { m } from '#messages'

/** What has become of a frozen Berita Acara: never part of what was hashed. */
export type RecordState = {
  code: string
  /** The address of its verification page. */
  url: string
  sha256: string
  version: number
  timeZone: string
  signedAt: Date | null
  /** The version that took its place. */
  supersededBy: number | null
  signatories: SignatoryState[]
}

export type SignatoryState = {
  id: string
  phone: string | null
  refusal: { reason: string; at: Date } | null
  signature: { way: SignatureWay; path: string | null; note: string | null; at: Date } | null
}

/** Everybody who signs beside the head of the unit, in order. */
export function signatureRows(
  { signatories }: RecordSnapshot,
  state: RecordState,
  audience: RecordAudience,
) {
  return signatories
    .filter(({ role }) => role === 'REPRESENTATIVE')
    .map((signatory, index) => ({
      ...signatureOf(signatory, state, audience),
      number: index + 1,
      name: audience === 'PUBLIC' ? null : signatory.name,
    }))
}

/** The head of the unit: by name on every copy, the staff number on internal ones only. */
export function headSignature(
  { signatories, unit }: RecordSnapshot,
  state: RecordState,
  audience: RecordAudience,
): RecordPaper['head'] {
  const head = signatories.find(({ role }) => role === 'HEAD')
  const number = audience === 'INTERNAL' ? head?.number : null
  return {
    ...signatureOf(head ?? nobody, state, audience),
    number: 0,
    name: head?.name ?? null,
    office: headOf(unit),
    numberLine: number ? m.letter_nip({ number }, written) : null,
  }
}

export function sealOf(state: RecordState): PaperSeal {
  const { code, url, version, sha256 } = state
  const words = stateWords(state)
  const line = m.record_paper_seal({ state: words, version: String(version), code }, written)
  const hint = m.record_paper_hint({}, written)
  return { code, url, version, sha256, state: words, line, hint }
}

function stateWords({ supersededBy, signedAt }: RecordState) {
  if (supersededBy !== null)
    return m.record_paper_replaced({ version: String(supersededBy) }, written)
  return signedAt ? m.record_paper_genuine({}, written) : m.record_paper_unsigned({}, written)
}

function signatureOf(
  signatory: SnapshotSignatory,
  state: RecordState,
  audience: RecordAudience,
): Omit<PaperSignature, 'number' | 'name'> {
  const own = state.signatories.find(({ id }) => id === signatory.id)
  const internal = audience === 'INTERNAL'
  return {
    signatoryId: signatory.id,
    phone: internal ? (own?.phone ?? null) : null,
    sex: signatory.sex && sexes[signatory.sex]({}, written),
    title: [signatory.position, signatory.institution].filter(Boolean).join(', ') || '–',
    element: signatory.element && elementWords(signatory.element),
    way: own?.signature?.way ?? null,
    path: internal ? (own?.signature?.path ?? null) : null,
    words: own ? signedWords(own, state.timeZone, signatory.name, internal) : null,
    note: internal ? (own?.signature?.note ?? own?.refusal?.reason ?? null) : null,
  }
}

function signedWords(
  { signature, refusal }: SignatoryState,
  timeZone: string,
  name: string,
  internal: boolean,
) {
  const said = signature ?? refusal
  if (!said) return null
  const when = { date: dateIn(said.at, timeZone), time: clockIn(said.at, timeZone) }
  if (!signature) return m.record_paper_refused(when, written)
  if (signature.way === 'PAPER') return m.record_paper_by_hand(when, written)
  if (signature.way === 'TYPED' && internal) return m.record_paper_typed({ ...when, name }, written)
  return m.record_paper_signed(when, written)
}

const sexes = { MALE: m.record_paper_male, FEMALE: m.record_paper_female }

const nobody: SnapshotSignatory = {
  ...{ id: '', role: 'HEAD', name: '', position: null, institution: null },
  ...{ sex: null, element: null, number: null },
}
