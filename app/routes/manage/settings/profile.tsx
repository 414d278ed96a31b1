import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { acceptOf, logo, typeNamesOf } from '#domain/file/file.ts'
import { organizationSchema } from '#domain/organization/organization.schema.ts'
import { changeOrganization, findProfile } from '#domain/organization/profile.server.ts'
import { timeZoneLabel } from '#domain/organization/terms.ts'
import { timeZones } from '#domain/organization/time-zone.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from '#ui/button.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Field, FieldSet, formClass, SelectField, TextArea, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/profile'

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
          <CurrentLogo organization={params.organization} fileId={profile.logoFileId} />
          <FileField
            label={m.organization_logo()}
            hint={m.organization_logo_hint()}
            optional
            name="logo"
            accept={acceptOf(logo)}
            types={typeNamesOf(logo)}
            maxBytes={10 * 1024 * 1024}
            error={errors.logo}
          />
        </FieldSet>
        <Actions>
          <SubmitButton>{m.common_save()}</SubmitButton>
          <LinkButton to={settings} variant="quiet">
            {m.common_cancel()}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

function CurrentLogo({ organization, fileId }: { organization: string; fileId: string | null }) {
  if (!fileId) return null
  return (
    <figure className="grid justify-items-start gap-2">
      <figcaption className="text-sm text-muted">{m.organization_logo_current()}</figcaption>
      <img src={`/${organization}/logo?v=${fileId}`} alt="" className="max-h-24" />
    </figure>
  )
}
