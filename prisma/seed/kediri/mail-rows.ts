import { personalUrl } from '#domain/forum/invitation-link.server.ts'
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
export function addLetter(gathering: Gathering, letter: Letter) {
  const { rows, organizationId } = gathering.town.ground
  const { invitationId, email: recipient, queuedAt, sentAt } = letter
  const settledAt = sentAt ?? plusMinutes(queuedAt, 1)
  const id = idAt(queuedAt)
  rows.outgoingMail.push({
    organizationId,
    id,
    invitationId,
    forumId: gathering.id,
    recipient,
    ...textOf(gathering, letter),
    status: sentAt ? 'SENT' : 'UNDELIVERABLE',
    attempts: 1,
    lastError: sentAt ? null : refusal,
    nextAttemptAt: settledAt,
    createdAt: queuedAt,
    sentAt,
  })
  recordDelivery(gathering, letter, { id, settledAt })
}

function textOf({ town, forum, startsAt }: Gathering, letter: Letter) {
  const { place, theme } = forum
  const unit = { name: units.find(({ key }) => key === forum.unit)?.name ?? '' }
  const facts = { theme, place, startsAt, timeZone: town.days.zone, onlineUrl: null, unit }
  return invitationText(
    { ...letter, institution: null },
    { ...facts, organization: { name: kediri.name } },
    personalUrl(kediri.slug, letter.token),
  )
}

function recordDelivery(
  { town, forum, id: forumId }: Gathering,
  { invitationId, email: recipient, queuedAt, sentAt }: Letter,
  { id, settledAt }: { id: string; settledAt: Date },
) {
  const system = { kind: 'SYSTEM' } as const
  const details = sentAt ? { recipient } : { recipient, reason: refusal }
  const who = organizerOf(town, forum.unit)
  const [mail, invitation] = sentAt
    ? (['mail.sent', 'invitation.sent'] as const)
    : (['mail.failed', 'invitation.failed'] as const)

  happened(town.ground, queuedAt, who, 'mail.queued', { id, forumId }, { recipient })
  happened(town.ground, settledAt, system, mail, { id, forumId }, details)
  happened(town.ground, settledAt, system, invitation, { id: invitationId, forumId }, details)
}
