import { MailPlus, UserPlus } from 'lucide-react'
import { href } from 'react-router'
import { listStaffInvitations } from '#domain/access/staff-invitation-list.server.ts'
import { isMailAvailable } from '#domain/mail/outbox.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { EmptyState, Notice, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/invitations'
import { staffInvitationColumns } from './staff-invitation-columns.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.access_staff_invitations() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const open = new URL(request.url).searchParams.get('keadaan') === 'menunggu'
  return {
    page: await listStaffInvitations(actor, { open, cursor: cursorOf(request) }),
    open,
    smtp: isMailAvailable(),
    zone: ownOrganization(context).timeZone,
  }
}

export default function Invitations({ loaderData, params }: Route.ComponentProps) {
  const { page, open, smtp, zone } = loaderData
  return (
    <>
      <Header organization={params.organization} />
      {!smtp && (
        <div className="mb-6">
          <Notice tone="warning">{m.access_staff_no_smtp()}</Notice>
        </div>
      )}
      <FilterBar>
        <FilterSelect
          name="keadaan"
          label={m.access_member_state()}
          value={open ? 'menunggu' : ''}
          options={[['menunggu', m.access_staff_open_only()]]}
        />
      </FilterBar>
      <DataTable
        caption={m.access_staff_invitations()}
        columns={staffInvitationColumns(params, zone)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={MailPlus} title={m.access_staff_none()}>
            {m.access_staff_none_hint()}
          </EmptyState>
        }
      />
      <Pager next={page.next} prev={page.prev} />
    </>
  )
}

function Header({ organization }: { organization: string }) {
  const members = href('/:organization/kelola/pengaturan/anggota', { organization })
  return (
    <PageHeader
      title={m.access_staff_invitations()}
      lead={m.access_staff_invitations_lead()}
      breadcrumbs={[
        { label: m.access_members(), to: members },
        { label: m.access_staff_invitations() },
      ]}
      action={
        <LinkButton to={`${members}/undangan/baru`} variant="primary" icon={UserPlus}>
          {m.access_staff_invite()}
        </LinkButton>
      }
    />
  )
}
