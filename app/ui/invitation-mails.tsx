import type { MailPurpose, MailStatus } from '#domain/forum/mail.ts'
import { mailPurposeLabel, mailStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { Row, Rows } from './card.tsx'
import { formatDateTime } from './format.ts'
import { Badge, type Tone } from './status.tsx'

type Mail = {
  id: string
  recipient: string
  purpose: MailPurpose
  status: MailStatus
  lastError: string | null
  response: string | null
  createdAt: Date
  sentAt: Date | null
  nextAttemptAt: Date
}

/** Every e-mail to one invitee, with what the mail server said to it. */
export function InvitationMails({ mails, timeZone }: { mails: readonly Mail[]; timeZone: string }) {
  if (mails.length === 0) return <p className="text-muted">{m.invitation_mails_none()}</p>
  return (
    <Rows>
      {mails.map((mail) => (
        <Row
          key={mail.id}
          title={`${mailPurposeLabel(mail.purpose)}: ${mail.recipient}`}
          meta={formatDateTime(mail.sentAt ?? mail.createdAt, timeZone)}
          aside={<Badge tone={tones[mail.status]}>{mailStatusLabel(mail.status)}</Badge>}
        >
          <Said mail={mail} timeZone={timeZone} />
        </Row>
      ))}
    </Rows>
  )
}

function Said({ mail, timeZone }: { mail: Mail; timeZone: string }) {
  const said = mail.lastError ?? mail.response
  return (
    <>
      {said && (
        <p className="text-sm wrap-anywhere">
          <span className="text-muted">{m.invitation_server_said()}: </span>
          <span className="font-mono">{said}</span>
        </p>
      )}
      {mail.status === 'FAILED' && (
        <p className="text-sm text-muted">
          {m.invitation_next_attempt({ date: formatDateTime(mail.nextAttemptAt, timeZone) })}
        </p>
      )}
      {mail.status === 'UNCERTAIN' && (
        <p className="text-sm text-muted">{m.invitation_uncertain_hint()}</p>
      )}
    </>
  )
}

const tones: Record<MailStatus, Tone> = {
  QUEUED: 'neutral',
  SENT: 'success',
  FAILED: 'warning',
  UNDELIVERABLE: 'danger',
  UNCERTAIN: 'warning',
  CANCELLED: 'neutral',
}
