import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { MailPurpose } from '../forum/mail.ts'

/** How long a letter is one postman's: longer than any mail server is waited for, and than its result is written. */
const holdMs = 300_000

export type Due = {
  organizationId: string
  id: string
  invitationId: string | null
  staffInvitationId: string | null
  forumId: string | null
  recipient: string
  subject: string
  body: string
  calendar: string | null
  purpose: MailPurpose
  attempts: number
  isPrivate: boolean
  unsubscribeUrl: string | null
}

/** The next letter, held without a lock: mail servers are slow, and nobody shall wait for them. */
export async function holdDue() {
  const moment = now()
  const [due] = await db.$queryRaw<Due[]>`
    with due as materialized (
      select "organizationId", id from "OutgoingMail"
      where status in ('QUEUED', 'FAILED') and "nextAttemptAt" <= ${moment}
        and ("heldUntil" is null or "heldUntil" <= ${moment})
      order by "nextAttemptAt", id limit 1 for update skip locked
    )
    update "OutgoingMail" m set "heldUntil" = ${new Date(moment.getTime() + holdMs)}
    from due where m."organizationId" = due."organizationId" and m.id = due.id
    returning m."organizationId", m.id, m."invitationId", m."forumId",
      m."staffInvitationId", m.recipient, m.subject, m.body, m.calendar, m.purpose, m.attempts,
      m."isPrivate", m."unsubscribeUrl"`
  return due
}
