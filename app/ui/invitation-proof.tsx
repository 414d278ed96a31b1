import { Link } from 'react-router'
import type { DeliveryWay, InvitationStatus } from '#domain/forum/invitation.ts'
import type { DeliveryState } from '#domain/forum/invitation-delivery.ts'
import { deliveryWayLabel, invitationStatusLabel } from '#domain/forum/terms.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { formatDateTime } from './format.ts'
import { DeliveryBadge } from './invitation-columns.tsx'
import { Facts, Notice } from './page.tsx'

type Known = { id: string; name: string }

export type ShownInvitation = {
  id: string
  name: string
  status: InvitationStatus
  state: DeliveryState
  element: CommunityElement
  group: string
  email: string | null
  phone: string | null
  representativeName: string | null
  representativePosition: string | null
  representativePhone: string | null
  answerNote: string | null
  sentAt: Date | null
  sentBy: DeliveryWay | null
  openedAt: Date | null
  answeredAt: Date | null
  withdrawnAt: Date | null
  waitingPlace: number | null
  replacedBy: Known | null
  replaces: readonly Known[]
}

type Props = {
  invitation: ShownInvitation
  letterNumber: string | null
  params: { organization: string; forumId: string }
  timeZone: string
}

/** How an invitation went: sent by which way, opened, answered; whom it replaces and who replaced it. */
export function InvitationProof({ invitation, letterNumber, params, timeZone }: Props) {
  const { status, withdrawnAt, replacedBy, replaces, waitingPlace } = invitation
  const when = (moment: Date | null) =>
    moment ? formatDateTime(moment, timeZone) : m.invitation_not_yet()
  return (
    <div className="mt-8 grid gap-6">
      {withdrawnAt && (
        <Notice tone="warning">
          <p>{m.invitation_withdrawn_notice({ date: formatDateTime(withdrawnAt, timeZone) })}</p>
          {replacedBy && (
            <p>
              {m.invitation_replaced_by()} <Other {...replacedBy} params={params} />
            </p>
          )}
        </Notice>
      )}
      <Facts
        items={[
          [m.invitation_letter_number(), letterNumber],
          [
            m.invitation_status(),
            <>
              {invitationStatusLabel(status)}
              {waitingPlace !== null && (
                <span className="block">{m.invitation_waiting_place({ place: waitingPlace })}</span>
              )}
            </>,
          ],
          [m.invitation_delivery_state(), <DeliveryBadge key="state" state={invitation.state} />],
          [m.invitation_sent_first(), sentOf(invitation, when(invitation.sentAt))],
          [m.invitation_opened_first(), when(invitation.openedAt)],
          [m.invitation_answered_last(), answerOf(invitation, when(invitation.answeredAt))],
          [m.common_element(), `${communityElementLabel(invitation.element)}, ${invitation.group}`],
          [m.common_contact(), [invitation.email, invitation.phone].filter(Boolean).join(', ')],
          ...replaces.map(
            (one) =>
              [m.invitation_replaces(), <Other key={one.id} {...one} params={params} />] as const,
          ),
        ]}
      />
    </div>
  )
}

const sentOf = ({ sentBy }: ShownInvitation, date: string) =>
  sentBy ? m.invitation_by_way({ date, way: deliveryWayLabel(sentBy) }) : date

function answerOf(invitation: ShownInvitation, date: string) {
  const { representativeName, representativePosition, representativePhone } = invitation
  const stead = [representativeName, representativePosition, representativePhone].filter(Boolean)
  return (
    <>
      {date}
      {representativeName && (
        <span className="block">{m.invitation_represented_by({ name: stead.join(', ') })}</span>
      )}
      {invitation.answerNote && (
        <span className="block whitespace-pre-line text-muted">{invitation.answerNote}</span>
      )}
    </>
  )
}

const Other = ({ id, name, params }: Known & { params: Props['params'] }) => (
  <Link to={`/${params.organization}/kelola/forum/${params.forumId}/undangan/${id}`}>{name}</Link>
)
