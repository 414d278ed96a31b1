import { Form } from 'react-router'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'

const fresh = { type: 'password', autoComplete: 'new-password', required: true } as const

/** Name and password of somebody who has no account yet; the address is the one that was invited. */
export function NewAccount({ email, name }: { email: string; name: string }) {
  const { field } = usePlainForm({ name })
  const repeated = m.access_password_repeat()
  const labels = { name: m.access_name(), password: m.access_password() }
  return (
    <Form method="post" className={formClass} noValidate>
      <FormErrors labels={{ ...labels, repeatedPassword: repeated }} />
      <p>
        {m.access_email()}: <strong className="break-all">{email}</strong>
      </p>
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <Field label={labels.name} autoComplete="name" required {...field('name')} />
      <Field
        label={labels.password}
        hint={m.access_password_hint()}
        {...fresh}
        {...field('password')}
      />
      <Field label={repeated} {...fresh} {...field('repeatedPassword')} />
      <div>
        <SubmitButton>{m.access_joining_submit()}</SubmitButton>
      </div>
    </Form>
  )
}
