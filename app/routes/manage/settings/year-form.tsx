import { Form } from 'react-router'
import {
  type IndicatorYearInput,
  indicatorYearSchema,
} from '#domain/organization/indicator.schema.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, TextArea, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'

/** One year of an indicator; the realization may come later. */
export function YearForm({ year, measure }: { year: number; measure: string }) {
  const { field, onSubmit } = useZodForm(indicatorYearSchema, {
    year,
  } as Partial<IndicatorYearInput> as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.common_year()} inputMode="numeric" {...field('year')} />
      <Field
        label={`${m.organization_target()} (${measure})`}
        inputMode="decimal"
        {...field('target')}
      />
      <Field
        label={m.organization_realization_unknown()}
        inputMode="decimal"
        {...field('realization')}
      />
      <TextArea label={m.organization_note()} optional rows={2} {...field('note')} />
      <SubmitButton className="justify-self-start">{m.common_save()}</SubmitButton>
    </Form>
  )
}
