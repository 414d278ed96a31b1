import type { UseFormRegisterReturn } from 'react-hook-form'
import { m } from '#messages'
import { Checkbox } from './choice.tsx'
import { DateField } from './date-field.tsx'
import { FileField } from './file-field.tsx'
import { Field, TextArea } from './form.tsx'

/** What ties a control to its form; a form's `field` is one, for names of its own. */
export type Bind = (
  name: string,
) => UseFormRegisterReturn & { defaultValue: unknown; error: string | undefined }

/** Why a forum is put off, called off or opened again: everybody is told. */
export function ReasonField({ bind }: { bind: Bind }) {
  return (
    <TextArea
      label={m.forum_reason()}
      hint={m.forum_reason_hint()}
      maxLength={1000}
      {...bind('reason')}
    />
  )
}

/** A new start and end, on the clocks of the forum. */
export function NewDateFields({ bind, optional }: { bind: Bind; optional?: boolean }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label={m.forum_new_start()}
        type="datetime-local"
        optional={optional}
        {...bind('startsAt')}
      />
      <Field label={m.forum_new_end()} type="datetime-local" optional {...bind('endsAt')} />
    </div>
  )
}

/** What a file field says it takes. */
export type Upload = { accept: string; types: string; maxBytes: number }

/** Number, date and scan of the paper that a move registers. */
export function NumberedPaperFields(props: {
  bind: Bind
  number: string
  error?: string
  upload: Upload
}) {
  const { bind, number, error, upload } = props
  return (
    <>
      <Field label={number} {...bind('number')} />
      <DateField label={m.forum_paper_issued_on()} className="max-w-56" {...bind('issuedOn')} />
      <FileField name="scan" label={m.forum_paper_scan()} optional error={error} {...upload} />
    </>
  )
}

/** Says that a time in the past is no mistake. */
export function HeldAlready({ bind }: { bind: Bind }) {
  return (
    <Checkbox
      label={m.forum_already_held()}
      hint={m.forum_already_held_hint()}
      {...bind('alreadyHeld')}
    />
  )
}
