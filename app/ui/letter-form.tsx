import { Form } from 'react-router'
import { type LetterInput, letterSchema } from '#domain/letter/letter.schema.ts'
import { m } from '#messages'
import { DateField } from './date-field.tsx'
import { Field, FieldSet, formClass, TextArea, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'

type Props = { letter: LetterInput; back: string }

/** What a letter says, and who signs it; its date only as long as it has no number. */
export function LetterForm({ letter, back }: Props) {
  const { field, onSubmit } = useZodForm(letterSchema, letter as never)
  const isNew = letter.version === null
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      {letter.version && (
        <input type="hidden" {...field('version')} defaultValue={letter.version} />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={m.letter_place_field()} optional {...field('place')} />
        {isNew && <DateField label={m.letter_issued_on()} {...field('issuedOn')} />}
      </div>
      <Field label={m.letter_subject()} {...field('subject')} />
      <TextArea
        label={m.letter_opening()}
        hint={m.letter_opening_hint()}
        rows={7}
        {...field('opening')}
      />
      <TextArea label={m.letter_closing()} rows={7} {...field('closing')} />
      <FieldSet legend={m.letter_signatory()}>
        <Field label={m.letter_signatory_position()} optional {...field('signatoryPosition')} />
        <Field label={m.letter_signatory_name()} optional {...field('signatoryName')} />
        <Field label={m.letter_signatory_number()} optional {...field('signatoryNumber')} />
      </FieldSet>
      <FormActions submit={isNew ? m.letter_issue() : m.letter_save()} back={back} />
    </Form>
  )
}
