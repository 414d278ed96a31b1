import { m } from '#messages'
import { type CommunityElement, communityElements } from '../stakeholder/group.ts'
import { communityElementLabel } from '../stakeholder/terms.ts'
import {
  type ForumStatus,
  forumMoveNeedsReason,
  type Method,
  methodClassOf,
  type TeamRole,
  type TopicKind,
} from './forum.ts'

/** What a move of a forum depends on, read inside the transaction that makes it. Numbers are counts. */
export type ForumFacts = {
  unitId: string | null
  year: number | null
  topicKinds: readonly TopicKind[]

  startsAt: Date | null
  timeZone: string | null
  method: Method | null
  place: string | null
  onlineUrl: string | null
  services: number
  team: readonly TeamRole[]

  invitees: number
  materials: number

  attendanceClosed: boolean
  untriagedInputs: number

  /** Rows of problem and recommendation that stand, and those of them without a time frame. */
  rows: number
  rowsWithoutTimeFrame: number
  /** The head of unit who will sign. */
  headName: string | null
  presentElements: readonly CommunityElement[]
  /** The elements whose people will sign; null when signatures are gathered on paper. */
  signatoryElements: readonly CommunityElement[] | null

  recordSigned: boolean
  rowsWithoutOwner: number
  rowsWithoutDueDate: number

  reportNumber: string | null
  reportDate: Date | null
  publications: number
  orphanInputs: number

  openFollowUps: number
  followUpReportIssued: boolean

  reason: string | null
}

/** Where something missing is mended: a page of the forum, or of its unit. */
export type GapPlace =
  | 'facts'
  | 'team'
  | 'materials'
  | 'invitations'
  | 'attendance'
  | 'feedback'
  | 'agreement'
  | 'follow-ups'
  | 'publications'
  | 'unit'
  | 'here'

/** One thing that is still missing, as a sentence in the reader's language, and where it is mended. */
export type Gap = { place: GapPlace; sentence: () => string }

/**
 * What still keeps a forum from going `from` one state `to` another, in the order one would do it; empty
 * when the way is free. Says nothing on whether the move exists: see `canMoveForum`. Coverage below five
 * elements is no gap: it warns and blocks nothing.
 */
export function missingForForumMove(from: ForumStatus, to: ForumStatus, facts: ForumFacts): Gap[] {
  const reason = forumMoveNeedsReason(from, to)
    ? need(facts.reason?.trim(), m.terms_gap_reason, 'here')
    : []

  return [...reason, ...guards[to](facts)]
}

const need = (present: unknown, sentence: () => string, place: GapPlace): Gap[] =>
  present ? [] : [{ place, sentence }]

const none = (count: number, sentence: (inputs: { count: number }) => string, place: GapPlace) =>
  need(count === 0, () => sentence({ count }), place)

const guards: Record<ForumStatus, (facts: ForumFacts) => Gap[]> = {
  DRAFT: (facts) => [
    ...need(facts.unitId, m.terms_gap_unit, 'facts'),
    ...need(facts.year, m.terms_gap_year, 'facts'),
    ...need(facts.topicKinds.length, m.terms_gap_topic, 'facts'),
  ],
  PLANNED: (facts) => [
    ...guards.DRAFT(facts),
    ...need(facts.startsAt, m.terms_gap_date, 'facts'),
    ...need(facts.timeZone, m.terms_gap_time_zone, 'facts'),
    ...venueGaps(facts),
    ...need(facts.services > 0, m.terms_gap_service, 'facts'),
    ...need(facts.team.includes('CHAIR'), m.terms_gap_chair, 'team'),
    ...need(facts.team.includes('MODERATOR'), m.terms_gap_moderator, 'team'),
    ...need(facts.team.includes('NOTE_TAKER'), m.terms_gap_note_taker, 'team'),
  ],
  ANNOUNCED: (facts) => [
    ...need(facts.invitees > 0, m.terms_gap_invitee, 'invitations'),
    ...need(facts.materials > 0, m.terms_gap_material, 'materials'),
  ],
  IN_SESSION: () => [],
  FORMULATING: (facts) => [
    ...need(facts.attendanceClosed, m.terms_gap_attendance_open, 'attendance'),
    ...none(facts.untriagedInputs, m.terms_gap_untriaged, 'feedback'),
  ],
  MINUTES_SIGNING: (facts) => [
    ...need(facts.rows > 0, m.terms_gap_row, 'agreement'),
    ...none(facts.rowsWithoutTimeFrame, m.terms_gap_time_frame, 'agreement'),
    ...need(facts.headName?.trim(), m.terms_gap_head_of_unit, 'unit'),
    ...signatoryGaps(facts),
  ],
  FOLLOW_UP: (facts) => [
    ...need(facts.recordSigned, m.terms_gap_record, 'here'),
    ...none(facts.rowsWithoutOwner, m.terms_gap_owner, 'agreement'),
    ...none(facts.rowsWithoutDueDate, m.terms_gap_due_date, 'agreement'),
  ],
  REPORTED: (facts) => [
    ...need(facts.reportNumber?.trim(), m.terms_gap_report_number, 'here'),
    ...need(facts.reportDate, m.terms_gap_report_date, 'here'),
    ...need(facts.publications > 0, m.terms_gap_publication, 'publications'),
    ...none(facts.orphanInputs, m.terms_gap_orphan, 'feedback'),
  ],
  CLOSED: (facts) => [
    ...none(facts.orphanInputs, m.terms_gap_orphan, 'feedback'),
    ...none(facts.openFollowUps, m.terms_gap_open_follow_up, 'follow-ups'),
    ...need(facts.followUpReportIssued, m.terms_gap_follow_up_report, 'here'),
  ],
  POSTPONED: () => [],
  CANCELLED: () => [],
  ARCHIVED: (facts) => none(facts.openFollowUps, m.terms_gap_open_follow_up, 'follow-ups'),
}

/** People who meet need a place, people who call need a link, the mixed form needs both. */
function venueGaps({ method, place, onlineUrl }: ForumFacts): Gap[] {
  if (!method) return need(null, m.terms_gap_method, 'facts')

  const kind = methodClassOf(method)
  if (kind === 'FACE_TO_FACE') return need(place?.trim(), m.terms_gap_place, 'facts')
  if (kind === 'NON_FACE_TO_FACE')
    return need(onlineUrl?.trim() || place?.trim(), m.terms_gap_link, 'facts')

  return [
    ...need(place?.trim(), m.terms_gap_place, 'facts'),
    ...need(onlineUrl?.trim(), m.terms_gap_online_link, 'facts'),
  ]
}

/** Every element that was present signs through at least one of its people. */
function signatoryGaps({ presentElements, signatoryElements }: ForumFacts): Gap[] {
  if (signatoryElements === null) return []

  return communityElements
    .filter((element) => presentElements.includes(element) && !signatoryElements.includes(element))
    .map((element) => ({
      place: 'here',
      sentence: () => m.terms_gap_signatory({ element: communityElementLabel(element) }),
    }))
}
