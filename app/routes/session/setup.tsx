import { Form } from 'react-router'
import { setupSchema } from '#domain/access/setup.schema.ts'
import { requireSetupOpen, setUp } from '#domain/access/setup.server.ts'
import { timeZoneLabel } from '#domain/organization/terms.ts'
import { timeZones } from '#domain/organization/time-zone.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, FieldSet, formClass, SelectField, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/setup'

export const meta: Route.MetaFunction = () => [{ title: `${m.access_setup_title()} · Rembug` }]

export async function loader() {
  await requireSetupOpen()
  return null
}

export async function action({ request, context }: Route.ActionArgs) {
  await requireSetupOpen()

  return handleForm(request, setupSchema, async (input) => {
    await setUp(input, context.get(requestInfoContext).clientAddress)
    return redirectSaying('/masuk', m.access_setup_done({ name: input.organization }))
  })
}

type PlainField = ReturnType<typeof usePlainForm>['field']

export default function Setup() {
  const { field } = usePlainForm({ timeZone: 'Asia/Jakarta' })
  return (
    <>
      <PageHeader title={m.access_setup_title()} lead={m.access_setup_lead()} />
      <Form method="post" className={formClass} noValidate>
        <FormErrors labels={labels()} />
        <Field
          label={m.access_setup_code()}
          hint={m.access_setup_code_hint()}
          autoComplete="off"
          spellCheck={false}
          required
          {...field('code')}
        />
        <OrganizationFields field={field} />
        <AdminFields field={field} />
        <div>
          <SubmitButton>{m.access_setup_submit()}</SubmitButton>
        </div>
      </Form>
    </>
  )
}

function OrganizationFields({ field }: { field: PlainField }) {
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

function AdminFields({ field }: { field: PlainField }) {
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

const labels = () => ({
  code: m.access_setup_code(),
  organization: m.access_setup_organization_name(),
  slug: m.access_setup_slug(),
  province: m.access_setup_province(),
  timeZone: m.access_setup_time_zone(),
  name: m.access_name(),
  email: m.access_email(),
  password: m.access_password(),
  repeatedPassword: m.access_password_repeat(),
})
