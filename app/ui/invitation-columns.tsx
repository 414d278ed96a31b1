import { Check, MessageCircle, Trash2 } from 'lucide-react'
import { href, Link } from 'react-router'
import type { DeliveryWay, InvitationStatus } from '#domain/forum/invitation.ts'
import type { DeliveryState } from '#domain/forum/invitation-delivery.ts'
import type { MailStatus } from '#domain/forum/mail.ts'
import { deliveryStateLabel, deliveryWayLabel, invitationStatusLabel } from '#domain/forum/terms.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { buttonClass, SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { ConfirmAction } from './confirm.tsx'
import { formatShortDateTime } from './format.ts'
import { Icon } from './icon.tsx'
import { Badge, type Tone } from './status.tsx'
import type { Column } from './table.tsx'

type InvitationRow = {
  id: string
  name: string
  institution: string | null
  position: string | null
  email: string | null
  element: CommunityElement
  group: string
  status: InvitationStatus
  representativeName: string | null
  answerNote: string | null
  sentAt: Date | null
  sentBy: DeliveryWay | null
  delivery: DeliveryState
  mail: { status: MailStatus; lastError: string | null } | null
  url: string
  whatsApp: string | null
}

type Setting = {
  params: { organization: string; forumId: string }
  timeZone: string
  mayInvite: boolean
}

/** What an organizer sees of each invitation: who, which element, what was answered, how it got there. */
export const invitationColumns = (setting: Setting): Column<InvitationRow>[] => [
  {
    key: 'name',
    header: m.invitation_name(),
    primary: true,
    cell: ({ id, name, position, institution }) => (
      <>
        <Link
          to={href('/:organization/kelola/forum/:forumId/undangan/:invitationId', {
            ...setting.params,
            invitationId: id,
          })}
        >
          {name}
        </Link>
        <span className="block text-sm font-normal text-muted">
          {[position, institution].filter(Boolean).join(', ')}
        </span>
      </>
    ),
  },
  {
    key: 'element',
    header: m.common_element(),
    cell: ({ element, group }) => (
      <>
        {communityElementLabel(element)}
        <span className="block text-sm text-muted">{group}</span>
      </>
    ),
  },
  { key: 'status', header: m.invitation_status(), cell: (row) => <Answer {...row} /> },
  {
    key: 'delivery',
    header: m.invitation_delivery(),
    cell: (row) => <Delivery row={row} timeZone={setting.timeZone} />,
  },
  ...(setting.mayInvite
    ? [
        {
          key: 'actions',
          header: m.invitation_actions(),
          cell: (row: InvitationRow) => <Moves row={row} params={setting.params} />,
        },
      ]
    : []),
]

const tones: Record<InvitationStatus, Tone> = {
  DRAFT: 'neutral',
  SENT: 'info',
  CONFIRMED: 'success',
  REPRESENTED: 'success',
  ATTENDED: 'success',
  WALK_IN: 'success',
  DECLINED: 'danger',
  ABSENT: 'warning',
  WAITLISTED: 'warning',
}

function Answer({ status, representativeName, answerNote }: InvitationRow) {
  return (
    <div className="grid justify-items-start gap-1">
      <Badge tone={tones[status]}>{invitationStatusLabel(status)}</Badge>
      {representativeName && (
        <span className="text-sm">{m.invitation_represented_by({ name: representativeName })}</span>
      )}
      {answerNote && <span className="text-sm text-muted">{answerNote}</span>}
    </div>
  )
}

function Delivery({ row, timeZone }: { row: InvitationRow; timeZone: string }) {
  const { sentAt, sentBy, delivery, mail } = row
  return (
    <div className="grid justify-items-start gap-1 text-sm">
      <DeliveryBadge state={delivery} />
      {sentAt && (
        <span className="text-muted">
          {sentBy
            ? m.invitation_by_way({
                date: formatShortDateTime(sentAt, timeZone),
                way: deliveryWayLabel(sentBy),
              })
            : formatShortDateTime(sentAt, timeZone)}
        </span>
      )}
      {mail?.lastError && <span className="text-danger wrap-anywhere">{mail.lastError}</span>}
    </div>
  )
}

/** How far an invitation came. */
export const DeliveryBadge = ({ state }: { state: DeliveryState }) => (
  <Badge tone={stateTones[state]}>{deliveryStateLabel(state)}</Badge>
)

const stateTones: Record<DeliveryState, Tone> = {
  NONE: 'neutral',
  QUEUED: 'neutral',
  DELAYED: 'warning',
  UNCERTAIN: 'warning',
  BOUNCED: 'danger',
  SENT: 'info',
  OPENED: 'info',
  ANSWERED: 'success',
}

function Moves({ row, params }: { row: InvitationRow; params: Setting['params'] }) {
  const own = { ...params, invitationId: row.id }
  const base = '/:organization/kelola/forum/:forumId/undangan/:invitationId'
  return (
    <div className="flex flex-wrap items-start gap-2">
      {row.whatsApp ? (
        <a
          href={row.whatsApp}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ small: true })}
        >
          <Icon of={MessageCircle} />
          {m.invitation_whatsapp()}
        </a>
      ) : (
        <a href={row.url} className={buttonClass({ small: true, variant: 'quiet' })}>
          {m.invitation_link()}
        </a>
      )}
      {row.status === 'DRAFT' && (
        <ButtonForm action={href(`${base}/penyerahan`, own)}>
          <SubmitButton variant="quiet" small icon={Check}>
            {m.invitation_handed_over()}
          </SubmitButton>
        </ButtonForm>
      )}
      {row.status !== 'ATTENDED' && (
        <ConfirmAction
          label={m.invitation_withdraw()}
          icon={Trash2}
          small
          consequence={m.invitation_withdraw_consequence()}
          action={href(`${base}/penarikan`, own)}
        />
      )}
    </div>
  )
}
