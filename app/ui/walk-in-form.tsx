import { sexes } from '#domain/attendance/attendance.ts'
import { sexLabel } from '#domain/attendance/terms.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { Checkbox, RadioGroup } from './choice.tsx'
import { Field, SelectField } from './form.tsx'

type Shown = { name: string; defaultValue?: unknown; error?: string }

type Props = {
  field: (name: string) => Shown
  id: string
  groups: readonly { id: string; name: string; element: string | null }[]
  /** The desk asks a little more than the phone does. */
  atDesk?: boolean
}

/** The fields of somebody without an invitation: at the desk or on their own phone, with or without JavaScript. */
export function WalkInFields({ field, id, groups, atDesk = false }: Props) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <Person field={field} groups={groups} />
      <Reach field={field} />
      {atDesk && <DeskQuestions field={field} />}
      <Checkbox label={m.attendance_vulnerable()} {...field('isVulnerable')} />
      {atDesk && (
        <Checkbox
          label={m.attendance_organizer()}
          hint={m.attendance_organizer_hint()}
          {...field('isOrganizer')}
        />
      )}
    </>
  )
}

/** Who it is and for whom: the group, and the element where the group leaves it open. */
function Person({ field, groups }: Pick<Props, 'field' | 'groups'>) {
  return (
    <>
      <Field label={m.attendance_name()} autoComplete="name" {...field('name')} />
      <SelectField label={m.attendance_group()} {...field('groupId')}>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
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

function Reach({ field }: Pick<Props, 'field'>) {
  return (
    <>
      <Field
        label={m.attendance_institution()}
        optional
        autoComplete="organization"
        {...field('institution')}
      />
      <Field
        label={m.attendance_phone()}
        hint={m.attendance_phone_hint()}
        optional
        type="tel"
        autoComplete="tel"
        {...field('phone')}
      />
    </>
  )
}

function DeskQuestions({ field }: Pick<Props, 'field'>) {
  return (
    <>
      <Field label={m.attendance_position()} optional {...field('position')} />
      <RadioGroup
        label={m.attendance_sex()}
        optional
        options={sexes.map((sex) => ({ value: sex, label: sexLabel(sex) }))}
        {...field('sex')}
      />
    </>
  )
}
