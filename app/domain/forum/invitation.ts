import type { ForumStatus } from './forum.ts'

export const invitationStatuses = [
  'DRAFT',
  'SENT',
  'CONFIRMED',
  'DECLINED',
  'ATTENDED',
  'ABSENT',
  'WALK_IN',
  'REPRESENTED',
  'WAITLISTED',
] as const
export type InvitationStatus = (typeof invitationStatuses)[number]

/** How an invitation reached somebody. */
export const deliveryWays = ['EMAIL', 'WHATSAPP', 'BY_HAND'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

/** What an invited person may answer: attend, send somebody, cannot. */
export const invitationAnswers = ['CONFIRMED', 'REPRESENTED', 'DECLINED'] as const
export type InvitationAnswer = (typeof invitationAnswers)[number]

/**
 * Every move an invitation may make. An answer may be changed until the day; who stands at the desk is let
 * in whatever was answered; from ATTENDED and ABSENT the desk may go back to correct a mistake. WAITLISTED is
 * who wants to come to a full forum: they move up, not down.
 * WALK_IN is where somebody without an invitation starts, and stays.
 */
export const invitationMoves: Record<InvitationStatus, readonly InvitationStatus[]> = {
  DRAFT: ['SENT', 'CONFIRMED', 'REPRESENTED', 'DECLINED', 'ATTENDED', 'ABSENT', 'WAITLISTED'],
  SENT: ['CONFIRMED', 'REPRESENTED', 'DECLINED', 'ATTENDED', 'ABSENT', 'WAITLISTED'],
  CONFIRMED: ['REPRESENTED', 'DECLINED', 'ATTENDED', 'ABSENT'],
  REPRESENTED: ['CONFIRMED', 'DECLINED', 'ATTENDED', 'ABSENT'],
  DECLINED: ['CONFIRMED', 'REPRESENTED', 'ATTENDED', 'WAITLISTED'],
  ATTENDED: ['DRAFT', 'SENT', 'CONFIRMED', 'REPRESENTED', 'DECLINED', 'ABSENT', 'WAITLISTED'],
  ABSENT: ['ATTENDED'],
  WALK_IN: [],
  WAITLISTED: ['CONFIRMED', 'REPRESENTED', 'DECLINED', 'ATTENDED', 'ABSENT'],
}

export function canMoveInvitation(from: InvitationStatus, to: InvitationStatus) {
  return invitationMoves[from].includes(to)
}

/** Taking back a check-in is explained. */
export function invitationMoveNeedsReason(from: InvitationStatus) {
  return from === 'ATTENDED'
}

/** Invited is everybody on the list, whatever they answered; a walk-in was never invited. */
export function isInvited(status: InvitationStatus) {
  return status !== 'WALK_IN'
}

/** Confirmed is who said that somebody comes, and who came. */
export function isConfirmed(status: InvitationStatus) {
  return status === 'CONFIRMED' || status === 'REPRESENTED' || isPresent(status)
}

/** Whose seat is kept: who said that somebody comes. */
export const isSeated = (status: InvitationStatus) =>
  status === 'CONFIRMED' || status === 'REPRESENTED'

export function isPresent(status: InvitationStatus) {
  return status === 'ATTENDED' || status === 'WALK_IN'
}

/** Whom one may still invite to: from the first draft until the doors close. */
const invitable: readonly ForumStatus[] = [
  'DRAFT',
  'PLANNED',
  'ANNOUNCED',
  'IN_SESSION',
  'POSTPONED',
]

export const isInvitable = ({ status }: { status: ForumStatus }) => invitable.includes(status)

/** Whether a forum still waits for answers: until the doors open, while its day is not in doubt. */
export const awaitsAnswers = ({ status }: { status: ForumStatus }) => awaiting.includes(status)

const awaiting: readonly ForumStatus[] = ['DRAFT', 'PLANNED', 'ANNOUNCED']

/** Whether a letter may leave: to a forum one may be invited to and whose day is not in doubt. */
export const lettersMayLeave = (forum: { status: ForumStatus }) =>
  isInvitable(forum) && forum.status !== 'POSTPONED'
