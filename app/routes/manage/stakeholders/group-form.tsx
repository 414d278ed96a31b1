import { Form } from 'react-router'
import { communityElements, pentahelixes } from '#domain/stakeholder/group.ts'
import { stakeholderGroupSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { communityElementLabel, pentahelixLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, SelectField, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'

/** A group of one's own beside the standard ones. */
export function GroupForm() {
  const { field, onSubmit } = useZodForm(stakeholderGroupSchema, {} as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.stakeholder_group_name()} {...field('name')} />
      <SelectField label={m.stakeholder_element()} {...field('element')}>
        {communityElements.map((one) => (
          <option key={one} value={one}>
            {communityElementLabel(one)}
          </option>
        ))}
      </SelectField>
      <SelectField label={m.stakeholder_pentahelix()} optional {...field('pentahelix')}>
        {pentahelixes.map((one) => (
          <option key={one} value={one}>
            {pentahelixLabel(one)}
          </option>
        ))}
      </SelectField>
      <SubmitButton className="justify-self-start">{m.stakeholder_group_add()}</SubmitButton>
    </Form>
  )
}
