import { Link } from 'react-router'
import type { MemberRow } from '#domain/access/member.server.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { m } from '#messages'
import { formatShortDateTime } from '#ui/format.ts'
import { Badge } from '#ui/status.tsx'
import type { Column } from '#ui/table.tsx'
import { heldInWords, heldTotal } from './held-in-words.ts'

/** Who works here, as what, for which unit, and when they were last seen. */
export const memberColumns = (base: string, zone: string): Column<MemberRow>[] => [
  {
    key: 'name',
    header: m.access_name(),
    primary: true,
    cell: ({ id, user, position }) => (
      <>
        <Link to={`${base}/${id}`}>{user.name}</Link>
        <span className="block text-sm font-normal text-muted">{position ?? user.email}</span>
      </>
    ),
  },
  { key: 'role', header: m.access_role(), cell: ({ role }) => roleLabel(role) },
  {
    key: 'scope',
    header: m.access_member_scope(),
    cell: ({ unit }) => unit?.shortName ?? unit?.name ?? m.access_member_whole(),
  },
  {
    key: 'seen',
    header: m.access_member_last_seen(),
    cell: ({ user: { sessions } }) =>
      sessions[0] ? formatShortDateTime(sessions[0].lastSeenAt, zone) : m.common_not_yet(),
  },
  {
    key: 'state',
    header: m.access_member_state(),
    cell: (row) => <State row={row} base={base} />,
  },
]

/** Whether somebody may come in; of who may not, what is still with them. */
function State({ row, base }: { row: MemberRow; base: string }) {
  const { id, deactivatedAt, _count: held } = row
  return (
    <>
      <Badge tone={deactivatedAt ? 'neutral' : 'success'}>
        {deactivatedAt ? m.access_member_inactive() : m.access_member_active()}
      </Badge>
      {deactivatedAt && heldTotal(held) > 0 && (
        <Link to={`${base}/${id}/serah-terima`} className="mt-1 block text-sm">
          {heldInWords(held)}
        </Link>
      )}
    </>
  )
}
