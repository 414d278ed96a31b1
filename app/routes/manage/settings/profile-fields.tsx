import type { OrganizationInput } from '#domain/organization/organization.schema.ts'
import { timeZoneLabel } from '#domain/organization/terms.ts'
import { timeZones } from '#domain/organization/time-zone.ts'
import { m } from '#messages'
import { Field, FieldSet, SelectField, TextArea } from '#ui/form.tsx'

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

/** What stands above every paper; children are the logo. */
export function LetterheadFields({ field, children }: Fields & { children: React.ReactNode }) {
  return (
    <FieldSet legend={m.organization_letterhead_preview()}>
      <TextArea
        label={m.organization_letterhead_top()}
        hint={m.organization_letterhead_top_hint()}
        optional
        rows={2}
        {...field('letterheadTop')}
      />
      <TextArea label={m.organization_address()} optional rows={2} {...field('address')} />
      <Field label={m.organization_phone()} optional type="tel" {...field('phone')} />
      <Field label={m.organization_email()} optional type="email" {...field('email')} />
      <Field label={m.organization_website()} optional type="url" {...field('website')} />
      <Field
        label={m.organization_color()}
        hint={m.organization_color_hint()}
        optional
        {...field('primaryColor')}
      />
      {children}
    </FieldSet>
  )
}
