import { Form, href, Link } from 'react-router'
import { dutySchema } from '#domain/access/member.schema.ts'
import { findMember, listMemberUnits } from '#domain/access/member.server.ts'
import { changeMember } from '#domain/access/member-change.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Actions, SubmitButton } from '#ui/button.tsx'
import { formClass, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { MemberFields } from '#ui/member-fields.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/member'
import { HeldWork } from './held-work.tsx'
import { MemberMoves } from './member-moves.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.member.user.name ?? m.access_members() },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const [member, units] = await Promise.all([
    findMember(actor, params.membershipId),
    listMemberUnits(actor),
  ])
  return { member, units, isOneself: member.id === actor.membershipId }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, dutySchema, async (input) => {
    await changeMember(context.get(actorContext), params.membershipId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/anggota/:membershipId', params),
      m.common_saved(),
    )
  })
}

export default function MemberPage({ loaderData, params }: Route.ComponentProps) {
  const { member, units, isOneself } = loaderData
  const { user, deactivatedAt } = member
  const here = href('/:organization/kelola/pengaturan/anggota/:membershipId', params)
  return (
    <>
      <PageHeader
        title={user.name}
        lead={user.email}
        breadcrumbs={[
          {
            label: m.access_members(),
            to: href('/:organization/kelola/pengaturan/anggota', params),
          },
          { label: user.name },
        ]}
        facts={
          <>
            <Badge tone={deactivatedAt ? 'neutral' : 'success'}>
              {deactivatedAt ? m.access_member_inactive() : m.access_member_active()}
            </Badge>
            <Link to={`/${params.organization}/kelola/audit?subjek=${member.id}`}>
              {m.access_member_history()}
            </Link>
          </>
        }
      />
      {deactivatedAt && <HeldWork here={here} member={member} />}
      <DutyForm key={member.id} {...{ member, units }} />
      {!deactivatedAt && <HeldWork here={here} member={member} />}
      {isOneself ? <Oneself /> : <MemberMoves here={here} member={member} />}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function DutyForm({ member, units }: Pick<Data, 'member' | 'units'>) {
  const { role, unitId, position } = member
  const { field, onSubmit } = useZodForm(dutySchema, { role, unitId, position } as never)
  const known = units.some(({ id }) => id === unitId)
  const archived = unitId && !known ? [{ id: unitId, name: member.unit?.name ?? '' }] : []
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <MemberFields field={field} units={[...units, ...archived]} />
      <Actions>
        <SubmitButton>{m.common_save()}</SubmitButton>
      </Actions>
    </Form>
  )
}

function Oneself() {
  return (
    <Section title={m.access_member_oneself()}>
      <p>
        {m.access_member_oneself_hint()} <Link to="/akun">{m.access_account_title()}</Link>
      </p>
    </Section>
  )
}
