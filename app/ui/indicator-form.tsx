import { Form } from 'react-router'
import { type IndicatorInput, indicatorSchema } from '#domain/organization/indicator.schema.ts'
import { achievements } from '#domain/organization/organization.ts'
import { achievementLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { RadioGroup } from './choice.tsx'
import { Field, formClass, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'

type Props = { indicator: Partial<IndicatorInput>; back: string }

/** What a unit measures itself by, new or changed. */
export function IndicatorForm({ indicator, back }: Props) {
  const { field, onSubmit } = useZodForm(indicatorSchema, indicator as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.organization_indicator_name()} {...field('name')} />
      <Field
        label={m.organization_measure()}
        hint={m.organization_measure_hint()}
        {...field('measure')}
      />
      <RadioGroup
        label={m.organization_direction()}
        options={achievements.map((value) => ({ value, label: achievementLabel(value) }))}
        {...field('achievement')}
      />
      <FormActions back={back} />
    </Form>
  )
}
