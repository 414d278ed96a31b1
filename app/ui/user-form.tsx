import { statementField } from '#domain/assessment/assessment.schema.ts'
import { grades } from '#domain/assessment/instrument.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { ErrorText, fieldId } from './field-frame.tsx'
import { Field, FieldSet, formClass, usePlainForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'

type Statement = { number: number; aspectId: string; text: string }
type Props = {
  formId: string
  aspects: readonly { id: string; name: string }[]
  statements: readonly Statement[]
}

/** Form F-03: every statement with six grades in a line, and the number that keeps a second form away. */
export function SurveyForm({ formId, aspects, statements }: Props) {
  const { field, errors } = usePlainForm({ formId })
  const labels = Object.fromEntries(
    statements.map(({ number }) => [statementField(number), m.assessment_statement({ number })]),
  )
  return (
    <form method="post" className={formClass}>
      <FormErrors labels={{ ...labels, respondent: m.assessment_survey_respondent() }} />
      <input type="hidden" name="formId" value={String(field('formId').defaultValue)} />
      <p className="hint">{m.assessment_survey_scale()}</p>
      {aspects.map(({ id, name }) => {
        const own = statements.filter(({ aspectId }) => aspectId === id)
        return own.length === 0 ? null : (
          <FieldSet key={id} legend={name}>
            {own.map((statement) => (
              <Scale
                key={statement.number}
                statement={statement}
                chosen={field(statementField(statement.number)).defaultValue}
                error={errors[statementField(statement.number)]}
              />
            ))}
          </FieldSet>
        )
      })}
      <Field
        label={m.assessment_survey_respondent()}
        hint={m.assessment_survey_respondent_hint()}
        inputMode="tel"
        autoComplete="tel"
        {...field('respondent')}
      />
      <SubmitButton className="justify-self-start">{m.assessment_survey_send()}</SubmitButton>
    </form>
  )
}

type ScaleProps = { statement: Statement; chosen: unknown; error?: string }

function Scale({ statement: { number, text }, chosen, error }: ScaleProps) {
  const name = statementField(number)
  const id = fieldId(name)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="field"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="label mb-1.5">
        {number}. {text}
      </legend>
      <div className="grid grid-cols-6 gap-1">
        {grades.map((grade) => (
          <label key={grade} className="scale">
            <input
              type="radio"
              name={name}
              value={grade}
              required
              defaultChecked={chosen !== undefined && String(chosen) === String(grade)}
            />
            <span>{grade}</span>
          </label>
        ))}
      </div>
      <ErrorText id={`${id}-error`} error={error} />
    </fieldset>
  )
}
