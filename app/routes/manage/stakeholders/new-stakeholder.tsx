import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { type StakeholderInput, stakeholderSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { findStakeholder, institutionOptions } from '#domain/stakeholder/stakeholder.server.ts'
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

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'stakeholder.manage')
  const institutionId = new URL(request.url).searchParams.get('lembaga')
  const [groups, institutions, of] = await Promise.all([
    listGroups(actor),
    institutionOptions(actor),
    institutionId ? findStakeholder(actor, institutionId) : null,
  ])
  return { groups, institutions, stakeholder: beginningFor(of) }
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
      <StakeholderForm {...loaderData} back={back} />
    </>
  )
}

type Institution = Awaited<ReturnType<typeof findStakeholder>>

/** A contact person of an institution begins with what the institution has. */
function beginningFor(of: Institution | null): Partial<StakeholderInput> {
  if (!of) return { kind: 'INSTITUTION' }
  const { id: institutionId, groupId, element, district, village } = of
  return { kind: 'PERSON', institutionId, groupId, element, district, village }
}
