import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { enqueue } from '#platform/jobs.server.ts'
import { mailer } from '#platform/mailer.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize, can } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { MailPurpose, MailStatus } from '../forum/mail.ts'
import { knownId, newId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf, pageSize } from '../page.ts'
import type { ReminderKind } from '../reminder/reminder.ts'
import { addressOnRecord, masked } from './mail-privacy.ts'
import { mailQueue } from './mail-queue.server.ts'

export type NewMail = {
  invitationId: string | null
  forumId: string | null
  recipient: string
  subject: string
  body: string
  calendar: string | null
  purpose?: MailPurpose
  staffInvitationId?: string | null
  /** To somebody whose name staff may not know: see `mail-privacy.ts`. */
  isPrivate?: boolean
  reminder?: ReminderKind
  /** Where one press ends letters of this kind. */
  unsubscribeUrl?: string
}

/** Whether letters leave this installation at all. */
export const isMailAvailable = () => mailer.available

/** Puts letters into the outbox and hastens their delivery, as part of the transaction. */
export async function queueMails(tx: Tx, actor: Actor, mails: readonly NewMail[]) {
  const { organizationId } = actor
  if (mails.length === 0) return []
  const moment = { createdAt: now(), nextAttemptAt: now() }
  const rows = mails.map((mail) => ({ ...mail, ...moment, organizationId, id: newId() }))
  await tx.outgoingMail.createMany({ data: rows })
  if (mailer.available) await enqueue(tx, mailQueue, {}, { singletonKey: 'now' })
  return rows
}

/** Stops the letters about a forum or an invitation that have not left, as part of the transaction. */
export async function stopMails(
  tx: Tx,
  about: { organizationId: string } & (
    | { forumId: string }
    | { invitationId: string }
    | { staffInvitationId: string }
  ),
) {
  await tx.outgoingMail.updateMany({
    where: { ...about, status: { in: ['QUEUED', 'FAILED', 'UNDELIVERABLE', 'UNCERTAIN'] } },
    data: { status: 'CANCELLED' },
  })
}

const newestFirst: Order = { by: 'createdAt', direction: 'desc', date: true }

/** The outbox, newest first: what left, what waits, and why. */
export async function listOutbox(
  actor: StaffActor,
  { statuses = [], cursor }: { statuses?: readonly MailStatus[]; cursor: Cursor },
  size = pageSize,
) {
  authorize(actor, 'outbox.view')
  const { where, ...page } = keyset(newestFirst, cursor, size)
  const rows = await db.outgoingMail.findMany({
    where: {
      AND: [where, outboxScope(actor)],
      ...(statuses.length > 0 && { status: { in: [...statuses] } }),
    },
    ...page,
    select: {
      id: true,
      forumId: true,
      recipient: true,
      subject: true,
      status: true,
      attempts: true,
      lastError: true,
      nextAttemptAt: true,
      createdAt: true,
      sentAt: true,
      isPrivate: true,
      invitation: { select: { name: true } },
    },
  })
  const listed = pageOf(rows, newestFirst, cursor, size)
  return { ...listed, rows: listed.rows.map(masked), smtp: mailer.available }
}

export async function countOutbox(actor: StaffActor) {
  const counts = await db.outgoingMail.groupBy({
    by: ['status'],
    where: outboxScope(actor),
    _count: { _all: true },
  })
  return Object.fromEntries(counts.map(({ status, _count }) => [status, _count._all])) as Partial<
    Record<MailStatus, number>
  >
}

/** One letter as it is written, for reading before it leaves. */
export async function findMail(actor: StaffActor, id: string, from: Tx = db) {
  authorize(actor, 'outbox.view')
  const mail = await from.outgoingMail.findFirst({
    where: { AND: [outboxScope(actor), { id: knownId(id) }] },
  })
  if (!mail) throw notFound(m.invitation_mail())
  return masked(mail)
}

/** Tries a letter again that was given up or waits; once it is on its way, nothing happens twice. */
export async function retryMail(actor: StaffActor, id: string) {
  authorize(actor, 'outbox.view')

  await db.$transaction(async (tx) => {
    const mail = await findMail(actor, id, tx)
    const { count } = await tx.outgoingMail.updateMany({
      where: {
        organizationId: actor.organizationId,
        id: mail.id,
        status: { in: ['FAILED', 'UNDELIVERABLE', 'UNCERTAIN', 'QUEUED'] },
      },
      data: { status: 'QUEUED', nextAttemptAt: now(), attempts: 0 },
    })
    if (count === 0) throw new RuleViolation('form', m.invitation_error_mail_gone())
    if (mailer.available) await enqueue(tx, mailQueue, {}, { singletonKey: 'now' })
    await record(tx, actor, 'mail.retried', mail, addressOnRecord(mail))
  })
}

/** Unit staff see the letters about their own unit's invitations; who is to join is the admins' business. */
const outboxScope = (actor: StaffActor) => ({
  organizationId: actor.organizationId,
  ...(!can(actor, 'member.manage') && { staffInvitationId: null }),
  ...(actor.unitId && { invitation: { forum: { unitId: actor.unitId } } }),
})
