import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { isId } from '../id.ts'
import { isMailAvailable } from '../mail/outbox.server.ts'
import { remindOnce } from '../reminder/once.server.ts'
import { markReminded } from './answer-reminder.server.ts'
import { dayOfForum, notRemindedOf, reminderOf } from './answer-reminder.ts'
import type { Forum } from './forum.server.ts'
import { handOverInvitation } from './handover.server.ts'
import { holdInvitation } from './invitation.server.ts'

/** Why one writes to people one by one: to invite them, or to remind them of their answer. */
export type Errand = 'INVITE' | 'REMIND'

/** The most of those without a usable number that a page names. */
const mostNamed = 50

/**
 * Who is next to be written to by WhatsApp, in the order of the list: of those with a usable number the first
 * after whom one skipped last; how many were written to, and who has no usable number.
 */
export async function nextToWrite(
  actor: StaffActor,
  forum: Forum,
  { errand, after }: { errand: Errand; after: string | null },
) {
  authorize(actor, 'forum.invite')
  const waiting = waitingFor(forum, errand)
  const [next, left, done, unreachable] = await Promise.all([
    db.invitation.findFirst({
      where: { AND: [waiting, usablePhone, after && isId(after) ? { id: { gt: after } } : {}] },
      orderBy: { id: 'asc' },
      relationLoadStrategy: 'join',
      select: nextSelection,
    }),
    db.invitation.count({ where: { AND: [waiting, usablePhone] } }),
    countDone(forum, errand),
    db.invitation.findMany({
      where: { AND: [waiting, noUsablePhone] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: mostNamed,
      select: { id: true, name: true, institution: true, phone: true },
    }),
  ])
  return { next, left, done, unreachable }
}

/** Notes that somebody was written to by WhatsApp, and so need not be again; answers who. */
export async function noteWritten(actor: StaffActor, forumId: string, id: string, errand: Errand) {
  if (errand === 'INVITE') return handOverInvitation(actor, forumId, id, 'WHATSAPP')
  authorize(actor, 'forum.invite')
  return db.$transaction(async (tx) => {
    const { forum, ...held } = await holdInvitation(tx, actor, forumId, id)
    if (held.status !== 'SENT') throw new RuleViolation('form', m.invitation_error_answered())
    const fresh = await remindOnce(tx, forum.organizationId, [reminderOf(forum, held.id)])
    const subject = { id: held.id, forumId: forum.id }
    const details = { name: held.name, way: 'WHATSAPP' }
    if (fresh.length === 0) return held
    await markReminded(tx, forum, [held.id])
    await record(tx, actor, 'invitation.reminded', subject, details)
    return held
  })
}

/** How many wait for a reminder that no e-mail can bring them. */
export const countToRemindByHand = (forum: Forum) =>
  db.invitation.count({ where: waitingFor(forum, 'REMIND') })

/** A number that WhatsApp may know: read as one, and no Indonesian landline; see `phoneProblem`. */
const usablePhone: Prisma.InvitationWhereInput = {
  OR: [
    { phone: { startsWith: '+628' } },
    { AND: [{ phone: { startsWith: '+' } }, { NOT: { phone: { startsWith: '+62' } } }] },
  ],
}

/** A number of no use, or neither number nor address. */
const noUsablePhone: Prisma.InvitationWhereInput = {
  OR: [
    { phone: null, email: null },
    { phone: { not: null }, NOT: usablePhone },
  ],
}

function waitingFor(forum: Forum, errand: Errand): Prisma.InvitationWhereInput {
  const { organizationId, id } = forum
  const listed = { organizationId, forumId: id, withdrawnAt: null }
  if (errand === 'INVITE')
    return { ...listed, status: 'DRAFT', ...(isMailAvailable() && { mails: { none: onTheWay } }) }
  return { ...listed, status: 'SENT', email: null, ...notRemindedOf(forum) }
}

const onTheWay = { status: { in: ['QUEUED', 'FAILED'] } } satisfies Prisma.OutgoingMailWhereInput

const countDone = (forum: Forum, errand: Errand) =>
  db.invitation.count({
    where: {
      ...{ organizationId: forum.organizationId, forumId: forum.id, withdrawnAt: null },
      ...(errand === 'INVITE'
        ? { sentBy: 'WHATSAPP' }
        : { email: null, remindedFor: dayOfForum(forum) }),
    },
  })

const nextSelection = {
  ...{ id: true, name: true, position: true, institution: true, phone: true },
  ...{ token: true, sentAt: true },
  forum: { select: { letter: { select: { number: true } } } },
} as const
