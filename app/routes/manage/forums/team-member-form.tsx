import { Form } from 'react-router'
import { teamRoles } from '#domain/forum/forum.ts'
import { teamMemberSchema } from '#domain/forum/team.schema.ts'
import { teamRoleLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, SelectField, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import type { Route } from './+types/team'

type Candidates = Route.ComponentProps['loaderData']['candidates']

/** Somebody of the team, with or without an account here. */
export function TeamMemberForm({ candidates }: { candidates: Candidates }) {
  const { field, onSubmit } = useZodForm(teamMemberSchema, {} as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <SelectField label={m.forum_team_role()} {...field('role')}>
        {teamRoles.map((role) => (
          <option key={role} value={role}>
            {teamRoleLabel(role)}
          </option>
        ))}
      </SelectField>
      <Field label={m.forum_team_name()} {...field('name')} />
      <Field label={m.forum_team_position()} optional {...field('position')} />
      <SelectField
        label={m.forum_team_account()}
        hint={m.forum_team_account_hint()}
        optional
        {...field('membershipId')}
      >
        {candidates.map(({ id, user, position }) => (
          <option key={id} value={id}>
            {[user.name, position].filter(Boolean).join(', ')}
          </option>
        ))}
      </SelectField>
      <SubmitButton className="justify-self-start">{m.common_add()}</SubmitButton>
    </Form>
  )
}
