import { RotateCcw } from 'lucide-react'
import { href, Link } from 'react-router'
import { mailStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { formatDate } from '#ui/format.ts'
import { Badge, type Tone } from '#ui/status.tsx'
import type { Column } from '#ui/table.tsx'
import type { Route } from './+types/outbox'

type Mail = Route.ComponentProps['loaderData']['page']['rows'][number]

/** Letters on their way and gone, with what stopped those that did not arrive. */
export const mailColumns = (
  params: { organization: string },
  timeZone: string,
  smtp: boolean,
): Column<Mail>[] => [
  {
    key: 'recipient',
    header: m.invitation_recipient(),
    primary: true,
    cell: (mail) => <Recipient mail={mail} params={params} />,
  },
  { key: 'subject', header: m.invitation_subject(), cell: ({ subject }) => subject },
  {
    key: 'status',
    header: m.invitation_status(),
    cell: (mail) => <State mail={mail} timeZone={timeZone} smtp={smtp} />,
  },
  {
    key: 'created',
    header: m.invitation_created_at(),
    cell: ({ createdAt }) => formatDate(createdAt, timeZone),
  },
  {
    key: 'retry',
    header: m.invitation_actions(),
    cell: ({ id, status }) => mayGoAgain.includes(status) && <Retry id={id} params={params} />,
  },
]

const mayGoAgain: readonly Mail['status'][] = ['FAILED', 'UNDELIVERABLE', 'UNCERTAIN']

type Params = { organization: string }

function Recipient({ mail, params }: { mail: Mail; params: Params }) {
  const { id, recipient, invitation } = mail
  return (
    <>
      <Link to={href('/:organization/kelola/kotak-keluar/:mailId', { ...params, mailId: id })}>
        {invitation?.name ?? recipient}
      </Link>
      {invitation && <span className="block text-sm font-normal text-muted">{recipient}</span>}
    </>
  )
}

function State({ mail, timeZone, smtp }: { mail: Mail; timeZone: string; smtp: boolean }) {
  const { status, lastError, nextAttemptAt } = mail
  return (
    <div className="grid justify-items-start gap-1">
      <Badge tone={tones[status]}>{mailStatusLabel(status)}</Badge>
      {lastError && <span className="text-sm">{lastError}</span>}
      {status === 'FAILED' && (
        <span className="text-sm text-muted">
          {m.invitation_next_attempt({ date: formatDate(nextAttemptAt, timeZone) })}
        </span>
      )}
      {status === 'UNCERTAIN' && (
        <span className="text-sm text-muted">{m.invitation_uncertain_hint()}</span>
      )}
      {status === 'QUEUED' && !smtp && (
        <span className="text-sm text-muted">{m.invitation_waiting_smtp()}</span>
      )}
    </div>
  )
}

const tones: Record<Mail['status'], Tone> = {
  QUEUED: 'info',
  SENT: 'success',
  FAILED: 'warning',
  UNDELIVERABLE: 'danger',
  UNCERTAIN: 'warning',
  CANCELLED: 'neutral',
}

function Retry({ id, params }: { id: string; params: Params }) {
  const action = href('/:organization/kelola/kotak-keluar/:mailId/percobaan', {
    ...params,
    mailId: id,
  })
  return (
    <ButtonForm action={action}>
      <SubmitButton variant="secondary" small icon={RotateCcw}>
        {m.invitation_retry()}
      </SubmitButton>
    </ButtonForm>
  )
}
