import { Send } from 'lucide-react'
import { href } from 'react-router'
import {
  type MailStatus,
  mailStatuses,
  mailStatusesOf,
  stuckMails,
  stuckWord,
} from '#domain/forum/mail.ts'
import { mailStatusLabel } from '#domain/forum/terms.ts'
import { countOutbox, listOutbox } from '#domain/mail/outbox.server.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { EmptyState, Notice, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/outbox'
import { mailColumns } from './mail-columns.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.invitation_outbox() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const wanted = new URL(request.url).searchParams.get('keadaan')
  const statuses = mailStatusesOf(wanted)
  const [page, counts] = await Promise.all([
    listOutbox(actor, { statuses, cursor: cursorOf(request) }),
    countOutbox(actor),
  ])
  const { user } = context.get(sessionContext)
  const own = user.memberships.find((one) => one.organizationId === actor.organizationId)
  const status = statuses.length > 0 ? wanted : null
  return { page, counts, status, timeZone: own?.organization.timeZone ?? 'Asia/Jakarta' }
}

export default function Outbox({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, status, timeZone } = loaderData
  return (
    <>
      <PageHeader
        title={m.invitation_outbox()}
        lead={m.invitation_outbox_lead()}
        action={<Download params={params} />}
      />
      {!page.smtp && (
        <div className="mb-6">
          <Notice tone="warning">{m.invitation_no_smtp()}</Notice>
        </div>
      )}
      <FilterBar>
        <FilterSelect
          name="keadaan"
          label={m.invitation_status()}
          value={status}
          options={statusOptions(counts)}
        />
      </FilterBar>
      <DataTable
        caption={m.invitation_outbox()}
        columns={mailColumns(params, timeZone, page.smtp)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={Send} title={m.invitation_outbox_empty()}>
            {m.invitation_outbox_empty_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

function statusOptions(counts: Partial<Record<MailStatus, number>>) {
  const among = (statuses: readonly MailStatus[]) =>
    statuses.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  return [
    [stuckWord, `${m.invitation_outbox_stuck()} (${among(stuckMails)})`],
    ...mailStatuses.map((one) => [one, `${mailStatusLabel(one)} (${among([one])})`] as const),
  ] as const
}

const Download = ({ params }: { params: { organization: string } }) => (
  <DownloadMenu
    to={(format) =>
      href('/:organization/kelola/kotak-keluar/unduhan/:format', { ...params, format })
    }
  />
)
