import { Lock, Send } from 'lucide-react'
import type { AssessmentStatus } from '#domain/assessment/assessment.ts'
import { m } from '#messages'
import { buttonClass, LinkButton } from './button.tsx'
import { ConfirmAction } from './confirm.tsx'

type May = { begin: boolean; fill: boolean; score: boolean }
type Props = { status: AssessmentStatus; may: May; base: string }

/** What can be done with the whole assessment now, by whoever looks at it, and its evidence as a file. */
export function AssessmentActions(props: Props) {
  return (
    <>
      <AssessmentMoves {...props} />
      <a className={buttonClass({})} href={`${props.base}/berkas-bukti`} download>
        {m.assessment_dossier()}
      </a>
    </>
  )
}

function AssessmentMoves({ status, may, base }: Props) {
  if (status === 'PREPARATION' && may.begin) return <OpenFilling base={base} />
  if (status === 'F01_FILLING' && may.fill) return <SubmitFilling base={base} />
  if (!may.score) return null
  if (status === 'F03_SURVEY') return <StartEvaluation base={base} />
  if (status === 'EVALUATION_F02') return <ShowGrades base={base} />
  return status === 'REVISION_APPEAL' ? <Finish base={base} /> : null
}

const OpenFilling = ({ base }: { base: string }) => (
  <ConfirmAction
    tone="primary"
    label={m.assessment_open_filling()}
    consequence={m.assessment_open_filling_consequence()}
    action={`${base}/pengisian`}
  />
)

const SubmitFilling = ({ base }: { base: string }) => (
  <ConfirmAction
    tone="primary"
    icon={Send}
    label={m.assessment_submit_filling()}
    consequence={m.assessment_submit_filling_consequence()}
    action={`${base}/pengajuan`}
  />
)

const StartEvaluation = ({ base }: { base: string }) => (
  <>
    <ConfirmAction
      tone="primary"
      label={m.assessment_start_evaluation()}
      consequence={m.assessment_start_evaluation_consequence()}
      action={`${base}/evaluasi`}
    />
    <Return base={base} />
  </>
)

const ShowGrades = ({ base }: { base: string }) => (
  <>
    <LinkButton variant="primary" to={`${base}/masa-sanggah`}>
      {m.assessment_appeal()}
    </LinkButton>
    <Return base={base} />
  </>
)

const Finish = ({ base }: { base: string }) => (
  <>
    <ConfirmAction
      tone="primary"
      icon={Lock}
      label={m.assessment_lock()}
      consequence={m.assessment_lock_consequence()}
      action={`${base}/penetapan`}
    />
    <LinkButton to={`${base}/penilaian-ulang`}>{m.assessment_reevaluate()}</LinkButton>
  </>
)

const Return = ({ base }: { base: string }) => (
  <LinkButton to={`${base}/pengembalian`}>{m.assessment_return()}</LinkButton>
)
