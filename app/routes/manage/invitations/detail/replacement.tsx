import { Users } from 'lucide-react'
import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { listInvitable } from '#domain/forum/invitable-list.server.ts'
import { replacementSchema } from '#domain/forum/invitation.schema.ts'
import { findInvitation } from '#domain/forum/invitation-proof.server.ts'
import { replaceInvitation } from '#domain/forum/replacement.server.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { FilterBar } from '#ui/filters.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/replacement'

export const meta: Route.MetaFunction = () => [{ title: m.invitation_replace() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'forum.invite')
  const search = (new URL(request.url).searchParams.get('cari') ?? '').slice(0, 200)
  const forum = await findForum(actor, params.forumId)
  const [{ name }, page] = await Promise.all([
    findInvitation(actor, forum, params.invitationId),
    listInvitable(actor, forum, { search, cursor: cursorOf(request) }),
  ])
  return { forum: { id: forum.id, theme: forum.theme }, name, page, search }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { forumId, invitationId } = params
  return handleForm(request, replacementSchema, async (input) => {
    const actor = context.get(actorContext)
    const id = await replaceInvitation(actor, forumId, invitationId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/undangan/:invitationId', {
        ...params,
        invitationId: id,
      }),
      m.invitation_replaced(),
    )
  })
}

export default function Replacement({ loaderData, params }: Route.ComponentProps) {
  const { forum, name, page, search } = loaderData
  const base = '/:organization/kelola/forum/:forumId/undangan'
  return (
    <>
      <PageHeader
        title={m.invitation_replace_title({ name })}
        lead={m.invitation_replace_lead()}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          { label: m.invitation_invitations(), to: href(base, params) },
          { label: name, to: href(`${base}/:invitationId`, params) },
          { label: m.invitation_replace() },
        ]}
      />
      <FormErrors />
      <FilterBar search={{ label: m.stakeholder_search(), value: search }} />
      <DataTable
        caption={m.invitation_replace()}
        columns={columns()}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={Users} title={m.invitation_all_invited()}>
            {m.invitation_all_invited_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

type Row = Route.ComponentProps['loaderData']['page']['rows'][number]

const columns = (): Column<Row>[] => [
  { key: 'name', header: m.invitation_name(), primary: true, cell: nameOf },
  { key: 'group', header: m.stakeholder_group(), cell: ({ group }) => group },
  { key: 'element', header: m.common_element(), cell: (row) => communityElementLabel(row.element) },
  { key: 'choose', header: m.invitation_actions(), cell: (row) => <Choose {...row} /> },
]

const nameOf = ({ name, position, institution }: Row) =>
  [name, position, institution].filter(Boolean).join(', ')

const Choose = ({ id, name }: Row) => (
  <Form method="post">
    <input type="hidden" name="stakeholderId" value={id} />
    <SubmitButton small variant="secondary" aria-label={m.invitation_replace_with({ name })}>
      {m.invitation_replace_choose()}
    </SubmitButton>
  </Form>
)
