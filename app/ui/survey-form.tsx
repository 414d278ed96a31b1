import { Send } from 'lucide-react'
import { m } from '#messages'
import { LinkButton, SubmitButton } from './button.tsx'
import { Trap } from './feedback-form.tsx'
import { formClass } from './form.tsx'
import { FormErrors } from './form-errors.tsx'
import { Notice } from './page.tsx'
import { questionLabels, SurveyQuestions } from './survey-questions.tsx'

/** Nine questions to whoever was served. Plain HTML: sent, and refused with what was chosen, without JavaScript. */
export function SurveyForm({ answerKey }: { answerKey: string }) {
  return (
    <form method="post" className={formClass}>
      <FormErrors labels={questionLabels()} />
      <input type="hidden" name="key" value={answerKey} autoComplete="off" />
      <SurveyQuestions />
      <Trap />
      <SubmitButton icon={Send} className="justify-self-start">
        {m.satisfaction_form_send()}
      </SubmitButton>
      <p className="hint">{m.satisfaction_form_privacy()}</p>
    </form>
  )
}

type Props = { organization: string }

export const SurveyThanks = ({ organization }: Props) => (
  <div className="grid justify-items-start gap-6">
    <Notice tone="success" title={m.satisfaction_form_thanks()}>
      <p>{m.satisfaction_form_thanks_hint()}</p>
    </Notice>
    <SpeakInstead organization={organization} />
  </div>
)

export const SurveyOver = ({ organization }: Props) => (
  <div className="grid justify-items-start gap-6">
    <Notice tone="warning" title={m.satisfaction_form_over()}>
      <p>{m.satisfaction_form_over_hint()}</p>
    </Notice>
    <SpeakInstead organization={organization} />
  </div>
)

const SpeakInstead = ({ organization }: Props) => (
  <LinkButton to={`/${organization}/ikut`}>{m.satisfaction_form_speak()}</LinkButton>
)
