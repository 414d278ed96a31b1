import { useActionData } from 'react-router'
import { m } from '#messages'
import { type FormFailure, SelectField } from './form.tsx'

export type Treater = {
  id: string
  position: string | null
  user: { name: string }
  unit: { name: string } | null
}

/** Who treats an input: a member who may, or nobody in particular. */
export function AssigneeField({ treaters, value }: { treaters: Treater[]; value?: string | null }) {
  const failure = useActionData<FormFailure | undefined>()
  return (
    <SelectField
      label={m.feedback_assignee()}
      hint={m.feedback_assignee_hint()}
      optional
      placeholder={m.feedback_assignee_none()}
      name="assigneeId"
      defaultValue={failure?.values.assigneeId ?? value ?? ''}
      error={failure?.errors.assigneeId?.message}
    >
      {treaters.map(({ id, user, position, unit }) => (
        <option key={id} value={id}>
          {[user.name, position ?? unit?.name].filter(Boolean).join(', ')}
        </option>
      ))}
    </SelectField>
  )
}
