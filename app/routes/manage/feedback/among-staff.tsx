import { FeedbackAssignee } from '#ui/feedback-assignee.tsx'
import { FeedbackNotes } from '#ui/feedback-notes.tsx'
import type { Part } from './input-moves.tsx'

/** Who treats it, and what staff tell each other. */
export const AmongStaff = ({ feedback, may, base, search, me }: Part & { me: string }) => (
  <>
    <FeedbackAssignee
      feedback={feedback}
      me={may.triage && me}
      action={`${base}/penugasan${search}`}
    />
    <FeedbackNotes
      notes={feedback.notes}
      me={may.note && me}
      base={`${base}/catatan`}
      search={search}
      timeZone={feedback.forum.timeZone}
    />
  </>
)
