import type { OrganizationInput } from '#domain/organization/organization.schema.ts'
import { timeZoneLabel } from '#domain/organization/terms.ts'
import { timeZones } from '#domain/organization/time-zone.ts'
import { m } from '#messages'
import { Field, SelectField, TextArea } from '#ui/form.tsx'

type Fields = {
  field: (name: keyof OrganizationInput) => { name: string; defaultValue?: unknown; error?: string }
}

/** What an organization is called and where it is. */
export function OrganizationFields({ field }: Fields) {
  return (
    <>
      <Field label={m.organization_name()} {...field('name')} />
      <Field label={m.organization_short_name()} optional {...field('shortName')} />
      <Field label={m.organization_province()} optional {...field('province')} />
      <SelectField
        label={m.organization_time_zone()}
        hint={m.organization_time_zone_hint()}
        placeholder={false}
        {...field('timeZone')}
      >
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {timeZoneLabel(zone)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={m.organization_introduction()}
        hint={m.organization_introduction_hint()}
        optional
        rows={3}
        {...field('introduction')}
      />
    </>
  )
}
