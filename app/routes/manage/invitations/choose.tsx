import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { coverageOfForum } from '#domain/forum/coverage.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { listInvitable } from '#domain/forum/invitable-list.server.ts'
import { inviteSchema } from '#domain/forum/invitation.schema.ts'
import { inviteStakeholders } from '#domain/forum/invitation.server.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { listGroups } from '#domain/stakeholder/stakeholder-group.server.ts'
import { tagOptions } from '#domain/stakeholder/tag.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ForumCoverageMeter } from '#ui/forum-coverage.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/choose'
import { InvitableFilters } from './invitable-filters.tsx'
import { InvitablePeople } from './invitable-people.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.invitation_choose_title() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'forum.invite')
  const { searchParams } = new URL(request.url)
  const filter = {
    search: (searchParams.get('cari') ?? '').slice(0, 200),
    element: communityElements.find((one) => one === searchParams.get('unsur')),
    groupId: searchParams.get('kelompok') ?? '',
    tagId: searchParams.get('tanda') ?? '',
  }
  const forum = await findForum(actor, params.forumId)
  const [groups, tags] = await Promise.all([listGroups(actor), tagOptions(actor)])
  const known = {
    groupId: groups.find(({ id }) => id === filter.groupId)?.id,
    tagId: tags.find(({ id }) => id === filter.tagId)?.id,
  }
  const [page, coverage] = await Promise.all([
    listInvitable(actor, forum, { ...filter, ...known, cursor: cursorOf(request) }),
    coverageOfForum(forum),
  ])
  return { forum: { id: forum.id, theme: forum.theme }, page, coverage, filter, groups, tags }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { search } = new URL(request.url)
  return handleForm(request, inviteSchema, async (input) => {
    const count = await inviteStakeholders(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/undangan/pilih', params) + search,
      m.invitation_added({ count }),
    )
  })
}

export default function Choose({ loaderData, params }: Route.ComponentProps) {
  const { forum, page, coverage, filter, groups, tags } = loaderData
  return (
    <>
      <PageHeader
        title={m.invitation_choose_title()}
        lead={m.invitation_choose_lead()}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          {
            label: m.invitation_invitations(),
            to: href('/:organization/kelola/forum/:forumId/undangan', params),
          },
          { label: m.invitation_choose_title() },
        ]}
      />
      <ForumCoverageMeter coverage={coverage} />
      <div className="mt-10">
        <InvitableFilters {...{ filter, groups, tags }} />
      </div>
      <InvitablePeople rows={page.rows} />
      <Pager {...page} />
    </>
  )
}
