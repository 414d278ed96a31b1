import { skmElements } from '#domain/feedback/feedback.ts'
import { columnOf } from '#domain/satisfaction/columns.ts'
import { scores } from '#domain/satisfaction/satisfaction.ts'
import { questionOf, scoreLabel } from '#domain/satisfaction/terms.ts'
import { RadioGroup } from './choice.tsx'
import { usePlainForm } from './form.tsx'

/** The nine questions, each with its own four answers, the worst first. Plain HTML. */
export function SurveyQuestions() {
  const { field } = usePlainForm()
  return skmElements.map((element, index) => (
    <RadioGroup
      key={element}
      label={`${index + 1}. ${questionOf(element)}`}
      required
      options={scores.map((score) => ({
        value: String(score),
        label: scoreLabel(element, score),
      }))}
      {...field(columnOf[element])}
    />
  ))
}

/** What the summary of errors calls each question. */
export const questionLabels = () =>
  Object.fromEntries(skmElements.map((element) => [columnOf[element], questionOf(element)]))
