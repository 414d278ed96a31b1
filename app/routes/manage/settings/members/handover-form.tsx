import { Form } from 'react-router'
import { handoverSchema } from '#domain/access/staff-invitation.schema.ts'
import { m } from '#messages'
import { formClass, SelectField, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { Notice } from '#ui/page.tsx'
import type { Route } from './+types/handover'

type Props = Pick<Route.ComponentProps['loaderData'], 'successors' | 'units'> & { back: string }

/** To whom everything goes; when nobody reaches all of it, what to do instead. */
export function HandoverForm({ successors, units, back }: Props) {
  const { field, onSubmit } = useZodForm(handoverSchema, { successorId: '' })
  if (successors.length === 0)
    return <Notice tone="warning">{m.access_handover_nobody({ n: units })}</Notice>
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <SelectField
        label={m.access_handover_to()}
        hint={m.access_handover_to_hint()}
        {...field('successorId')}
      >
        {successors.map(({ id, user, position, unit }) => (
          <option key={id} value={id}>
            {[user.name, position, unit?.shortName ?? unit?.name].filter(Boolean).join(', ')}
          </option>
        ))}
      </SelectField>
      <FormActions submit={m.access_handover_submit()} back={back} />
    </Form>
  )
}
