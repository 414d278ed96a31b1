import { Form } from 'react-router'
import { skmElements } from '#domain/feedback/feedback.ts'
import { skmElementLabel } from '#domain/feedback/terms.ts'
import { columnOf } from '#domain/satisfaction/columns.ts'
import { snapshotChangeSchema, snapshotSchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { m } from '#messages'
import { Field, FieldSet, formClass, TextArea, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'
import { PeriodFields } from './period-fields.tsx'

type Props = {
  services: ReadonlyArray<{ id: string; name: string }>
  /** What the fields begin with; a version only where something is corrected. */
  values: Record<string, string | number | null>
  back: string
}

/** The result of a survey as its report gives it: nine means, known by their names. */
export function SnapshotForm({ services, values, back }: Props) {
  const isChange = 'version' in values
  const { field, onSubmit } = useZodForm(isChange ? snapshotChangeSchema : snapshotSchema, values)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      {isChange && <input type="hidden" name="version" value={values.version ?? ''} />}
      <PeriodFields field={field} services={services} />
      <Field
        label={m.satisfaction_respondents()}
        inputMode="numeric"
        autoComplete="off"
        {...field('respondents')}
      />
      <FieldSet legend={m.satisfaction_means()} hint={m.satisfaction_means_hint()}>
        <div className="grid gap-5 sm:grid-cols-2">
          {skmElements.map((element) => (
            <Field
              key={element}
              label={skmElementLabel(element)}
              inputMode="decimal"
              autoComplete="off"
              {...field(columnOf[element])}
            />
          ))}
        </div>
      </FieldSet>
      <TextArea
        label={m.satisfaction_note()}
        hint={m.satisfaction_note_hint()}
        rows={2}
        maxLength={500}
        optional
        {...field('note')}
      />
      <FormActions back={back} />
    </Form>
  )
}
