import { Form } from 'react-router'
import { unitCategories } from '#domain/organization/organization.ts'
import { unitCategoryLabel } from '#domain/organization/terms.ts'
import { type UnitInput, unitSchema } from '#domain/organization/unit.schema.ts'
import { m } from '#messages'
import { Field, FieldSet, formClass, SelectField, TextArea, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'

/** A unit and the official who signs for it, new or changed. */
type Props = {
  unit?: Partial<UnitInput>
  /** Who may be named its head. */
  heads: ReadonlyArray<{ id: string; name: string }>
  back: string
}

export function UnitForm({ unit = {}, heads, back }: Props) {
  const { field, onSubmit } = useZodForm(unitSchema, unit as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.organization_unit_name()} {...field('name')} />
      <Field label={m.organization_short_name()} optional {...field('shortName')} />
      <Field
        label={m.organization_letter_code()}
        hint={m.organization_letter_code_hint()}
        optional
        {...field('letterCode')}
      />
      <SelectField label={m.organization_unit_category()} {...field('category')}>
        {unitCategories.map((category) => (
          <option key={category} value={category}>
            {unitCategoryLabel(category)}
          </option>
        ))}
      </SelectField>
      <FieldSet legend={m.organization_unit_head()} hint={m.organization_unit_head_hint()}>
        <Field label={m.organization_head_position()} optional {...field('headPosition')} />
        <Field label={m.organization_head_name()} optional {...field('headName')} />
        <Field
          label={m.organization_head_number()}
          hint={m.organization_head_number_hint()}
          optional
          {...field('headNumber')}
        />
        <SelectField
          label={m.organization_head_member()}
          hint={m.organization_head_member_hint()}
          placeholder={m.organization_head_member_none()}
          optional
          {...field('headId')}
        >
          {heads.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </FieldSet>
      <FieldSet legend={m.common_contact()}>
        <TextArea label={m.organization_address()} optional rows={2} {...field('address')} />
        <Field label={m.organization_phone()} optional type="tel" {...field('phone')} />
        <Field label={m.organization_email()} optional type="email" {...field('email')} />
      </FieldSet>
      <FormActions back={back} />
    </Form>
  )
}
