import { timeZoneLabel } from '#domain/organization/terms.ts'
import { timeZones } from '#domain/organization/time-zone.ts'
import { m } from '#messages'
import { Field, FieldSet, SelectField, type usePlainForm } from '#ui/form.tsx'

type PlainField = ReturnType<typeof usePlainForm>['field']

/** The first organization of an installation. */
export function OrganizationFields({ field }: { field: PlainField }) {
  return (
    <FieldSet legend={m.access_setup_organization()}>
      <Field label={m.access_setup_organization_name()} required {...field('organization')} />
      <Field
        label={m.access_setup_slug()}
        hint={m.access_setup_slug_hint()}
        autoCapitalize="none"
        spellCheck={false}
        required
        {...field('slug')}
      />
      <Field label={m.access_setup_province()} optional {...field('province')} />
      <SelectField label={m.access_setup_time_zone()} placeholder={false} {...field('timeZone')}>
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {timeZoneLabel(zone)}
          </option>
        ))}
      </SelectField>
    </FieldSet>
  )
}

/** Whoever administers it. */
export function AdminFields({ field }: { field: PlainField }) {
  return (
    <FieldSet legend={m.access_setup_admin()} hint={m.access_setup_admin_hint()}>
      <Field label={m.access_name()} autoComplete="name" required {...field('name')} />
      <Field
        label={m.access_email()}
        type="email"
        autoComplete="username"
        required
        {...field('email')}
      />
      <Field
        label={m.access_password()}
        hint={m.access_password_hint()}
        type="password"
        autoComplete="new-password"
        required
        {...field('password')}
      />
      <Field
        label={m.access_password_repeat()}
        type="password"
        autoComplete="new-password"
        required
        {...field('repeatedPassword')}
      />
    </FieldSet>
  )
}
