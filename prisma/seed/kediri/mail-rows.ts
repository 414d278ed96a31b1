import { personalUrl } from '#domain/forum/invitation-mail.server.ts'
import { invitationText } from '#domain/forum/invitation-text.ts'
import { plusMinutes } from '../days.ts'
import { happened, idAt } from '../ground.ts'
import { kediri } from '../organizations.ts'
import { type Gathering, organizerOf } from './town.ts'
import { units } from './units.ts'

/** An invitation that went by e-mail, or tried to. */
export type Letter = {
  invitationId: string
  name: string
  position: string
  email: string
  token: string
  queuedAt: Date
  /** Null: the mail server refused the address. */
  sentAt: Date | null
}

const refusal = '550 5.1.1 Mailbox unavailable'

/** Adds the letter to the outbox with what became of it, and its events. */
export function addLetter({ town, forum, id: forumId, startsAt }: Gathering, letter: Letter) {
  const { rows, organizationId } = town.ground
  const { invitationId, email: recipient, token, queuedAt, sentAt } = letter
  const settledAt = sentAt ?? plusMinutes(queuedAt, 1)
  const id = idAt(queuedAt)
  const { place, theme } = forum
  const unit = { name: units.find(({ key }) => key === forum.unit)?.name ?? '' }
  const facts = { theme, place, startsAt, timeZone: town.days.zone, onlineUrl: null, unit }
  const text = invitationText(
    { ...letter, institution: null },
    { ...facts, organization: { name: kediri.name } },
    personalUrl(kediri.slug, token),
  )

  rows.outgoingMail.push({
    organizationId,
    id,
    invitationId,
    forumId,
    recipient,
    ...text,
    status: sentAt ? 'SENT' : 'UNDELIVERABLE',
    attempts: 1,
    lastError: sentAt ? null : refusal,
    nextAttemptAt: settledAt,
    createdAt: queuedAt,
    sentAt,
  })
  const system = { kind: 'SYSTEM' } as const
  const details = sentAt ? { recipient } : { recipient, reason: refusal }
  const who = organizerOf(town, forum.unit)
  happened(town.ground, queuedAt, who, 'mail.queued', { id, forumId }, { recipient })
  const [mail, invitation] = sentAt
    ? (['mail.sent', 'invitation.sent'] as const)
    : (['mail.failed', 'invitation.failed'] as const)
  happened(town.ground, settledAt, system, mail, { id, forumId }, details)
  happened(town.ground, settledAt, system, invitation, { id: invitationId, forumId }, details)
}
