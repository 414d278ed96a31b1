import { Form } from 'react-router'
import { memberSchema, type NewMember } from '#domain/access/member.schema.ts'
import { m } from '#messages'
import { Field, formClass, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'
import { MemberFields } from './member-fields.tsx'

type Props = {
  units: Parameters<typeof MemberFields>[0]['units']
  back: string
  nameHint: string
  submit: string
}

/** Who somebody is and what they will do here, whether they are added at once or invited. */
export function NewMemberForm({ units, back, nameHint, submit }: Props) {
  const blank: Partial<NewMember> = { email: '', name: '', role: 'ORGANIZER' }
  const { field, onSubmit } = useZodForm(memberSchema, blank as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.access_email()} type="email" required {...field('email')} />
      <Field label={m.access_name()} hint={nameHint} required {...field('name')} />
      <MemberFields field={field} units={units} />
      <FormActions submit={submit} back={back} />
    </Form>
  )
}
