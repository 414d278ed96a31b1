import { href } from 'react-router'
import { handOverWork, readHandover } from '#domain/access/handover.server.ts'
import { handoverSchema } from '#domain/access/staff-invitation.schema.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/handover'
import { HeldFollowUps, HeldInputs, HeldTeams } from './handed-work.tsx'
import { HandoverForm } from './handover-form.tsx'
import { heldTotal } from './held-in-words.ts'

export const meta: Route.MetaFunction = () => [{ title: m.access_handover() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return readHandover(context.get(actorContext), params.membershipId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, handoverSchema, async (input) => {
    const given = await handOverWork(context.get(actorContext), params.membershipId, input)
    const { followUps, teams, inputs, to } = given
    return redirectSaying(
      href('/:organization/kelola/pengaturan/anggota/:membershipId', params),
      m.access_handover_done({ followUps, teams, inputs, to }),
    )
  })
}

export default function HandoverPage({ loaderData, params }: Route.ComponentProps) {
  const { member, followUps, teams } = loaderData
  const back = href('/:organization/kelola/pengaturan/anggota/:membershipId', params)
  const held = member._count
  return (
    <>
      <Header name={member.user.name} back={back} organization={params.organization} />
      {heldTotal(held) === 0 ? (
        <EmptyState title={m.access_handover_empty()}>{m.access_handover_empty_hint()}</EmptyState>
      ) : (
        <HandoverForm {...loaderData} back={back} />
      )}
      <HeldFollowUps rows={followUps} count={held.ownedFollowUps} params={params} />
      <HeldTeams rows={teams} count={held.teamMembers} params={params} />
      <HeldInputs id={member.id} count={held.assigned} organization={params.organization} />
    </>
  )
}

type HeaderProps = { name: string; back: string; organization: string }

function Header({ name, back, organization }: HeaderProps) {
  const members = href('/:organization/kelola/pengaturan/anggota', { organization })
  return (
    <PageHeader
      title={m.access_handover_title({ name })}
      lead={m.access_handover_lead()}
      breadcrumbs={[
        { label: m.access_members(), to: members },
        { label: name, to: back },
        { label: m.access_handover() },
      ]}
    />
  )
}
