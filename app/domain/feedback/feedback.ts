/** The kinds of input. `INPUT` is *masukan*; every kind together is called feedback. */
export const inputKinds = [
  'INPUT',
  'PROPOSAL',
  'OPINION',
  'CRITICISM',
  'SUGGESTION',
  'RESPONSE',
  'COMPLAINT',
  'REPORT',
  'APPRECIATION',
  'QUESTION',
] as const
export type InputKind = (typeof inputKinds)[number]

export const identities = ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'] as const
export type Identity = (typeof identities)[number]

export const inputChannels = [
  'ON_SITE_ORAL',
  'ON_SITE_FORM',
  'QR_FORM',
  'WEB',
  'WHATSAPP',
  'EMAIL',
  'LETTER',
  'SOCIAL_MEDIA',
  'IMPORTED',
] as const
export type InputChannel = (typeof inputChannels)[number]

/** The fourteen components of a Standar Pelayanan (PermenPANRB 15/2014), in their official order. */
export const spComponents = [
  'SP01',
  'SP02',
  'SP03',
  'SP04',
  'SP05',
  'SP06',
  'SP07',
  'SP08',
  'SP09',
  'SP10',
  'SP11',
  'SP12',
  'SP13',
  'SP14',
] as const
export type SpComponent = (typeof spComponents)[number]

/** The first six components concern *service delivery* and must be published; the others *manufacturing*. */
export function isServiceDelivery(component: SpComponent) {
  return spComponents.indexOf(component) < 6
}

/**
 * The nine elements of a satisfaction survey (PermenPANRB 14/2017), in official order U1–U9. Store the name,
 * never the number: questionnaires in use swap the last two.
 */
export const skmElements = [
  'REQUIREMENTS',
  'PROCEDURE',
  'TIME',
  'COST',
  'PRODUCT',
  'COMPETENCE',
  'CONDUCT',
  'COMPLAINT_HANDLING',
  'FACILITIES',
] as const
export type SkmElement = (typeof skmElements)[number]

export const feedbackStatuses = [
  'SUBMITTED',
  'TRIAGED',
  'GROUPED',
  'ANSWERED',
  'CLOSED',
  'MERGED',
  'REDIRECTED',
  'OUT_OF_SCOPE',
  'HIDDEN',
  'WITHDRAWN',
] as const
export type FeedbackStatus = (typeof feedbackStatuses)[number]

/** The states in which somebody still has to treat an input. */
export const owedFeedbackStatuses = ['SUBMITTED', 'TRIAGED'] as const satisfies FeedbackStatus[]

/**
 * Every move an input may make. Merging, grouping, redirecting and setting aside can be taken back (to
 * TRIAGED); what was hidden returns to where it was; a closed input is ANSWERED again when its promise is
 * reopened. What its author withdrew stays so.
 */
export const feedbackMoves: Record<FeedbackStatus, readonly FeedbackStatus[]> = {
  SUBMITTED: ['TRIAGED', 'REDIRECTED', 'OUT_OF_SCOPE', 'HIDDEN', 'WITHDRAWN'],
  TRIAGED: ['MERGED', 'GROUPED', 'ANSWERED', 'REDIRECTED', 'OUT_OF_SCOPE', 'HIDDEN', 'WITHDRAWN'],
  GROUPED: ['ANSWERED', 'TRIAGED', 'HIDDEN', 'WITHDRAWN'],
  ANSWERED: ['CLOSED', 'GROUPED', 'HIDDEN', 'WITHDRAWN'],
  CLOSED: ['ANSWERED', 'HIDDEN'],
  MERGED: ['ANSWERED', 'TRIAGED', 'HIDDEN', 'WITHDRAWN'],
  REDIRECTED: ['TRIAGED', 'CLOSED', 'HIDDEN', 'WITHDRAWN'],
  OUT_OF_SCOPE: ['TRIAGED', 'CLOSED', 'HIDDEN', 'WITHDRAWN'],
  HIDDEN: [
    'SUBMITTED',
    'TRIAGED',
    'GROUPED',
    'ANSWERED',
    'CLOSED',
    'MERGED',
    'REDIRECTED',
    'OUT_OF_SCOPE',
    'WITHDRAWN',
  ],
  WITHDRAWN: [],
}

export function canMoveFeedback(from: FeedbackStatus, to: FeedbackStatus) {
  return feedbackMoves[from].includes(to)
}

/** Setting an input aside and hiding it are explained to the one who gave it. */
export function feedbackMoveNeedsReason(to: FeedbackStatus) {
  return to === 'OUT_OF_SCOPE' || to === 'HIDDEN'
}

/** An input that strangers may read: neither hidden nor taken back. */
export function isPublishable(status: FeedbackStatus) {
  return status !== 'HIDDEN' && status !== 'WITHDRAWN'
}

/** What was done with an input, as far as it decides whether somebody still owes it something. */
export type Treatment = {
  status: FeedbackStatus
  answer: string | null
  followUps: number
  /** The ticket under which a redirected input lives on at SP4N-LAPOR!. */
  laporTicket: string | null
  statusReason: string | null
  mergedIntoId: string | null
}

/**
 * True while an input has neither answer nor follow-up nor redirect nor reason. A forum cannot be reported
 * while one is. An input merged into another shares that one's fate, so only the other is asked; a ticket
 * or reason counts only in the state it belongs to.
 */
export function isOrphan(input: Treatment) {
  if (input.status === 'WITHDRAWN' || input.followUps > 0 || says(input.answer)) return false
  if (input.status === 'MERGED') return input.mergedIntoId === null
  if (input.status === 'REDIRECTED') return !says(input.laporTicket) && !says(input.statusReason)

  return !feedbackMoveNeedsReason(input.status) || !says(input.statusReason)
}

const says = (text: string | null) => text !== null && text.trim() !== ''

/** The group somebody speaks for, told of open names only: a small group would give a confidential one away. */
export function openGroup<Group>({ identity, group }: { identity: Identity; group: Group | null }) {
  return identity === 'NAMED' ? group : null
}

/** Why somebody should look at an input before strangers read it. */
export const concerns = ['ABUSE', 'PERSONAL_DATA', 'DUPLICATE'] as const
export type Concern = (typeof concerns)[number]
