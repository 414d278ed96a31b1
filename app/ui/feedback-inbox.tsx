import { ListChecks, Paperclip } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Form, Link, useLocation } from 'react-router'
import { beginningOf } from '#domain/excerpt.ts'
import type { FeedbackStatus, Identity, InputKind } from '#domain/feedback/feedback.ts'
import type { InboxFilter } from '#domain/feedback/inbox.schema.ts'
import type { Standing } from '#domain/feedback/priority.ts'
import { feedbackStatusLabel, identityLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { Button } from './button.tsx'
import { EmptyInbox } from './empty-inbox.tsx'
import { AssigneeName } from './feedback-assignee.tsx'
import { type InboxChoices, InboxFilters } from './feedback-inbox-filters.tsx'
import { formatShortDateTime } from './format.ts'
import { groupName } from './group-name.ts'
import { Icon } from './icon.tsx'
import { InboxOrder } from './inbox-order.tsx'
import { ByStatus } from './inbox-tabs.tsx'
import { PriorityLine } from './priority.tsx'
import { Badge, StatusPill } from './status.tsx'
import { type Column, DataTable, Pager } from './table.tsx'

export type InboxEntry = {
  concerns: Array<{ kind: string }>
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
  assignee: ComponentProps<typeof AssigneeName>['assignee']
  standing: Standing
  _count: { files: number; followUps: number }
}

export type InboxProps = {
  page: { rows: InboxEntry[]; next: string | null; prev: string | null }
  counts: { status: FeedbackStatus; count: number | null }[]
  /** What counts stop at: as many or more. */
  countLimit: number
  choices: InboxChoices
  filter: InboxFilter
  /** Where one input's page is. */
  linkTo: (id: string) => string
  /** Within one forum its own choice is not offered. */
  ofForum?: boolean
  /** Up to when the member has seen the inbox: what came later is new to them. */
  seenUntil?: Date | null
  /** Where several inputs are treated at once, for those who may. */
  bulk?: string | false
}

/** What was said, to be found, sorted and answered. */
export function FeedbackInbox({ page, bulk, ...list }: InboxProps) {
  const { pathname, search } = useLocation()
  return (
    <>
      <ByStatus {...list} />
      <InboxFilters filter={list.filter} choices={list.choices} ofForum={list.ofForum} />
      {(list.ofForum || list.filter.forum) && <InboxOrder filter={list.filter} />}
      <Form method="get" action={bulk || undefined}>
        {bulk && <input type="hidden" name="kembali" value={pathname + search} />}
        <DataTable
          caption={m.feedback_inbox()}
          columns={columnsOf({ ...list, bulk })}
          rows={page.rows}
          rowKey={({ id }) => id}
          empty={<EmptyInbox filtered={Object.keys(list.filter).length > 0} />}
        />
        {bulk && page.rows.length > 0 && (
          <div className="no-print sticky bottom-0 border-t border-line bg-paper py-3">
            <Button type="submit" icon={ListChecks} aria-keyshortcuts="b">
              {m.feedback_bulk_open()}
            </Button>
          </div>
        )}
      </Form>
      <Pager next={page.next} prev={page.prev} />
    </>
  )
}

type Seen = Pick<InboxProps, 'linkTo' | 'ofForum' | 'bulk' | 'seenUntil'>

function columnsOf({ linkTo, ofForum, bulk, seenUntil }: Seen): Column<InboxEntry>[] {
  const columns: (Column<InboxEntry> | false)[] = [
    {
      key: 'text',
      header: m.feedback_said(),
      primary: true,
      cell: (row) => (
        <Said
          row={row}
          to={linkTo(row.id)}
          choosing={Boolean(bulk)}
          isNew={seenUntil ? row.createdAt > seenUntil : false}
        />
      ),
    },
    { key: 'from', header: m.feedback_speaker(), cell: speakerOf },
    !ofForum && { key: 'forum', header: m.feedback_forum(), cell: ({ forum }) => forum.theme },
    {
      key: 'status',
      header: m.feedback_status(),
      cell: ({ status, assignee }) => (
        <>
          <StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />
          {assignee && (
            <span className="mt-1 block text-sm">
              <AssigneeName assignee={assignee} />
            </span>
          )}
        </>
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

type SaidProps = { row: InboxEntry; to: string; choosing: boolean; isNew: boolean }

function Said({ choosing, ...words }: SaidProps) {
  const { row } = words
  if (!choosing) return <Words {...words} />
  return (
    <div className="flex items-start gap-3">
      <input
        type="checkbox"
        name="id"
        value={row.id}
        aria-label={m.feedback_bulk_select({ code: row.trackingCode })}
        className="no-print mt-1 size-5 flex-none"
      />
      <Words {...words} />
    </div>
  )
}

function Words({ row, to, isNew }: Omit<SaidProps, 'choosing'>) {
  const { text, kind, service, _count } = row
  return (
    <div className="grid max-w-xl gap-1">
      <Link to={to} data-row className="line-clamp-2 scroll-my-28 font-semibold break-words">
        {beginningOf(text, 300)}
      </Link>
      <p className="flex flex-wrap items-center gap-x-2 text-sm font-normal text-muted">
        {isNew && <Badge tone="accent">{m.feedback_visit_new()}</Badge>}
        {row.concerns.length > 0 && <Badge tone="warning">{m.similar_badge_look()}</Badge>}
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
      <PriorityLine standing={row.standing} />
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
