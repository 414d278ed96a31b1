/** What a spreadsheet can bring in. */
export const importKinds = ['UNITS', 'SERVICES', 'STAKEHOLDERS', 'PARTICIPANTS'] as const
export type ImportKind = (typeof importKinds)[number]

/** Where an import stands. READING and WORKING are the machine's, READY waits for people. */
export const importStatuses = [
  'READING',
  'READY',
  'WORKING',
  'DONE',
  'UNDONE',
  'FAILED',
  'DISCARDED',
] as const
export type ImportStatus = (typeof importStatuses)[number]

/** What becomes of a row. Only ASKED holds the import up. */
export const verdicts = ['NEW', 'MERGED', 'ASKED', 'FLAGGED', 'SKIPPED'] as const
export type Verdict = (typeof verdicts)[number]

/** What a column of a sheet may mean. */
export const fields = [
  'number',
  'name',
  'titleBefore',
  'titleAfter',
  'institution',
  'position',
  'role',
  'group',
  'element',
  'sex',
  'male',
  'female',
  'phone',
  'email',
  'district',
  'village',
  'address',
  'note',
  'minor',
  'unit',
  'category',
  'shortName',
  'headName',
  'headPosition',
  'headNumber',
  'description',
  'lokusKind',
] as const
export type Field = (typeof fields)[number]

/** Why a row is not imported, asked about, flagged or merged; `text` quotes the file. */
export const reasonCodes = [
  'title',
  'header',
  'repeated-header',
  'numbering',
  'section',
  'total',
  'signature',
  'footnote',
  'no-name',
  'own-staff',
  'left-out',
  'beyond-unit',
  'unknown-group',
  'no-element',
  'unknown-unit',
  'unknown-category',
  'possible-duplicate',
  'duplicate-row',
  'registered',
  'former-name',
  'phone-digits-lost',
  'phone-no-area-code',
  'phone-unreadable',
  'phone-more',
  'phone-replaced-letters',
  'email-unreadable',
  'email-more',
  'sex-unreadable',
  'several-people',
  'too-long',
  'conflict',
  'swapped',
  'already-invited',
] as const
export type ReasonCode = (typeof reasonCodes)[number]
export type Reason = { code: ReasonCode; text?: string; field?: Field }

/** Reasons that ask a person to look although the row can go in as it is. */
export const flagging: ReadonlySet<ReasonCode> = new Set([
  'phone-digits-lost',
  'phone-no-area-code',
  'phone-unreadable',
  'email-unreadable',
  'sex-unreadable',
  'several-people',
  'too-long',
])

/** An import may be taken back for a day. */
export const undoMs = 86_400_000

export const isUndoable = (
  { status, completedAt }: { status: ImportStatus; completedAt: Date | null },
  moment: Date,
) => status === 'DONE' && completedAt !== null && moment.getTime() - completedAt.getTime() < undoMs

/** What is too large to be an office's list. */
export const limits = { rows: 100_000, columns: 100, cell: 2000, text: 80_000_000 } as const

/** What a kind is called in an address. */
export const kindWords = {
  UNITS: 'unit',
  SERVICES: 'layanan',
  STAKEHOLDERS: 'pemangku-kepentingan',
  PARTICIPANTS: 'peserta',
} as const satisfies Record<ImportKind, string>

export const kindSaid = (word: string | null) =>
  importKinds.find((kind) => kindWords[kind] === word)

/** The machine is at it: what is seen changes by itself. */
export const isBusy = (status: ImportStatus) => status === 'READING' || status === 'WORKING'
