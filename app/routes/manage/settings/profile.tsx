import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { logo } from '#domain/file/file.ts'
import { organizationSchema } from '#domain/organization/organization.schema.ts'
import { changeOrganization, findProfile } from '#domain/organization/profile.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/profile'
import { CurrentLogo, LogoField } from './logo-field.tsx'
import { LetterheadFields, OrganizationFields } from './profile-fields.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.organization_profile() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'organization.manage')
  return { profile: await findProfile(actor) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, organizationSchema, logo, async (input, files) => {
    await changeOrganization(context.get(actorContext), input, files)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/profil', params),
      m.organization_saved(),
    )
  })
}

export default function Profile({ loaderData: { profile }, params }: Route.ComponentProps) {
  const { name, shortName, province, timeZone, introduction } = profile
  const { letterheadTop, address, phone, email, website, primaryColor } = profile
  const { field, errors, onSubmit } = useZodForm(organizationSchema, {
    ...{ name, shortName, province, timeZone, introduction },
    ...{ letterheadTop, address, phone, email, website, primaryColor },
  } as never)
  const settings = href('/:organization/kelola/pengaturan', params)

  return (
    <>
      <PageHeader
        title={m.organization_profile()}
        lead={m.organization_profile_lead()}
        breadcrumbs={[
          { label: m.organization_settings(), to: settings },
          { label: m.organization_profile() },
        ]}
      />
      <Form
        method="post"
        encType="multipart/form-data"
        onSubmit={onSubmit}
        noValidate
        className={formClass}
      >
        <FormErrors />
        <OrganizationFields field={field} />
        <LetterheadFields field={field}>
          <CurrentLogo organization={params.organization} fileId={profile.logoFileId} />
          <LogoField error={errors.logo} />
        </LetterheadFields>
        <FormActions back={settings} />
      </Form>
    </>
  )
}
