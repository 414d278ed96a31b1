import { Form } from 'react-router'
import { paperSchema } from '#domain/forum/paper.schema.ts'
import { documentKinds } from '#domain/organization/document-kind.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Field, formClass, SelectField, TextArea, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import type { Upload } from '#ui/forum-move-fields.tsx'

/** A signed paper, with or without its scan. */
export function PaperForm({ upload }: { upload: Upload }) {
  const { field, errors, onSubmit } = useZodForm(paperSchema, {} as never)
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      noValidate
      className={formClass}
    >
      <FormErrors />
      <SelectField label={m.forum_paper_kind()} {...field('kind')}>
        {documentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {documentKindLabel(kind)}
          </option>
        ))}
      </SelectField>
      <Field label={m.forum_paper_number()} optional {...field('number')} />
      <DateField label={m.forum_paper_issued_on()} className="max-w-56" {...field('issuedOn')} />
      <FileField
        name="scan"
        label={m.forum_paper_scan()}
        optional
        error={errors.scan}
        {...upload}
      />
      <TextArea label={m.forum_note()} optional rows={2} maxLength={1000} {...field('note')} />
      <SubmitButton className="justify-self-start">{m.forum_paper_register()}</SubmitButton>
    </Form>
  )
}
