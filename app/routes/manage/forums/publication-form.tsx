import { Form } from 'react-router'
import { publicationSchema } from '#domain/forum/paper.schema.ts'
import { publicationChannels } from '#domain/organization/document-kind.ts'
import { publicationChannelLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Field, formClass, SelectField, TextArea, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import type { Upload } from '#ui/forum-move-fields.tsx'

/** Where and when the result was made public. */
export function PublicationForm({ upload }: { upload: Upload }) {
  const { field, errors, onSubmit } = useZodForm(publicationSchema, {} as never)
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      noValidate
      className={formClass}
    >
      <FormErrors />
      <SelectField label={m.forum_publication_channel()} {...field('channel')}>
        {publicationChannels.map((channel) => (
          <option key={channel} value={channel}>
            {publicationChannelLabel(channel)}
          </option>
        ))}
      </SelectField>
      <Field label={m.forum_publication_url()} type="url" optional {...field('url')} />
      <DateField
        label={m.forum_publication_date()}
        className="max-w-56"
        {...field('publishedOn')}
      />
      <FileField
        name="screenshot"
        label={m.paper_screenshot()}
        optional
        error={errors.screenshot}
        {...upload}
      />
      <TextArea label={m.forum_note()} optional rows={2} maxLength={1000} {...field('note')} />
      <SubmitButton className="justify-self-start">{m.forum_publication_record()}</SubmitButton>
    </Form>
  )
}
