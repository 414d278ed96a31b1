import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { findForumOfUnit } from '#domain/forum/forum.server.ts'
import { isInvitable, lettersMayLeave } from '#domain/forum/invitation.ts'
import { personalUrl } from '#domain/forum/invitation-link.server.ts'
import { findInvitation, historyOfInvitation } from '#domain/forum/invitation-proof.server.ts'
import { whatsAppLink } from '#domain/forum/invitation-text.ts'
import { findLetterNumber } from '#domain/letter/letter.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { EventTimeline } from '#ui/event-timeline.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { InvitationMails } from '#ui/invitation-mails.tsx'
import { InvitationMoves } from '#ui/invitation-moves.tsx'
import { InvitationProof } from '#ui/invitation-proof.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { toldEvent } from '#ui/told-event.ts'
import type { Route } from './+types/invitation'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.invitation.name }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const forum = await findForumOfUnit(actor, params.forumId)
  const { token, ...invitation } = await findInvitation(actor, forum, params.invitationId)
  const [number, events] = await Promise.all([
    findLetterNumber(forum),
    historyOfInvitation(forum, invitation.id),
  ])
  const open = invitation.withdrawnAt === null
  const mayInvite = can(actor, 'forum.invite') && isInvitable(forum) && open
  const url = personalUrl(params.organization, token)
  return {
    forum: { id: forum.id, theme: forum.theme, timeZone: forum.timeZone },
    invitation,
    letterNumber: number,
    ways: mayInvite
      ? {
          url,
          whatsApp: whatsAppLink(invitation, { ...forum, letter: number ? { number } : null }, url),
        }
      : null,
    maySend: mayInvite && lettersMayLeave(forum) && forum.startsAt !== null,
    events: events.map((event) => toldEvent(event, params.organization, forum.timeZone)),
  }
}

export default function Invitation({ loaderData, params }: Route.ComponentProps) {
  const { forum, invitation, ways, maySend, events, letterNumber } = loaderData
  return (
    <>
      <PageHeader
        title={invitation.name}
        eyebrow={m.invitation_detail()}
        lead={[invitation.position, invitation.institution].filter(Boolean).join(', ')}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          {
            label: m.invitation_invitations(),
            to: href('/:organization/kelola/forum/:forumId/undangan', params),
          },
          { label: invitation.name },
        ]}
      />
      {ways && <InvitationMoves {...{ invitation, params, ways, maySend }} />}
      <InvitationProof {...{ invitation, letterNumber, params }} timeZone={forum.timeZone} />
      <Section title={m.invitation_mails()}>
        <InvitationMails mails={invitation.mails} timeZone={forum.timeZone} />
      </Section>
      <Section title={m.invitation_history()}>
        <EventTimeline events={events} />
      </Section>
    </>
  )
}
