import { ListChecks, Paperclip } from 'lucide-react'
import { Form, Link, useLocation } from 'react-router'
import type { FeedbackStatus, Identity, InputKind } from '#domain/feedback/feedback.ts'
import type { InboxFilter } from '#domain/feedback/inbox.schema.ts'
import { feedbackStatusLabel, identityLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { Button } from './button.tsx'
import { EmptyInbox } from './empty-inbox.tsx'
import { type InboxChoices, InboxFilters } from './feedback-inbox-filters.tsx'
import { formatNumber, formatShortDateTime } from './format.ts'
import { groupName } from './group-name.ts'
import { Icon } from './icon.tsx'
import { withParams } from './paging.ts'
import { StatusPill } from './status.tsx'
import { type Column, DataTable, Pager } from './table.tsx'

export type InboxEntry = {
  id: string
  trackingCode: string
  kind: InputKind
  status: FeedbackStatus
  identity: Identity
  text: string
  element: CommunityElement | null
  createdAt: Date
  group: { code: string | null; name: string } | null
  service: { name: string } | null
  forum: { theme: string; timeZone: string }
  _count: { files: number; followUps: number }
}

export type InboxProps = {
  page: { rows: InboxEntry[]; next: string | null; prev: string | null }
  counts: { status: FeedbackStatus; count: number }[]
  /** What counts stop at: as many or more. */
  countLimit: number
  choices: InboxChoices
  filter: InboxFilter
  /** Where one input's page is. */
  linkTo: (id: string) => string
  /** Within one forum its own choice is not offered. */
  ofForum?: boolean
  /** Where several inputs are treated at once, for those who may. */
  bulk?: string | false
}

/** What was said, to be found, sorted and answered. */
export function FeedbackInbox({ page, linkTo, ofForum, bulk, ...list }: InboxProps) {
  return (
    <>
      <ByStatus {...list} />
      <InboxFilters filter={list.filter} choices={list.choices} ofForum={ofForum} />
      <Form method="get" action={bulk || undefined}>
        <DataTable
          caption={m.feedback_inbox()}
          columns={columnsOf(linkTo, ofForum, Boolean(bulk))}
          rows={page.rows}
          rowKey={({ id }) => id}
          empty={<EmptyInbox filtered={Object.keys(list.filter).length > 0} />}
        />
        {bulk && page.rows.length > 0 && (
          <div className="no-print sticky bottom-0 border-t border-line bg-paper py-3">
            <Button type="submit" icon={ListChecks}>
              {m.feedback_bulk_open()}
            </Button>
          </div>
        )}
      </Form>
      <Pager next={page.next} prev={page.prev} />
    </>
  )
}

/** "1.000+" once counting stopped. */
export const countText = (count: number, limit: number) =>
  count >= limit ? `${formatNumber(limit)}+` : formatNumber(count)

function ByStatus({
  counts,
  countLimit,
  filter,
}: Pick<InboxProps, 'counts' | 'countLimit' | 'filter'>) {
  const { search } = useLocation()
  const shown = counts.filter(({ status, count }) => count > 0 || status === filter.status)
  return (
    <nav aria-label={m.feedback_by_status()} className="public-nav tabs no-print mb-6">
      <Link
        to={withParams(search, { status: null })}
        aria-current={filter.status ? undefined : 'page'}
      >
        {m.common_all()}
      </Link>
      {shown.map(({ status, count }) => (
        <Link
          key={status}
          to={withParams(search, { status })}
          aria-current={status === filter.status ? 'page' : undefined}
        >
          {feedbackStatusLabel(status)}
          <span className="ml-1.5 text-sm text-muted tabular-nums">
            {countText(count, countLimit)}
          </span>
        </Link>
      ))}
    </nav>
  )
}

function columnsOf(
  linkTo: InboxProps['linkTo'],
  ofForum = false,
  choosing = false,
): Column<InboxEntry>[] {
  const columns: (Column<InboxEntry> | false)[] = [
    {
      key: 'text',
      header: m.feedback_said(),
      primary: true,
      cell: (row) => <Said row={row} to={linkTo(row.id)} choosing={choosing} />,
    },
    { key: 'from', header: m.feedback_speaker(), cell: speakerOf },
    !ofForum && { key: 'forum', header: m.feedback_forum(), cell: ({ forum }) => forum.theme },
    {
      key: 'status',
      header: m.feedback_status(),
      cell: ({ status }) => (
        <StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />
      ),
    },
    {
      key: 'createdAt',
      header: m.feedback_received(),
      className: 'whitespace-nowrap',
      cell: ({ createdAt, forum }) => formatShortDateTime(createdAt, forum.timeZone),
    },
  ]
  return columns.filter((column) => column !== false)
}

function Said({ row, to, choosing }: { row: InboxEntry; to: string; choosing: boolean }) {
  if (!choosing) return <Words row={row} to={to} />
  return (
    <div className="flex items-start gap-3">
      <input
        type="checkbox"
        name="id"
        value={row.id}
        aria-label={m.feedback_bulk_select({ code: row.trackingCode })}
        className="no-print mt-1 size-5 flex-none"
      />
      <Words row={row} to={to} />
    </div>
  )
}

function Words({ row, to }: { row: InboxEntry; to: string }) {
  const { text, kind, service, _count } = row
  return (
    <div className="grid max-w-xl gap-1">
      <Link to={to} className="line-clamp-2 font-semibold break-words">
        {text.slice(0, 300)}
      </Link>
      <p className="flex flex-wrap items-center gap-x-2 text-sm font-normal text-muted">
        {[inputKindLabel(kind), service?.name].filter(Boolean).join(' · ')}
        {_count.files > 0 && (
          <span className="inline-flex items-center gap-1">
            <Icon of={Paperclip} />
            {m.feedback_files_count({ count: _count.files })}
          </span>
        )}
        {_count.followUps > 0 && (
          <span>{m.feedback_follow_ups_count({ count: _count.followUps })}</span>
        )}
      </p>
    </div>
  )
}

const speakerOf = ({ group, element, identity }: InboxEntry) => (
  <>
    {group
      ? groupName(group)
      : element
        ? communityElementLabel(element)
        : m.feedback_speaker_unknown()}
    <span className="block text-sm text-muted">{identityLabel(identity)}</span>
  </>
)
