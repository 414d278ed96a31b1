import { m } from '#messages'
import { Field, SelectField } from './form.tsx'

export type OwnerOption = {
  id: string
  position: string | null
  user: { name: string }
  unit: { name: string } | null
}

type Wired = { name: string; defaultValue?: unknown; error?: string }

type Props = { owners: readonly OwnerOption[]; owner: Wired; position: Wired }

/** Who answers for a promise: a member where there is one, and the position it is called by in public. */
export function OwnerFields({ owners, owner, position }: Props) {
  return (
    <div className="grid items-start gap-6 sm:grid-cols-2">
      <SelectField
        label={m.follow_up_owner()}
        hint={m.follow_up_owner_hint()}
        optional
        placeholder={m.follow_up_owner_none()}
        {...owner}
      >
        {owners.map(({ id, user, position: title, unit }) => (
          <option key={id} value={id}>
            {[user.name, title ?? unit?.name].filter(Boolean).join(', ')}
          </option>
        ))}
      </SelectField>
      <Field
        label={m.follow_up_owner_position()}
        hint={m.follow_up_owner_position_hint()}
        optional
        maxLength={200}
        {...position}
      />
    </div>
  )
}
