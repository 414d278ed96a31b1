import { Archive } from 'lucide-react'
import { Form, href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { communityElements, pentahelixes } from '#domain/stakeholder/group.ts'
import { stakeholderGroupSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { addGroup, listGroupsWithCounts } from '#domain/stakeholder/stakeholder-group.server.ts'
import { communityElementLabel, pentahelixLabel } from '#domain/stakeholder/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { Field, formClass, SelectField, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import type { Route } from './+types/groups'

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
        columns={columnsFor(params, mayManage)}
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

function GroupForm() {
  const { field, onSubmit } = useZodForm(stakeholderGroupSchema, {} as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.stakeholder_group_name()} {...field('name')} />
      <SelectField label={m.stakeholder_element()} {...field('element')}>
        {communityElements.map((one) => (
          <option key={one} value={one}>
            {communityElementLabel(one)}
          </option>
        ))}
      </SelectField>
      <SelectField label={m.stakeholder_pentahelix()} optional {...field('pentahelix')}>
        {pentahelixes.map((one) => (
          <option key={one} value={one}>
            {pentahelixLabel(one)}
          </option>
        ))}
      </SelectField>
      <SubmitButton className="justify-self-start">{m.stakeholder_group_add()}</SubmitButton>
    </Form>
  )
}

type Group = Route.ComponentProps['loaderData']['groups'][number]

const columnsFor = (params: { organization: string }, mayManage: boolean): Column<Group>[] => [
  {
    key: 'name',
    header: m.stakeholder_group(),
    primary: true,
    cell: ({ id, name }) => (
      <Link to={`${href('/:organization/kelola/pemangku-kepentingan', params)}?kelompok=${id}`}>
        {name}
      </Link>
    ),
  },
  {
    key: 'element',
    header: m.stakeholder_element(),
    cell: ({ element }) =>
      element ? communityElementLabel(element) : m.stakeholder_element_chosen(),
  },
  {
    key: 'pentahelix',
    header: m.stakeholder_pentahelix(),
    cell: ({ pentahelix }) => (pentahelix ? pentahelixLabel(pentahelix) : '–'),
  },
  {
    key: 'members',
    header: m.stakeholder_group_members(),
    numeric: true,
    cell: ({ _count }) => _count.stakeholders,
  },
  {
    key: 'origin',
    header: m.stakeholder_kind(),
    cell: ({ id, code }) =>
      code || !mayManage ? (
        <Badge>{code ? m.stakeholder_group_standard() : m.stakeholder_group_own()}</Badge>
      ) : (
        <ConfirmAction
          label={m.stakeholder_group_archive()}
          icon={Archive}
          small
          consequence={m.stakeholder_group_archive_consequence()}
          action={href('/:organization/kelola/pemangku-kepentingan/kelompok/:groupId/arsip', {
            ...params,
            groupId: id,
          })}
        />
      ),
  },
]
