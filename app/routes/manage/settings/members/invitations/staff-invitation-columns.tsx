import type { StaffInvitationState } from '#domain/access/staff-invitation.ts'
import type { StaffInvitationRow } from '#domain/access/staff-invitation-list.server.ts'
import { roleLabel, staffInvitationStateLabel } from '#domain/access/terms.ts'
import { mailStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { formatShortDateTime } from '#ui/format.ts'
import { Badge, type Tone } from '#ui/status.tsx'
import type { Column } from '#ui/table.tsx'
import { InvitationMoves } from './invitation-moves.tsx'

type Params = { organization: string }

/** What an admin sees of each invitation: who, as what, how it stands, what became of its letter. */
export const staffInvitationColumns = (
  params: Params,
  zone: string,
): Column<StaffInvitationRow>[] => [
  { key: 'name', header: m.access_name(), primary: true, cell: (row) => <Who row={row} /> },
  { key: 'role', header: m.access_role(), cell: (row) => <Duty row={row} /> },
  {
    key: 'state',
    header: m.access_member_state(),
    cell: (row) => <State row={row} zone={zone} />,
  },
  { key: 'letter', header: m.access_staff_letter(), cell: ({ letter }) => <Letter of={letter} /> },
  {
    key: 'actions',
    header: m.invitation_actions(),
    cell: (row) => <InvitationMoves row={row} params={params} />,
  },
]

const Who = ({ row: { name, email } }: { row: StaffInvitationRow }) => (
  <>
    {name}
    <span className="block text-sm font-normal break-all text-muted">{email}</span>
  </>
)

const Duty = ({ row: { role, unit } }: { row: StaffInvitationRow }) => (
  <>
    {roleLabel(role)}
    <span className="block text-sm text-muted">
      {unit?.shortName ?? unit?.name ?? m.access_member_whole()}
    </span>
  </>
)

const tones: Record<StaffInvitationState, Tone> = {
  WAITING: 'info',
  EXPIRED: 'warning',
  ACCEPTED: 'success',
  WITHDRAWN: 'neutral',
}

function State({ row, zone }: { row: StaffInvitationRow; zone: string }) {
  const { state, acceptedAt, expiresAt, invitedBy } = row
  const time = formatShortDateTime(acceptedAt ?? expiresAt, zone)
  return (
    <>
      <Badge tone={tones[state]}>{staffInvitationStateLabel(state)}</Badge>
      <span className="mt-1 block text-sm text-muted">
        {state === 'WAITING' && m.access_staff_until({ time })}
        {state === 'EXPIRED' && m.access_staff_since({ time })}
        {state === 'ACCEPTED' && time}
      </span>
      {invitedBy && (
        <span className="block text-sm text-muted">
          {m.access_staff_by({ name: invitedBy.user.name })}
        </span>
      )}
    </>
  )
}

function Letter({ of: letter }: { of: StaffInvitationRow['letter'] }) {
  if (!letter) return m.common_none()
  return (
    <>
      {mailStatusLabel(letter.status)}
      {letter.lastError && (
        <span className="block text-sm wrap-anywhere text-muted">{letter.lastError}</span>
      )}
    </>
  )
}
