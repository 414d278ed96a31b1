import { m } from '#messages'
import { Button, SubmitButton } from './button.tsx'
import { Checkbox } from './choice.tsx'
import { ErrorText, fieldId } from './field-frame.tsx'
import { Field, formClass, TextArea, usePlainForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'

type Props = { name: string; sha256: string }

/** Two ways to sign: a line drawn with finger, pen or mouse, or one's full name. The second needs no script. */
export function SignatureForms({ name, sha256 }: Props) {
  const { field, errors } = usePlainForm()
  const typedBefore = field('way').defaultValue === 'TYPED'
  return (
    <>
      <div className="mb-5 empty:hidden">
        <FormErrors />
      </div>
      <div data-signature hidden>
        <DrawnForm sha256={sha256} error={errors.strokes} />
      </div>
      <p className="without-script mb-4">{m.record_sign_no_script()}</p>
      <details className="mt-8" open={typedBefore}>
        <summary className="font-semibold">{m.record_sign_by_name()}</summary>
        <TypedForm name={name} sha256={sha256} />
      </details>
      <p className="mt-6 text-sm text-muted">{m.record_sign_privacy()}</p>
      <script type="module" src="/scripts/signature.js" />
    </>
  )
}

function DrawnForm({ sha256, error }: { sha256: string; error: string | undefined }) {
  const { field } = usePlainForm()
  const strokes = field('strokes').defaultValue
  return (
    <form method="post" className={formClass}>
      <input type="hidden" name="way" value="DRAWN" />
      <input type="hidden" name="sha256" value={sha256} />
      <input
        type="hidden"
        name="strokes"
        defaultValue={typeof strokes === 'string' ? strokes : ''}
      />
      <div>
        <canvas className="signature-pad" role="img" aria-label={m.record_sign_pad()} />
        <ErrorText id={`${fieldId('strokes')}-error`} error={error} />
      </div>
      <TextArea
        label={m.record_sign_note()}
        optional
        rows={2}
        maxLength={1000}
        {...field('note')}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{m.record_sign_submit()}</SubmitButton>
        <Button variant="quiet" data-clear>
          {m.record_sign_clear()}
        </Button>
      </div>
    </form>
  )
}

function TypedForm({ name, sha256 }: Props) {
  const { field } = usePlainForm()
  return (
    <form method="post" className={`${formClass} mt-4`}>
      <input type="hidden" name="way" value="TYPED" />
      <input type="hidden" name="sha256" value={sha256} />
      <Field
        label={m.record_sign_name()}
        hint={m.record_sign_name_hint({ name })}
        autoComplete="off"
        maxLength={200}
        {...field('fullName')}
      />
      <Checkbox label={m.record_sign_agree()} {...field('agreed')} />
      <TextArea
        id="catatan-nama"
        label={m.record_sign_note()}
        optional
        rows={2}
        maxLength={1000}
        {...field('note')}
      />
      <div>
        <SubmitButton variant="secondary">{m.record_sign_submit()}</SubmitButton>
      </div>
    </form>
  )
}
