import { MailPlus, UserPlus } from 'lucide-react'
import { listMembers } from '#domain/access/member.server.ts'
import { memberFilterOf } from '#domain/access/member-filter.ts'
import { roles } from '#domain/access/policy.ts'
import { countOpenInvitations } from '#domain/access/staff-invitation-list.server.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/members'
import { memberColumns } from './member-columns.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.access_members() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { searchParams } = new URL(request.url)
  const filter = memberFilterOf(searchParams)
  const [page, invited] = await Promise.all([
    listMembers(actor, filter, cursorOf(request)),
    countOpenInvitations(actor),
  ])
  return {
    page,
    invited,
    filter: { ...filter, state: searchParams.get('status') },
    zone: ownOrganization(context).timeZone,
  }
}

export default function Members({ loaderData, params }: Route.ComponentProps) {
  const { page, invited, filter, zone } = loaderData
  const desk = `/${params.organization}/kelola/pengaturan`
  return (
    <>
      <PageHeader
        title={m.access_members()}
        lead={m.access_members_lead()}
        breadcrumbs={[{ label: m.access_nav_settings(), to: desk }, { label: m.access_members() }]}
        action={
          <>
            <DownloadMenu to={(format) => `${desk}/anggota/unduhan/${format}`} />
            <Invite base={`${desk}/anggota/undangan`} invited={invited} />
          </>
        }
      />
      <MemberFilters {...filter} />
      <DataTable
        caption={m.access_members()}
        columns={memberColumns(`${desk}/anggota`, zone)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={m.common_empty_search_title()}>
            {m.common_empty_search_hint()}
          </EmptyState>
        }
      />
      <Pager next={page.next} prev={page.prev} />
    </>
  )
}

function Invite({ base, invited }: { base: string; invited: number }) {
  return (
    <>
      <LinkButton to={invited > 0 ? `${base}?keadaan=menunggu` : base} icon={MailPlus}>
        {invited > 0 ? m.access_staff_waiting_count({ n: invited }) : m.access_staff_invitations()}
      </LinkButton>
      <LinkButton to={`${base}/baru`} variant="primary" icon={UserPlus}>
        {m.access_staff_invite()}
      </LinkButton>
    </>
  )
}

type Filter = Route.ComponentProps['loaderData']['filter']

function MemberFilters({ search, role, state }: Filter) {
  return (
    <FilterBar search={{ label: m.access_members_search(), value: search }}>
      <FilterSelect
        name="peran"
        label={m.access_role()}
        value={role}
        options={roles.map((one) => [one, roleLabel(one)] as const)}
      />
      <FilterSelect
        name="status"
        label={m.access_member_state()}
        value={state}
        options={[
          ['aktif', m.access_member_active()],
          ['nonaktif', m.access_member_inactive()],
          ['serah-terima', m.access_member_to_hand_over()],
        ]}
      />
    </FilterBar>
  )
}
