import { roles } from '#domain/access/policy.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { m } from '#messages'
import { RadioCards } from './choice.tsx'
import { Field, SelectField } from './form.tsx'

type Control = { name: string; defaultValue?: unknown; error?: string }

type Props = {
  field: (name: 'role' | 'unitId' | 'position') => Control
  units: ReadonlyArray<{ id: string; name: string }>
}

/** What a member may do, where, and as what they sign: the same for new and known members. */
export function MemberFields({ field, units }: Props) {
  return (
    <>
      <RadioCards
        label={m.access_role()}
        options={roles.map((role) => ({
          value: role,
          label: roleLabel(role),
          hint: duties[role](),
        }))}
        {...field('role')}
      />
      <SelectField
        label={m.access_member_scope()}
        hint={m.access_member_scope_hint()}
        placeholder={m.access_member_whole()}
        {...field('unitId')}
      >
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Field
        label={m.access_member_position()}
        hint={m.access_member_position_hint()}
        optional
        {...field('position')}
      />
    </>
  )
}

const duties = {
  ADMIN: m.access_role_admin_hint,
  ORGANIZER: m.access_role_organizer_hint,
  FACILITATOR: m.access_role_facilitator_hint,
  ACTION_OWNER: m.access_role_action_owner_hint,
  EVALUATOR: m.access_role_evaluator_hint,
}
