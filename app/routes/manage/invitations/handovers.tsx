import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { handOverInvitations } from '#domain/forum/handover.server.ts'
import { handoverSchema } from '#domain/forum/invitation.schema.ts'
import { listInvitations } from '#domain/forum/invitation-list.server.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { HandoverChoices } from '#ui/handover-choices.tsx'
import { PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/handovers'

export const meta: Route.MetaFunction = () => [{ title: m.invitation_hand_over_title() }]

/** Letters of one page of the printer. */
const atOnce = 50

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'forum.invite')
  const { searchParams } = new URL(request.url)
  const filter = {
    search: (searchParams.get('cari') ?? '').slice(0, 200),
    element: communityElements.find((one) => one === searchParams.get('unsur')),
  }
  const forum = await findForum(actor, params.forumId)
  const drafts = { ...filter, status: 'DRAFT' as const, cursor: cursorOf(request) }
  const { rows, ...cursors } = await listInvitations(actor, forum, drafts, atOnce)
  return {
    forum: { id: forum.id, theme: forum.theme },
    rows: rows.map(({ id, name, position, institution, group }) => ({
      ...{ id, name, position, institution, group },
    })),
    ...cursors,
    filter,
    all: searchParams.get('centang') === 'semua',
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, handoverSchema, async (input) => {
    const { marked, already } = await handOverInvitations(
      context.get(actorContext),
      params.forumId,
      input,
    )
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/undangan/penyerahan', params),
      already > 0
        ? m.invitation_hand_over_said_some({ count: marked, already })
        : m.invitation_hand_over_said({ count: marked }),
    )
  })
}

export default function Handovers({ loaderData, params }: Route.ComponentProps) {
  const { forum, rows, filter, all, ...cursors } = loaderData
  return (
    <>
      <PageHeader
        title={m.invitation_hand_over_title()}
        lead={m.invitation_hand_over_lead()}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          {
            label: m.invitation_invitations(),
            to: href('/:organization/kelola/forum/:forumId/undangan', params),
          },
          { label: m.invitation_hand_over_title() },
        ]}
      />
      <FilterBar search={{ label: m.common_search(), value: filter.search }}>
        <FilterSelect
          name="unsur"
          label={m.common_element()}
          value={filter.element}
          options={communityElements.map((one) => [one, communityElementLabel(one)])}
        />
      </FilterBar>
      <HandoverChoices rows={rows} all={all} />
      <Pager {...cursors} />
    </>
  )
}
