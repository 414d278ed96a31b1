import type { AssessmentStatus } from '#domain/assessment/assessment.ts'
import { m } from '#messages'
import { formatDate } from './format.ts'
import { Notice } from './page.tsx'

type Props = {
  assessment: { status: AssessmentStatus; statusReason: string | null; appealUntil: string | null }
  open: { unfilled: number; unanswered: number; ungraded: number; openObjections: number }
}

/** What the assessment waits for, and why it came back. */
export function AssessmentNotices({ assessment, open }: Props) {
  const { status, statusReason, appealUntil } = assessment
  const waits = waitsFor(status, open)
  return (
    <div className="mb-8 grid gap-4">
      {statusReason && (
        <Notice tone="warning" title={m.assessment_returned_title()}>
          <p className="prose wrap-anywhere">{statusReason}</p>
        </Notice>
      )}
      {status === 'REVISION_APPEAL' && appealUntil && (
        <Notice>{m.assessment_appeal_runs({ day: formatDate(appealUntil, 'UTC') })}</Notice>
      )}
      {waits && <Notice>{waits}</Notice>}
    </div>
  )
}

function waitsFor(status: AssessmentStatus, open: Props['open']) {
  if (status === 'F01_FILLING' && open.unfilled + open.unanswered > 0) {
    return m.assessment_waits_filling({ count: open.unfilled, questions: open.unanswered })
  }
  if (status === 'EVALUATION_F02' && open.ungraded > 0) {
    return m.assessment_waits_grading({ count: open.ungraded })
  }
  if (status === 'REVISION_APPEAL' && open.openObjections > 0) {
    return m.assessment_waits_answers({ count: open.openObjections })
  }
  return status === 'FINALIZATION' ? m.assessment_is_locked() : null
}
