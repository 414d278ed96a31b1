import { Mail, MailPlus } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { coverageOfForum } from '#domain/forum/coverage.server.ts'
import { findForumOfUnit } from '#domain/forum/forum.server.ts'
import { invitationStatuses, isInvitable, lettersMayLeave } from '#domain/forum/invitation.ts'
import { countInvitations, listInvitations } from '#domain/forum/invitation-list.server.ts'
import { personalUrl } from '#domain/forum/invitation-mail.server.ts'
import { whatsAppLink } from '#domain/forum/invitation-text.ts'
import { invitationStatusLabel } from '#domain/forum/terms.ts'
import { isMailAvailable } from '#domain/mail/outbox.server.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { ForumCoverageMeter } from '#ui/forum-coverage.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { ImportLink } from '#ui/import-link.tsx'
import { invitationColumns } from '#ui/invitation-columns.tsx'
import { EmptyState, Notice } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/invitations'

export const meta: Route.MetaFunction = () => [{ title: m.invitation_invitations() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { searchParams } = new URL(request.url)
  const filter = {
    search: (searchParams.get('cari') ?? '').slice(0, 200),
    element: communityElements.find((one) => one === searchParams.get('unsur')),
    status: invitationStatuses.find((one) => one === searchParams.get('keadaan')),
  }
  const forum = await findForumOfUnit(actor, params.forumId)
  const [page, counts, coverage] = await Promise.all([
    listInvitations(actor, forum, { ...filter, cursor: cursorOf(request) }),
    countInvitations(forum),
    coverageOfForum(forum),
  ])
  const organization = organizationOf(context.get(sessionContext), actor.organizationId)
  const letter = { ...forum, organization: { name: organization } }
  const rows = page.rows.map(({ token, ...row }) => {
    const url = personalUrl(params.organization, token)
    return { ...row, url, whatsApp: whatsAppLink(row, letter, url) }
  })
  return {
    forum: { id: forum.id, theme: forum.theme, timeZone: forum.timeZone },
    page: { ...page, rows },
    filter,
    counts,
    coverage,
    smtp: isMailAvailable(),
    mayInvite: can(actor, 'forum.invite') && isInvitable(forum),
    maySend: can(actor, 'forum.invite') && lettersMayLeave(forum) && forum.startsAt !== null,
  }
}

export default function Invitations({ loaderData, params }: Route.ComponentProps) {
  const { forum, page, filter, counts, coverage, smtp, mayInvite, maySend } = loaderData
  const filtered = Object.values(filter).some(Boolean)
  const choose = mayInvite && <Add params={params} />
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.invitation_invitations()}
        lead={
          counts.total === 0
            ? m.invitation_lead_none()
            : m.invitation_lead({ total: counts.total, coming: comingOf(counts.counts) })
        }
        action={choose}
      />
      {counts.total > 0 && <ForumCoverageMeter coverage={coverage} />}
      {maySend && counts.mailable > 0 && (
        <SendByMail count={counts.mailable} smtp={smtp} params={params} />
      )}
      <div className="mt-10">
        <FilterBar search={{ label: m.invitation_search(), value: filter.search }}>
          <FilterSelect
            name="unsur"
            label={m.common_element()}
            value={filter.element}
            options={communityElements.map((one) => [one, communityElementLabel(one)])}
          />
          <FilterSelect
            name="keadaan"
            label={m.invitation_status()}
            value={filter.status}
            options={invitationStatuses.map((one) => [one, invitationStatusLabel(one)])}
          />
        </FilterBar>
      </div>
      <DataTable
        caption={m.invitation_invitations()}
        columns={invitationColumns({ params, timeZone: forum.timeZone, mayInvite })}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={Mail}
            title={filtered ? m.common_empty_search_title() : m.invitation_empty()}
            action={filtered ? undefined : choose}
          >
            {filtered ? m.common_empty_search_hint() : m.invitation_empty_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

/** From the registry, or from the list that somebody typed already. */
function Add({ params }: { params: SendProps['params'] }) {
  return (
    <>
      <ImportLink kind="PARTICIPANTS" organization={params.organization} forum={params.forumId} />
      <LinkButton
        to={href('/:organization/kelola/forum/:forumId/undangan/pilih', params)}
        variant="primary"
        icon={MailPlus}
      >
        {m.invitation_choose()}
      </LinkButton>
    </>
  )
}

type SendProps = {
  count: number
  smtp: boolean
  params: { organization: string; forumId: string }
}

function SendByMail({ count, smtp, params }: SendProps) {
  return (
    <div className="my-8 grid gap-4">
      {!smtp && <Notice tone="warning">{m.invitation_no_smtp()}</Notice>}
      <div className="flex flex-wrap items-center gap-4">
        <ConfirmAction
          label={m.invitation_send()}
          icon={Mail}
          tone="primary"
          consequence={m.invitation_send_consequence({ count })}
          action={href('/:organization/kelola/forum/:forumId/undangan/pengiriman', params)}
        />
        <p className="text-sm text-muted">{m.invitation_send_hint({ count })}</p>
      </div>
    </div>
  )
}

const comingOf = (counts: Record<string, number | undefined>) =>
  (counts.CONFIRMED ?? 0) + (counts.REPRESENTED ?? 0) + (counts.ATTENDED ?? 0)

type Session = {
  user: { memberships: { organizationId: string; organization: { name: string } }[] }
}

const organizationOf = ({ user }: Session, organizationId: string) =>
  user.memberships.find((one) => one.organizationId === organizationId)?.organization.name ?? ''
