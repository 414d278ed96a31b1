import { Form } from 'react-router'
import { sexes } from '#domain/attendance/attendance.ts'
import { sexLabel } from '#domain/attendance/terms.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { type StakeholderInput, stakeholderSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { stakeholderKinds } from '#domain/stakeholder/stakeholder.ts'
import { communityElementLabel, stakeholderKindLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { Checkbox, RadioGroup } from './choice.tsx'
import { Field, FieldSet, formClass, SelectField, TextArea, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'

type Named = { id: string; name: string }

type Props = {
  stakeholder: Partial<StakeholderInput>
  groups: readonly Named[]
  institutions: readonly Named[]
  back: string
}

/** A person or an institution of the registry, new or changed. */
export function StakeholderForm({ stakeholder, groups, institutions, back }: Props) {
  const { field, onSubmit } = useZodForm(stakeholderSchema, stakeholder as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Identity field={field} groups={groups} />
      <Institution field={field} institutions={institutions} />
      <Contact field={field} />
      <Remarks field={field} />
      <FormActions back={back} />
    </Form>
  )
}

type Fields = {
  field: (name: keyof StakeholderInput) => { name: string; defaultValue?: unknown; error?: string }
}

function Identity({ field, groups }: Fields & Pick<Props, 'groups'>) {
  const kinds = stakeholderKinds.map((kind) => ({ value: kind, label: stakeholderKindLabel(kind) }))
  return (
    <>
      <RadioGroup label={m.stakeholder_kind()} options={kinds} {...field('kind')} />
      <Field label={m.stakeholder_name()} hint={m.stakeholder_name_hint()} {...field('name')} />
      <SelectField label={m.stakeholder_group()} {...field('groupId')}>
        {groups.map(option)}
      </SelectField>
      <SelectField
        label={m.stakeholder_element()}
        hint={m.stakeholder_element_hint()}
        placeholder={m.stakeholder_element_of_group()}
        optional
        {...field('element')}
      >
        {communityElements.map((element) => (
          <option key={element} value={element}>
            {communityElementLabel(element)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

function Institution({ field, institutions }: Fields & Pick<Props, 'institutions'>) {
  return (
    <FieldSet legend={m.stakeholder_institution()}>
      <SelectField
        label={m.stakeholder_institution_registered()}
        optional
        {...field('institutionId')}
      >
        {institutions.map(option)}
      </SelectField>
      <Field label={m.stakeholder_institution_other()} optional {...field('institution')} />
    </FieldSet>
  )
}

function Contact({ field }: Fields) {
  return (
    <FieldSet legend={m.stakeholder_contact()}>
      <Field
        label={m.stakeholder_position()}
        hint={m.stakeholder_position_hint()}
        optional
        {...field('position')}
      />
      <Field label={m.stakeholder_email()} type="email" optional {...field('email')} />
      <Field
        label={m.stakeholder_phone()}
        hint={m.stakeholder_phone_hint()}
        type="tel"
        optional
        {...field('phone')}
      />
      <Field label={m.stakeholder_district()} optional {...field('district')} />
      <Field label={m.stakeholder_village()} optional {...field('village')} />
      <TextArea label={m.stakeholder_address()} rows={2} optional {...field('address')} />
    </FieldSet>
  )
}

function Remarks({ field }: Fields) {
  return (
    <>
      <SelectField
        label={m.registry_sex()}
        hint={m.registry_sex_hint()}
        placeholder={m.common_not_provided()}
        optional
        {...field('sex')}
      >
        {sexes.map((sex) => (
          <option key={sex} value={sex}>
            {sexLabel(sex)}
          </option>
        ))}
      </SelectField>
      <Checkbox
        label={m.stakeholder_minor()}
        hint={m.stakeholder_minor_hint()}
        {...field('isMinor')}
      />
      <TextArea label={m.stakeholder_note()} rows={3} optional {...field('note')} />
    </>
  )
}

/** The fields of the form out of a whole record. */
export const stakeholderFormOf = (record: Partial<StakeholderInput>): Partial<StakeholderInput> =>
  Object.fromEntries(
    Object.keys(stakeholderSchema.shape).map((name) => [
      name,
      record[name as keyof StakeholderInput],
    ]),
  )

const option = ({ id, name }: Named) => (
  <option key={id} value={id}>
    {name}
  </option>
)
