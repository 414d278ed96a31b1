import type { InvitationStatus } from '../forum/invitation.ts'

/** Two records become one: the one that is kept, and the one that is merged into it. */
export const mergeSides = ['kept', 'merged'] as const
export type MergeSide = (typeof mergeSides)[number]

/** The fields that are chosen between, each with the columns that go together. */
export const mergeColumns = {
  name: ['name'],
  institution: ['institutionId', 'institution'],
  position: ['position'],
  group: ['groupId', 'element'],
  email: ['email'],
  phone: ['phone'],
  district: ['district'],
  village: ['village'],
  address: ['address'],
  note: ['note'],
  sex: ['sex'],
  isMinor: ['isMinor'],
} as const
export type MergeField = keyof typeof mergeColumns
export const mergeFields = Object.keys(mergeColumns) as MergeField[]

export type Columns = Record<string, unknown>
export type MergeChoices = Readonly<Record<MergeField, MergeSide>>

/** Whether two records say different things in that field. */
export const differIn = (field: MergeField, kept: Columns, merged: Columns) =>
  mergeColumns[field].some((column) => kept[column] !== merged[column])

/** What a field starts with: the kept record's own, unless it has nothing there. */
export const sideOffered = (field: MergeField, kept: Columns): MergeSide =>
  mergeColumns[field].every((column) => kept[column] === null) ? 'merged' : 'kept'

/** The columns of the kept record that become another's. */
export function takenOver(kept: Columns, merged: Columns, choices: MergeChoices): Columns {
  const fields = mergeFields.filter(
    (field) => choices[field] === 'merged' && differIn(field, kept, merged),
  )
  const columns = fields.flatMap((field) => mergeColumns[field].map((column) => column))
  return Object.fromEntries(columns.map((column) => [column, merged[column]]))
}

/** The part of `columns` that was not changed by anybody since it was `given`. */
export const unchangedSince = (given: Columns, columns: Columns) =>
  Object.keys(given).filter((column) => given[column] === columns[column])

export type Standing = {
  status: InvitationStatus
  sentAt: Date | null
  openedAt: Date | null
  answeredAt: Date | null
  withdrawnAt: Date | null
  attendance: { undoneAt: Date | null } | null
}

/** How much an invitation has come to: who came, then what stands, then what was answered, then what was sent. */
export function weightOf({ attendance, withdrawnAt, answeredAt, status }: Standing) {
  const came = attendance !== null && attendance.undoneAt === null
  const steps = [came, withdrawnAt === null, answeredAt !== null, status !== 'DRAFT']
  return steps.reduce((sum, step) => sum * 2 + Number(step), 0)
}

/** A draft that nobody has seen: it may end without anything getting lost. */
export const isUnseenDraft = (invitation: Standing) =>
  invitation.status === 'DRAFT' &&
  invitation.withdrawnAt === null &&
  invitation.attendance === null &&
  !invitation.sentAt &&
  !invitation.openedAt &&
  !invitation.answeredAt

export type Identity = { name: string; email: string | null; phone: string | null }

/**
 * Whether an invitation that was made while two records were one is the restored one's beyond doubt: it went to an
 * address or number that was only theirs, and says nothing that was only the other's.
 */
export function clearlyOf(restored: Identity, other: Identity, invitation: Identity) {
  const own = (column: keyof Identity, of: Identity, against: Identity) =>
    invitation[column] !== null &&
    invitation[column] === of[column] &&
    of[column] !== against[column]
  const others = (['name', 'email', 'phone'] as const).some((column) =>
    own(column, other, restored),
  )
  return !others && (own('email', restored, other) || own('phone', restored, other))
}

/** What a merge moved, as it is kept to be taken back. */
export type MergeChanges = {
  before: Columns
  after: Columns
  /** Who the kept record was, to tell later whose an invitation is. */
  identity: Identity
  invitationIds: string[]
  /** Both were invited to one forum and the merged one's counted for more: they changed places. */
  swaps: Array<{ kept: string; merged: string }>
  withdrawnIds: string[]
  contactIds: string[]
  mainContactOfIds: string[]
  tagIds: string[]
  mergedIds: string[]
}
