import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { recordAll } from '../event/event.server.ts'
import { letterToSend } from '../letter/letter.server.ts'
import { letterMail } from '../letter/letter-text.ts'
import { type NewMail, queueMails } from '../mail/outbox.server.ts'
import { type Forum, holdForumForChange } from './forum.server.ts'
import { letterCalendar } from './forum-calendar.server.ts'
import { isInvitable, lettersMayLeave } from './invitation.ts'
import { personalUrl } from './invitation-link.server.ts'
import { mailableCondition } from './invitation-list.server.ts'

/** How many letters one press of the button queues; the rest goes with the next. */
const mostAtOnce = 1000

/**
 * Queues the e-mail of every draft that has an address, once; the forum's letter is issued with the first. An
 * invitation counts as sent when the mail server has taken it over, not before. Answers how many were queued.
 */
export async function sendInvitations(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.invite')

  return db.$transaction(
    async (tx) => {
      const forum = await holdForumForChange(tx, actor, forumId)
      requireSendable(forum)
      const waiting = await holdWaiting(tx, forum)
      if (waiting.length === 0) throw new RuleViolation('form', m.invitation_error_nobody())
      return (await queueLetters(tx, actor, forum, waiting)).length
    },
    { timeout: 30_000 },
  )
}

/** Refuses letters to a forum that is over, or has no certain day. */
export function requireSendable(forum: Forum) {
  if (!isInvitable(forum)) throw new RuleViolation('form', m.invitation_error_closed())
  if (!lettersMayLeave(forum)) throw new RuleViolation('form', m.invitation_error_postponed())
  if (!forum.startsAt) throw new RuleViolation('form', m.invitation_error_undated())
}

/** Queues the numbered letter to each of these, in the transaction; the forum is held for change. */
export async function queueLetters(
  tx: Tx,
  actor: Actor,
  forum: Forum,
  invited: readonly Waiting[],
) {
  const face = await withFace(tx, forum)
  const letter = await letterToSend(tx, actor, forum)
  const mails = await queueMails(
    tx,
    actor,
    invited.map((one) => mailTo(one, face, letter)),
  )
  await recordAll(
    tx,
    actor,
    'mail.queued',
    mails.map(({ id, recipient }) => ({ id, forumId: forum.id, details: { recipient } })),
  )
  return mails
}

type ForumFace = Awaited<ReturnType<typeof withFace>>
type Letter = Awaited<ReturnType<typeof letterToSend>>
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

function mailTo(invitation: Waiting, forum: ForumFace, letter: Letter) {
  const url = personalUrl(forum.organization.slug, invitation.token)
  const { subject, body } = letterMail(invitation, forum, letter, url)
  return {
    invitationId: invitation.id,
    forumId: forum.id,
    recipient: invitation.email ?? '',
    subject,
    body,
    calendar: letterCalendar(forum, url),
  } satisfies NewMail
}
