import { RotateCcw, Send } from 'lucide-react'
import { Form, href, Link } from 'react-router'
import { mailStatuses } from '#domain/forum/mail.ts'
import { mailStatusLabel } from '#domain/forum/terms.ts'
import { countOutbox, listOutbox } from '#domain/mail/outbox.server.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { formatDate } from '#ui/format.ts'
import { EmptyState, Notice, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Badge, type Tone } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/outbox'

export const meta: Route.MetaFunction = () => [{ title: m.invitation_outbox() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const wanted = new URL(request.url).searchParams.get('keadaan')
  const status = mailStatuses.find((one) => one === wanted)
  const [page, counts] = await Promise.all([
    listOutbox(actor, { status, cursor: cursorOf(request) }),
    countOutbox(actor),
  ])
  const { user } = context.get(sessionContext)
  const own = user.memberships.find((one) => one.organizationId === actor.organizationId)
  return { page, counts, status, timeZone: own?.organization.timeZone ?? 'Asia/Jakarta' }
}

export default function Outbox({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, status, timeZone } = loaderData
  return (
    <>
      <PageHeader
        title={m.invitation_outbox()}
        lead={m.invitation_outbox_lead()}
        action={
          <DownloadMenu
            to={(format) =>
              href('/:organization/kelola/kotak-keluar/unduhan/:format', { ...params, format })
            }
          />
        }
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
          options={mailStatuses.map((one) => [
            one,
            `${mailStatusLabel(one)} (${counts[one] ?? 0})`,
          ])}
        />
      </FilterBar>
      <DataTable
        caption={m.invitation_outbox()}
        columns={columnsFor(params, timeZone, page.smtp)}
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

type Mail = Route.ComponentProps['loaderData']['page']['rows'][number]

const tones: Record<Mail['status'], Tone> = {
  QUEUED: 'info',
  SENT: 'success',
  FAILED: 'warning',
  UNDELIVERABLE: 'danger',
  CANCELLED: 'neutral',
}

const columnsFor = (
  params: { organization: string },
  timeZone: string,
  smtp: boolean,
): Column<Mail>[] => [
  {
    key: 'recipient',
    header: m.invitation_recipient(),
    primary: true,
    cell: ({ id, recipient, invitation }) => (
      <>
        <Link to={href('/:organization/kelola/kotak-keluar/:mailId', { ...params, mailId: id })}>
          {invitation?.name ?? recipient}
        </Link>
        {invitation && <span className="block text-sm font-normal text-muted">{recipient}</span>}
      </>
    ),
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
    cell: ({ id, status }) =>
      (status === 'FAILED' || status === 'UNDELIVERABLE') && (
        <Form
          method="post"
          action={href('/:organization/kelola/kotak-keluar/:mailId/percobaan', {
            ...params,
            mailId: id,
          })}
        >
          <SubmitButton variant="secondary" small icon={RotateCcw}>
            {m.invitation_retry()}
          </SubmitButton>
        </Form>
      ),
  },
]

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
      {status === 'QUEUED' && !smtp && (
        <span className="text-sm text-muted">{m.invitation_waiting_smtp()}</span>
      )}
    </div>
  )
}
