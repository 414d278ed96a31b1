import { Mail } from 'lucide-react'
import { m } from '#messages'
import { invitationColumns } from '#ui/invitation-columns.tsx'
import { EmptyState } from '#ui/page.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Route } from './+types/invitations'

type ListProps = Pick<Route.ComponentProps['loaderData'], 'forum' | 'page' | 'mayInvite'> & {
  params: Route.ComponentProps['params']
  filtered: boolean
  /** The way to more, where there is one. */
  choose: React.ReactNode
}

/** Who is invited, how far each letter came and what was answered. */
export function InvitationList({ forum, page, mayInvite, params, filtered, choose }: ListProps) {
  return (
    <DataTable
      caption={m.invitation_invitations()}
      columns={invitationColumns({ params, timeZone: forum.timeZone, mayInvite })}
      rows={page.rows}
      rowKey={({ id }) => id}
      empty={<NoInvitations filtered={filtered} action={choose} />}
    />
  )
}

function NoInvitations({ filtered, action }: { filtered: boolean; action: React.ReactNode }) {
  return (
    <EmptyState
      icon={Mail}
      title={filtered ? m.common_empty_search_title() : m.invitation_empty()}
      action={filtered ? undefined : action}
    >
      {filtered ? m.common_empty_search_hint() : m.invitation_empty_hint()}
    </EmptyState>
  )
}
