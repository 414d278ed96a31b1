import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { recordAll } from '../event/event.server.ts'
import { type NewMail, queueMails } from '../mail/outbox.server.ts'
import { type Forum, holdForum } from './forum.server.ts'
import { isInvitable, lettersMayLeave } from './invitation.ts'
import { mailableCondition } from './invitation-list.server.ts'
import { invitationText } from './invitation-text.ts'

/** How many letters one press of the button queues; the rest goes with the next. */
const mostAtOnce = 1000

/** Makes the calendar file that goes with a letter; given by the caller, who may import documents. */
export type CalendarOf = (forum: Forum & { unit: { name: string } }, url: string) => string | null

/**
 * Queues the e-mail of every draft that has an address, once. An invitation counts as sent when the
 * mail server has taken it over, not before. Answers how many were queued.
 */
export async function sendInvitations(actor: StaffActor, forumId: string, calendarOf: CalendarOf) {
  authorize(actor, 'forum.invite')

  return db.$transaction(
    async (tx) => {
      const forum = await withFace(tx, await holdForum(tx, actor, forumId))
      if (!isInvitable(forum)) throw new RuleViolation('form', m.invitation_error_closed())
      if (!lettersMayLeave(forum)) throw new RuleViolation('form', m.invitation_error_postponed())
      if (!forum.startsAt) throw new RuleViolation('form', m.invitation_error_undated())

      const waiting = await holdWaiting(tx, forum)
      if (waiting.length === 0) throw new RuleViolation('form', m.invitation_error_nobody())

      const mails = await queueMails(
        tx,
        actor,
        waiting.map((invitation) => letterTo(invitation, forum, calendarOf)),
      )
      await recordAll(
        tx,
        actor,
        'mail.queued',
        mails.map(({ id, recipient }) => ({ id, forumId: forum.id, details: { recipient } })),
      )
      return mails.length
    },
    { timeout: 30_000 },
  )
}

/** The address of a personal page. */
export const personalUrl = (organizationSlug: string, token: string) =>
  `${env.BASE_URL}/${organizationSlug}/u/${token}`

type ForumFace = Awaited<ReturnType<typeof withFace>>
type Waiting = Awaited<ReturnType<typeof holdWaiting>>[number]

async function withFace(tx: Tx, forum: Forum) {
  const { organizationId, unitId } = forum
  const unit = await tx.unit.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: unitId } },
    select: { name: true, organization: { select: { name: true, slug: true } } },
  })
  return { ...forum, unit: { name: unit.name }, organization: unit.organization }
}

/** The drafts to write to, held so that two who press at once do not both write. */
async function holdWaiting(tx: Tx, { organizationId, id }: Forum) {
  await tx.$queryRaw`select 1 from "Invitation"
    where "organizationId" = ${organizationId}::uuid and "forumId" = ${id}::uuid
      and status = 'DRAFT' order by id for update`
  return tx.invitation.findMany({
    where: { organizationId, forumId: id, withdrawnAt: null, ...mailableCondition },
    orderBy: { id: 'asc' },
    take: mostAtOnce,
    select: { id: true, name: true, position: true, institution: true, email: true, token: true },
  })
}

function letterTo(invitation: Waiting, forum: ForumFace, calendarOf: CalendarOf): NewMail {
  const url = personalUrl(forum.organization.slug, invitation.token)
  const { subject, body } = invitationText(invitation, forum, url)
  return {
    invitationId: invitation.id,
    forumId: forum.id,
    recipient: invitation.email ?? '',
    subject,
    body,
    calendar: calendarOf(forum, url),
  }
}
