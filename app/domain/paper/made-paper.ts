import type { DocumentKind } from '../organization/document-kind.ts'

/** The papers that are made out of what is recorded, in the order in which a forum leaves them. */
export const madeKinds = [
  'INVITATION',
  'ATTENDANCE',
  'MINUTES_NOTES',
  'OFFICIAL_RECORD',
  'ACTION_PLAN',
  'FKP_REPORT',
  'FOLLOWUP_REPORT',
] as const satisfies DocumentKind[]
export type MadeKind = (typeof madeKinds)[number]

export const isMadeKind = (kind: string): kind is MadeKind =>
  madeKinds.some((known) => known === kind)

/** As addresses name them. */
export const paperWords: Record<MadeKind, string> = {
  INVITATION: 'undangan',
  ATTENDANCE: 'daftar-hadir',
  MINUTES_NOTES: 'notulen',
  OFFICIAL_RECORD: 'berita-acara',
  ACTION_PLAN: 'rencana-aksi',
  FKP_REPORT: 'laporan',
  FOLLOWUP_REPORT: 'laporan-tindak-lanjut',
}

/** The paper an address names, if there is one. */
export const madeKindOf = (word: string) => madeKinds.find((kind) => paperWords[kind] === word)

export const paperFormats = ['PDF', 'DOCX', 'XLSX'] as const
export type PaperFormat = (typeof paperFormats)[number]

export const paperMakingStatuses = ['WAITING', 'MAKING', 'DONE', 'FAILED'] as const
export type PaperMakingStatus = (typeof paperMakingStatuses)[number]

/** Whether a job is at it, or will be. */
export const isBusy = (status: PaperMakingStatus) => status === 'WAITING' || status === 'MAKING'

const tabular: ReadonlySet<MadeKind> = new Set([
  'ATTENDANCE',
  'MINUTES_NOTES',
  'ACTION_PLAN',
  'FOLLOWUP_REPORT',
])

/** A paper that is a table above all is a workbook too. */
export const formatsOf = (kind: MadeKind): readonly PaperFormat[] =>
  tabular.has(kind) ? paperFormats : ['PDF', 'DOCX']

/** What a forum has to make papers of. Numbers are counts. */
export type Matter = {
  letter: boolean
  present: number
  inputs: number
  agreed: number
  /** Whether its Berita Acara is signed. */
  record: boolean
}

/** What is missing for a paper; null when it can be made. */
export function missingFor(kind: MadeKind, matter: Matter) {
  return needs[kind].find((need) => !matter[need]) ?? null
}

const needs: Record<MadeKind, ReadonlyArray<keyof Matter>> = {
  INVITATION: ['letter'],
  ATTENDANCE: ['present'],
  MINUTES_NOTES: ['present', 'inputs'],
  OFFICIAL_RECORD: ['record'],
  ACTION_PLAN: ['agreed'],
  FKP_REPORT: ['present', 'inputs'],
  FOLLOWUP_REPORT: ['agreed'],
}

/**
 * Where the number of a paper comes from: the invitation carries its letter's, the Berita Acara its own, an
 * attendance list none, a report on follow-up a new one each time, and any other keeps the one it got at first.
 */
export const numbering: Record<MadeKind, 'letter' | 'record' | 'none' | 'new' | 'kept'> = {
  INVITATION: 'letter',
  ATTENDANCE: 'none',
  MINUTES_NOTES: 'kept',
  OFFICIAL_RECORD: 'record',
  ACTION_PLAN: 'kept',
  FKP_REPORT: 'kept',
  FOLLOWUP_REPORT: 'new',
}
