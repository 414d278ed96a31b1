import {
  type AssessmentStatus,
  isAppealOpen,
  isFillable,
  isGradable,
} from '#domain/assessment/assessment.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'

type Props = {
  status: AssessmentStatus
  appealUntil: string | null
  today: string
  item: { objection: string | null; objectionAnswer: string | null }
  may: { fill: boolean; score: boolean }
  base: string
  /** The page of the indicator that follows. */
  next: string | null
}

/** What can be done with one indicator now, and the way to the next. */
export function ItemMoves(props: Props) {
  const { status, item, may, base, next, today } = props
  const isObjectable = may.fill && isAppealOpen(props, today) && !item.objection
  const isAnswerable = may.score && status === 'REVISION_APPEAL' && item.objection
  return (
    <>
      {may.fill && isFillable(status) && (
        <LinkButton variant="primary" to={`${base}/mandiri`}>
          {m.assessment_self_title()}
        </LinkButton>
      )}
      {may.score && isGradable(status) && (
        <LinkButton variant="primary" to={`${base}/nilai`}>
          {m.assessment_grading_title()}
        </LinkButton>
      )}
      {isObjectable && (
        <LinkButton to={`${base}/sanggahan`}>{m.assessment_objection_title()}</LinkButton>
      )}
      {isAnswerable && (
        <LinkButton variant="primary" to={`${base}/tanggapan`}>
          {m.assessment_objection_answer_title()}
        </LinkButton>
      )}
      {next && <LinkButton to={next}>{m.assessment_next_indicator()}</LinkButton>}
    </>
  )
}
