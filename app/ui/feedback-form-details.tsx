import { mostFiles } from '#domain/feedback/feedback.schema.ts'
import { skmElements, spComponents } from '#domain/feedback/feedback.ts'
import { skmElementPlainly, spComponentPlainly } from '#domain/feedback/plain-words.ts'
import { m } from '#messages'
import { FileField } from './file-field.tsx'
import { Field, SelectField, usePlainForm } from './form.tsx'

export type FileLimits = { accept: string; types: string; maxBytes: number }

/** Goes out of sight while Anonymous is chosen: none of it would be kept. */
export const unlessAnonymous = 'group-has-[[value=ANONYMOUS]:checked]:hidden'

/** What helps to sort and to ask back, for those who like to say more. Opens by itself when it holds an error. */
export function FeedbackFormDetails({ files }: { files: FileLimits }) {
  const { field, errors } = usePlainForm()
  const names = ['spComponent', 'skmElement', 'phone', 'email', 'berkas']
  return (
    <details open={names.some((name) => errors[name]) || undefined} className="more">
      <summary className="font-semibold">{m.feedback_more()}</summary>
      <div className="mt-5 grid gap-6">
        <FileField
          label={m.feedback_files_label()}
          {...files}
          maxFiles={mostFiles}
          optional
          name="berkas"
          error={errors.berkas}
        />
        <SelectField label={m.feedback_sp_label()} optional {...field('spComponent')}>
          {spComponents.map((value) => (
            <option key={value} value={value}>
              {spComponentPlainly(value)}
            </option>
          ))}
        </SelectField>
        <SelectField label={m.feedback_skm_label()} optional {...field('skmElement')}>
          {skmElements.map((value) => (
            <option key={value} value={value}>
              {skmElementPlainly(value)}
            </option>
          ))}
        </SelectField>
        <div className={`${unlessAnonymous} grid gap-6`}>
          <Field
            label={m.feedback_phone_label()}
            hint={m.feedback_contact_hint()}
            type="tel"
            autoComplete="tel"
            maxLength={40}
            optional
            {...field('phone')}
          />
          <Field
            label={m.feedback_email_label()}
            type="email"
            autoComplete="email"
            maxLength={254}
            optional
            {...field('email')}
          />
        </div>
      </div>
    </details>
  )
}
