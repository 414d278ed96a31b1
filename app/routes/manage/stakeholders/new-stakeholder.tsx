import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { stakeholderSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { institutionOptions } from '#domain/stakeholder/stakeholder.server.ts'
import { addStakeholder } from '#domain/stakeholder/stakeholder-change.server.ts'
import { listGroups } from '#domain/stakeholder/stakeholder-group.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { StakeholderForm } from '#ui/stakeholder-form.tsx'
import type { Route } from './+types/new-stakeholder'

export const meta: Route.MetaFunction = () => [{ title: m.stakeholder_new() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'stakeholder.manage')
  const [groups, institutions] = await Promise.all([listGroups(actor), institutionOptions(actor)])
  return { groups, institutions }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, stakeholderSchema, async (input) => {
    const { id } = await addStakeholder(context.get(actorContext), input)
    return redirectSaying(
      href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', {
        ...params,
        stakeholderId: id,
      }),
      m.stakeholder_added(),
    )
  })
}

export default function NewStakeholder({ loaderData, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pemangku-kepentingan', params)
  return (
    <>
      <PageHeader
        title={m.stakeholder_new()}
        breadcrumbs={[
          { label: m.stakeholder_registry(), to: back },
          { label: m.stakeholder_new() },
        ]}
      />
      <StakeholderForm {...loaderData} stakeholder={{ kind: 'INSTITUTION' }} back={back} />
    </>
  )
}
