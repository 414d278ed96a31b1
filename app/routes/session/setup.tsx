import { Form } from 'react-router'
import { setupSchema } from '#domain/access/setup.schema.ts'
import { requireSetupOpen, setUp } from '#domain/access/setup.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/setup'
import { AdminFields, OrganizationFields } from './setup-fields.tsx'

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
