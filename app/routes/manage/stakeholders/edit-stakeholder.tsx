import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { stakeholderSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { findStakeholder, institutionOptions } from '#domain/stakeholder/stakeholder.server.ts'
import { changeStakeholder } from '#domain/stakeholder/stakeholder-change.server.ts'
import { listGroups } from '#domain/stakeholder/stakeholder-group.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { StakeholderForm, stakeholderFormOf } from '#ui/stakeholder-form.tsx'
import type { Route } from './+types/edit-stakeholder'

export const meta: Route.MetaFunction = () => [{ title: m.stakeholder_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'stakeholder.manage')
  const [found, groups, institutions] = await Promise.all([
    findStakeholder(actor, params.stakeholderId),
    listGroups(actor),
    institutionOptions(actor),
  ])
  return {
    stakeholder: found,
    groups,
    institutions: institutions.filter(({ id }) => id !== found.id),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, stakeholderSchema, async (input) => {
    await changeStakeholder(context.get(actorContext), params.stakeholderId, input)
    return redirectSaying(
      href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params),
      m.stakeholder_saved(),
    )
  })
}

export default function EditStakeholder({ loaderData, params }: Route.ComponentProps) {
  const { stakeholder, groups, institutions } = loaderData
  const back = href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params)
  return (
    <>
      <PageHeader
        title={m.stakeholder_edit()}
        breadcrumbs={[{ label: stakeholder.name, to: back }, { label: m.stakeholder_edit() }]}
      />
      <StakeholderForm
        stakeholder={stakeholderFormOf(stakeholder)}
        {...{ groups, institutions, back }}
      />
    </>
  )
}
