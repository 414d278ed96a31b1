import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { stakeholderGroupSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { addGroup, listGroupsWithCounts } from '#domain/stakeholder/stakeholder-group.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader, Section } from '#ui/page.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Route } from './+types/groups'
import { groupColumns } from './group-columns.tsx'
import { GroupForm } from './group-form.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.stakeholder_groups() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  return {
    groups: await listGroupsWithCounts(actor),
    mayManage: can(actor, 'stakeholder.manage'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, stakeholderGroupSchema, async (input) => {
    await addGroup(context.get(actorContext), input)
    return redirectSaying(
      href('/:organization/kelola/pemangku-kepentingan/kelompok', params),
      m.stakeholder_group_added(),
    )
  })
}

export default function Groups({
  loaderData: { groups, mayManage },
  params,
}: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={m.stakeholder_groups()}
        lead={m.stakeholder_groups_lead()}
        breadcrumbs={[
          {
            label: m.stakeholder_registry(),
            to: href('/:organization/kelola/pemangku-kepentingan', params),
          },
          { label: m.stakeholder_groups() },
        ]}
      />
      <DataTable
        caption={m.stakeholder_groups()}
        columns={groupColumns(params, mayManage)}
        rows={groups}
        rowKey={({ id }) => id}
      />
      {mayManage && (
        <Section title={m.stakeholder_group_add()}>
          <GroupForm key={groups.length} />
        </Section>
      )}
    </>
  )
}
