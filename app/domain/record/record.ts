import type { ForumStatus } from '../forum/forum.ts'

/** Who signs: the head of the unit who promises, and those who were there. */
export const signatoryRoles = ['HEAD', 'REPRESENTATIVE'] as const
export type SignatoryRole = (typeof signatoryRoles)[number]

/** Drawn with finger or pen, confirmed with one's full name, or written on the printed paper. */
export const signatureWays = ['DRAWN', 'TYPED', 'PAPER'] as const
export type SignatureWay = (typeof signatureWays)[number]

/** Where a signing page is opened: on the tablet of the organizer, or on the signatory's own phone. */
export const signingDevices = ['TABLET', 'PHONE'] as const
export type SigningDevice = (typeof signingDevices)[number]

/** A Berita Acara is corrected from the day it is put up for signature until the forum is closed. */
export const canRevise = (status: ForumStatus) =>
  status === 'MINUTES_SIGNING' || status === 'FOLLOW_UP' || status === 'REPORTED'

/** How long a link works: the tablet is handed on at once, a phone may be looked at in the evening. */
export const linkMinutes: Record<SigningDevice, number> = { TABLET: 30, PHONE: 72 * 60 }

/** Where a version stands. */
export const recordStates = ['OPEN', 'SIGNED', 'REPLACED'] as const
export type RecordState = (typeof recordStates)[number]

export function recordStateOf(record: {
  signedAt: Date | null
  supersededAt: Date | null
}): RecordState {
  if (record.supersededAt) return 'REPLACED'
  return record.signedAt ? 'SIGNED' : 'OPEN'
}

/** As many files as the pages of one signed sheet come back in. */
export const mostPages = 12
