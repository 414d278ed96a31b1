import { personalUrl } from '#domain/forum/invitation-link.server.ts'
import { letterMail } from '#domain/letter/letter-text.ts'
import { minutesBetween, plusMinutes } from '../days.ts'
import { happened, idAt } from '../ground.ts'
import { kediri } from '../organizations.ts'
import { type Gathering, organizerOf } from './town.ts'

/** An invitation that went by e-mail, or tried to. */
export type Letter = {
  invitationId: string
  name: string
  position: string
  email: string
  token: string
  letter: Parameters<typeof letterMail>[2]
  queuedAt: Date
  /** Null: the mail server refused the address. */
  sentAt: Date | null
}

const acceptance = '250 2.0.0 Ok: queued'
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
    response: sentAt ? acceptance : null,
    nextAttemptAt: settledAt,
    createdAt: queuedAt,
    sentAt,
  })
  recordDelivery(gathering, letter, { id, settledAt })
}

function textOf({ town, forum, startsAt }: Gathering, letter: Letter) {
  const { place, theme, from, until } = forum
  const endsAt = startsAt && plusMinutes(startsAt, minutesBetween(from, until))
  return letterMail(
    { ...letter, institution: null },
    { theme, place, startsAt, endsAt, timeZone: town.days.zone, onlineUrl: null },
    letter.letter,
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
