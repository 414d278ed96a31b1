import { db, type Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { recordAll } from '../event/event.server.ts'
import { isMailAvailable, queueMails } from '../mail/outbox.server.ts'
import { remindOnce } from '../reminder/once.server.ts'
import {
  eachOrganization,
  type Reminding,
  type RemindingOrganization,
} from '../reminder/organizations.server.ts'
import { dayOfForum, notRemindedOf, reminderOf } from './answer-reminder.ts'
import { type Forum, holdForum } from './forum.server.ts'
import { personalUrl } from './invitation-link.server.ts'
import { reminderText } from './invitation-text.ts'

/** The letters of one transaction. */
const atOnce = 500

/** A letter that came within the last day reminds of itself. */
const restMs = 86_400_000

/**
 * Reminds those of their answer who got the invitation and gave none, some days before the forum as their
 * organization has set it: once for each day a forum is set to, by e-mail. Who has no address is left to the
 * organizer. Without a mail server nobody is reminded, so that nothing old leaves once there is one.
 */
export async function remindInvited({ mailing = isMailAvailable(), only }: Reminding = {}) {
  if (!mailing) return
  for await (const organization of eachOrganization(only)) {
    for (const { id } of await forumsNear(organization)) {
      while ((await db.$transaction((tx) => remindSome(tx, organization, id))) === atOnce);
    }
  }
}

/** The forums whose day is near, each on its own calendar: not today, nor what is off or in doubt. */
const forumsNear = ({ id, today }: RemindingOrganization) =>
  db.$queryRaw<Array<{ id: string }>>`
    select f.id from "Forum" f join "Organization" o on o.id = f."organizationId"
    where f."organizationId" = ${id}::uuid and f.status in ('PLANNED', 'ANNOUNCED')
      and f."startsAt" > ${now()}
      and (f."startsAt" at time zone f."timeZone")::date
        between ${today}::date + 1 and ${today}::date + o."reminderDays"
    order by f."startsAt", f.id limit 1000`

async function remindSome(tx: Tx, organization: RemindingOrganization, forumId: string) {
  const system = { kind: 'SYSTEM', organizationId: organization.id } as const
  const forum = await holdForum(tx, system, forumId)
  if (forum.status !== 'PLANNED' && forum.status !== 'ANNOUNCED') return 0

  const waiting = await unanswered(tx, forum)
  const reminders = waiting.map((invited) => ({ ...reminderOf(forum, invited.id), invited }))
  const fresh = await remindOnce(tx, organization.id, reminders)
  await markReminded(
    tx,
    forum,
    waiting.map(({ id }) => id),
  )
  const unit = await tx.unit.findUniqueOrThrow({
    where: { organizationId_id: { organizationId: organization.id, id: forum.unitId } },
    select: { name: true },
  })
  const mails = fresh.map(({ invited }) =>
    mailTo(invited, { ...forum, unit }, personalUrl(organization.slug, invited.token)),
  )
  await queueMails(tx, system, mails)
  await recordAll(
    tx,
    system,
    'invitation.reminded',
    fresh.map(({ invited: { id, name } }) => ({ id, forumId, details: { name, way: 'EMAIL' } })),
  )
  return waiting.length
}

/** Notes for whom the reminder of this day is done. */
export const markReminded = (tx: Tx, forum: Forum, ids: readonly string[]) =>
  tx.invitation.updateMany({
    where: { organizationId: forum.organizationId, forumId: forum.id, id: { in: [...ids] } },
    data: { remindedFor: dayOfForum(forum) },
  })

const unanswered = (tx: Tx, forum: Forum) =>
  tx.invitation.findMany({
    where: {
      ...{ organizationId: forum.organizationId, forumId: forum.id, withdrawnAt: null },
      ...{ status: 'SENT', email: { not: null } },
      sentAt: { lt: new Date(now().getTime() - restMs) },
      ...notRemindedOf(forum),
    },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true, name: true, position: true, institution: true, email: true, token: true },
  })

type Invited = Awaited<ReturnType<typeof unanswered>>[number]

const mailTo = (invited: Invited, forum: Forum & { unit: { name: string } }, url: string) => ({
  invitationId: invited.id,
  forumId: forum.id,
  recipient: invited.email ?? '',
  calendar: null,
  purpose: 'REMINDER' as const,
  ...reminderText(invited, forum, url),
})
