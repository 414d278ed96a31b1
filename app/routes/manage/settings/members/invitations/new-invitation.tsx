import { href, Link } from 'react-router'
import { memberSchema } from '#domain/access/member.schema.ts'
import { listMemberUnits } from '#domain/access/member.server.ts'
import { inviteStaff } from '#domain/access/staff-invitation.server.ts'
import { isMailAvailable } from '#domain/mail/outbox.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { NewMemberForm } from '#ui/new-member-form.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/new-invitation'

export const meta: Route.MetaFunction = () => [{ title: m.access_staff_invite() }]

export async function loader({ context }: Route.LoaderArgs) {
  return { units: await listMemberUnits(context.get(actorContext)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, memberSchema, async (input) => {
    await inviteStaff(context.get(actorContext), input)
    const said = isMailAvailable() ? m.access_staff_invited : m.access_staff_invited_without_mail
    return redirectSaying(
      href('/:organization/kelola/pengaturan/anggota/undangan', params),
      said({ name: input.name }),
    )
  })
}

export default function NewInvitation({ loaderData, params }: Route.ComponentProps) {
  const members = href('/:organization/kelola/pengaturan/anggota', params)
  const list = href('/:organization/kelola/pengaturan/anggota/undangan', params)
  return (
    <>
      <PageHeader
        title={m.access_staff_invite()}
        lead={m.access_staff_invite_lead()}
        breadcrumbs={[
          { label: m.access_members(), to: members },
          { label: m.access_staff_invitations(), to: list },
          { label: m.access_staff_invite() },
        ]}
      />
      <NewMemberForm
        units={loaderData.units}
        back={list}
        nameHint={m.access_staff_name_hint()}
        submit={m.access_staff_invite_submit()}
      />
      <p className="hint mt-10 max-w-2xl">
        {m.access_staff_invite_otherwise()}{' '}
        <Link to={`${members}/baru`}>{m.access_staff_invite_otherwise_link()}</Link>
      </p>
    </>
  )
}
