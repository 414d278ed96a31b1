import { can } from '#domain/access/policy.ts'
import { coverageOfForum } from '#domain/forum/coverage.server.ts'
import { findForumOfUnit } from '#domain/forum/forum.server.ts'
import { isInvitable, lettersMayLeave } from '#domain/forum/invitation.ts'
import { invitationFilterOf } from '#domain/forum/invitation-filter.ts'
import { personalUrl } from '#domain/forum/invitation-link.server.ts'
import { countInvitations, listInvitations } from '#domain/forum/invitation-list.server.ts'
import { whatsAppLink } from '#domain/forum/invitation-text.ts'
import { countToRemindByHand } from '#domain/forum/stepping.server.ts'
import { isMailAvailable } from '#domain/mail/outbox.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ForumCoverageMeter } from '#ui/forum-coverage.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/invitations'
import { InvitationFilters } from './invitation-filters.tsx'
import { InvitationList } from './invitation-list.tsx'
import { InvitationTools } from './invitation-tools.tsx'
import { SendByMail } from './send-by-mail.tsx'
import { InvitationsDownload, WaysToInvite } from './ways-to-invite.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.invitation_invitations() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const filter = invitationFilterOf(new URL(request.url).searchParams)
  const forum = await findForumOfUnit(actor, params.forumId)
  const [page, counts, coverage, toRemind] = await Promise.all([
    listInvitations(actor, forum, { ...filter, cursor: cursorOf(request) }),
    countInvitations(forum),
    coverageOfForum(forum),
    countToRemindByHand(forum),
  ])
  const rows = page.rows.map(({ token, ...row }) => {
    const url = personalUrl(params.organization, token)
    return { ...row, url, whatsApp: whatsAppLink(row, forum, url) }
  })
  return {
    forum: { id: forum.id, theme: forum.theme, timeZone: forum.timeZone },
    page: { ...page, rows },
    filter,
    counts,
    coverage,
    number: forum.letter?.number ?? null,
    toRemind,
    smtp: isMailAvailable(),
    mayInvite: can(actor, 'forum.invite') && isInvitable(forum),
    maySend: can(actor, 'forum.invite') && lettersMayLeave(forum) && forum.startsAt !== null,
  }
}

export default function Invitations({ loaderData, params }: Route.ComponentProps) {
  const { forum, page, filter, counts, coverage, mayInvite, maySend } = loaderData
  const filtered = Object.values(filter).some(Boolean)
  const choose = mayInvite && <WaysToInvite params={params} />
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.invitation_invitations()}
        lead={leadOf(counts)}
        action={
          <>
            <InvitationsDownload params={params} />
            {choose}
          </>
        }
      />
      {counts.total > 0 && <ForumCoverageMeter coverage={coverage} />}
      {mayInvite && counts.total > 0 && (
        <InvitationTools
          params={params}
          number={loaderData.number}
          toWrite={counts.counts.DRAFT ?? 0}
          toRemind={loaderData.toRemind}
        />
      )}
      {maySend && counts.mailable > 0 && (
        <SendByMail
          count={counts.mailable}
          smtp={loaderData.smtp}
          issued={loaderData.number !== null}
          params={params}
        />
      )}
      <div className="mt-10">
        <InvitationFilters filter={filter} />
      </div>
      <InvitationList {...loaderData} params={params} filtered={filtered} choose={choose} />
      <Pager {...page} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function leadOf({ total, counts }: Data['counts']) {
  if (total === 0) return m.invitation_lead_none()
  const { CONFIRMED = 0, REPRESENTED = 0, ATTENDED = 0, WAITLISTED = 0 } = counts
  const lead = m.invitation_lead({ total, coming: CONFIRMED + REPRESENTED + ATTENDED })
  return WAITLISTED > 0 ? `${lead} ${m.invitation_waiting_lead({ count: WAITLISTED })}` : lead
}
