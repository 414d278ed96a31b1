import { Form, href } from 'react-router'
import { findStaffInvitation, makeStaffLink } from '#domain/access/staff-invitation.server.ts'
import { noFields } from '#domain/field.schema.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { shownOnce } from '#http/shown-once.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { formClass } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { Notice, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/link'

export const meta: Route.MetaFunction = () => [{ title: m.access_staff_link() }]

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders ?? {}

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    invitation: await findStaffInvitation(context.get(actorContext), params.staffInvitationId),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, noFields, async () => {
    const link = await makeStaffLink(context.get(actorContext), params.staffInvitationId)
    return shownOnce({ link })
  })
}

export default function StaffLink({ loaderData, actionData, params }: Route.ComponentProps) {
  const { name, email } = loaderData.invitation
  const list = href('/:organization/kelola/pengaturan/anggota/undangan', params)
  const link = actionData && 'link' in actionData ? actionData.link : null
  return (
    <>
      <PageHeader
        title={m.access_staff_link()}
        lead={m.access_staff_link_lead({ name, email })}
        breadcrumbs={[
          { label: m.access_staff_invitations(), to: list },
          { label: m.access_staff_link() },
        ]}
      />
      {link ? <ShownLink link={link} back={list} /> : <Ask back={list} />}
    </>
  )
}

function ShownLink({ link, back }: { link: string; back: string }) {
  return (
    <>
      <Notice tone="success" title={m.access_staff_link_title()} live>
        <p>{m.access_staff_link_once()}</p>
        <p className="my-4">
          <code className="font-semibold break-all select-all">{link}</code>
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <CopyButton text={link} label={m.access_staff_link_copy()} />
        </div>
      </Notice>
      <div className="mt-6">
        <LinkButton to={back}>{m.access_staff_back()}</LinkButton>
      </div>
    </>
  )
}

const Ask = ({ back }: { back: string }) => (
  <Form method="post" className={formClass}>
    <FormErrors />
    <FormActions submit={m.access_staff_link_make()} back={back} />
  </Form>
)
