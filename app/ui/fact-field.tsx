import { factField } from '#domain/assessment/assessment.schema.ts'
import type { FactQuestion } from '#domain/assessment/instrument.ts'
import { m } from '#messages'
import { CheckboxGroup, RadioGroup } from './choice.tsx'
import { Field, type usePlainForm } from './form.tsx'

type Props = {
  question: FactQuestion
  /** What Rembug would answer, in words; empty where it knows nothing. */
  known: string
  field: ReturnType<typeof usePlainForm>['field']
}

/** A question of form F-01, with what Rembug knows beside it. */
export function FactField({ question, known, field }: Props) {
  const { id, text, type, options = [] } = question
  const wiring = {
    ...field(factField(id)),
    label: text,
    hint: known ? m.assessment_known({ answer: known }) : undefined,
  }
  if (type === 'NUMBER') return <Field inputMode="numeric" className="max-w-xs" {...wiring} />
  if (type === 'MANY') return <CheckboxGroup options={options} {...wiring} />
  const choices = type === 'ONE' ? options : yesOrNo()
  return <RadioGroup options={choices} {...wiring} />
}

const yesOrNo = () => [
  { value: 'YES', label: m.common_yes() },
  { value: 'NO', label: m.common_no() },
]
