import {
  type RecordSnapshot,
  type SnapshotRow,
  type SnapshotSignatory,
  sourceCode,
} from './snapshot.ts'

/**
 * What a Berita Acara says that not everybody may read, in the order of its rows and signatories. The published
 * part holds the SHA-256 of these bytes, so one fingerprint stands for both; the salt keeps names from being guessed.
 */
export type SealedPart = {
  salt: string
  unit: Pick<RecordSnapshot['unit'], 'phone' | 'email'>
  rows: SealedRow[]
  signatories: SealedSignatory[]
}
type SealedRow = Pick<SnapshotRow, 'problem' | 'recommendation' | 'owner' | 'ownerName' | 'sources'>
type SealedSignatory = Pick<
  SnapshotSignatory,
  'name' | 'position' | 'institution' | 'sex' | 'number'
>

/** What everybody may read, with the fingerprint of the rest. */
export type PublishedPart = Omit<RecordSnapshot, 'format'> & {
  format: 'rembug.berita-acara/2'
  sealed: string
}

export const sealedPart = (
  { unit: { phone, email }, rows, signatories }: RecordSnapshot,
  salt: string,
): SealedPart => ({
  salt,
  unit: { phone, email },
  rows: rows.map(({ problem, recommendation, owner, ownerName, sources }) => ({
    ...{ problem, recommendation, owner, ownerName, sources },
  })),
  signatories: signatories.map(({ name, position, institution, sex, number }) => ({
    ...{ name, position, institution, sex, number },
  })),
})

/** The same without telephone, names but the head's, staff numbers, whole codes, and what `redact` takes out. */
export const publishedPart = (
  snapshot: RecordSnapshot,
  redact: (text: string) => string,
  sealed: string,
): PublishedPart => ({
  ...{ ...snapshot, format: 'rembug.berita-acara/2', sealed },
  unit: { ...snapshot.unit, phone: null, email: null },
  rows: snapshot.rows.map((row) => ({
    ...row,
    ...{ problem: redact(row.problem), recommendation: redact(row.recommendation) },
    ...{ owner: row.owner && redact(row.owner), ownerName: null },
    sources: row.sources.map((code) => sourceCode('CONFIDENTIAL', code)),
  })),
  signatories: snapshot.signatories.map((one) => ({
    ...one,
    name: one.role === 'HEAD' ? one.name : '',
    ...{ position: one.position && redact(one.position), sex: null, number: null },
    institution: one.institution && redact(one.institution),
  })),
})

/** The whole paper of a stored version. What was frozen before there were two parts is whole already. */
export function openedSnapshot(snapshot: string, sealed: string | null): RecordSnapshot {
  const open = JSON.parse(snapshot) as RecordSnapshot
  if (sealed === null) return open
  const { unit, rows, signatories } = JSON.parse(sealed) as SealedPart
  return {
    ...open,
    unit: { ...open.unit, ...unit },
    rows: open.rows.map((row, index) => ({ ...row, ...rows[index] })),
    signatories: open.signatories.map((one, index) => ({ ...one, ...signatories[index] })),
  }
}
