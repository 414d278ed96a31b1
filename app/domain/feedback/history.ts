import { m } from '#messages'

/** What happened to an input, in words; an action of another kind is shown by its name. */
export const happeningLabel = (action: string): string => labels[action]?.() ?? action

const labels: Record<string, (() => string) | undefined> = {
  'feedback.submitted': m.feedback_event_submitted,
  'feedback.triaged': m.feedback_event_triaged,
  'feedback.changed': m.feedback_event_changed,
  'feedback.answered': m.feedback_event_answered,
  'feedback.redirected': m.feedback_event_redirected,
  'feedback.declared-out-of-scope': m.feedback_event_declared_out_of_scope,
  'feedback.approved': m.similar_event_approved,
  'feedback.masked': m.similar_event_masked,
  'feedback.unmasked': m.similar_event_unmasked,
  'feedback.hidden': m.feedback_event_hidden,
  'feedback.restored': m.feedback_event_restored,
  'feedback.grouped': m.feedback_event_grouped,
  'feedback.ungrouped': m.feedback_event_ungrouped,
  'feedback.merged': m.feedback_event_merged,
  'feedback.unmerged': m.feedback_event_unmerged,
  'feedback.withdrawn': m.feedback_event_withdrawn,
  'feedback.closed': m.feedback_event_closed,
  'feedback.submitter-revealed': m.feedback_event_submitter_revealed,
  'feedback.assigned': m.feedback_event_assigned,
  'feedback.unassigned': m.feedback_event_unassigned,
  'feedback.noted': m.feedback_event_noted,
  'feedback.note-struck': m.feedback_event_note_struck,
  'feedback.scored': m.voice_event_scored,
}
