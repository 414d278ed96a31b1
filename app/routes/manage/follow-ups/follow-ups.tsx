import { Handshake } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { findFollowUpChoices, listFollowUps } from '#domain/follow-up/follow-up-list.server.ts'
import { countFollowUps } from '#domain/follow-up/realization.server.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { citizenViewOf } from '#domain/follow-up/verdict.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Due } from '#ui/due.tsx'
import { FollowUpFilters, recentYears } from '#ui/follow-up-filters.tsx'
import { FollowUpViews } from '#ui/follow-up-views.tsx'
import { formatNumber } from '#ui/format.ts'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { RealizationStats } from '#ui/realization-stats.tsx'
import { StatusPill } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import { TwoVerdictBadges } from '#ui/two-verdicts.tsx'
import type { Route } from './+types/follow-ups'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_list_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const filter = followUpFilterOf(request.url)
  const choices = await findFollowUpChoices(actor)
  const today = todayIn(choices.timeZone)
  const [page, counts] = await Promise.all([
    listFollowUps(actor, filter, cursorOf(request), today),
    countFollowUps(actor, filter),
  ])
  return {
    ...{ page, counts, filter, today },
    units: choices.units.length > 1 ? choices.units : [],
    owners: actor.role === 'ACTION_OWNER' ? [] : choices.owners,
    mayOwn: can(actor, 'follow-up.progress'),
  }
}

export default function FollowUps({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, filter, today, units, owners, mayOwn } = loaderData
  const narrowed = Object.values(filter).some((value) => value !== null && value !== undefined)
  const [first] = page.rows
  const list = href('/:organization/kelola/tindak-lanjut', params)
  return (
    <>
      <PageHeader
        title={m.follow_up_list_title()}
        lead={leadOf(counts)}
        action={
          mayOwn && (
            <LinkButton to={href('/:organization/kelola/tugas-saya', params)}>
              {m.follow_up_mine_title()}
            </LinkButton>
          )
        }
      />
      <FollowUpViews organization={params.organization} />
      <div className="mb-10">
        <RealizationStats counts={counts} lateUrl={`${list}?waktu=terlambat`} />
      </div>
      <FollowUpFilters
        {...{ filter, units, owners }}
        years={recentYears(today)}
        forum={filter.forum ? (first?.forum.theme ?? m.follow_up_this_forum()) : null}
      />
      <DataTable
        caption={m.follow_up_list_title()}
        columns={columnsFor(params, today, units.length > 0)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={Handshake}
            title={narrowed ? m.common_empty_search_title() : m.follow_up_list_empty()}
          >
            {narrowed ? m.common_empty_search_hint() : m.follow_up_list_empty_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

function leadOf({ done, expected, overdue }: Route.ComponentProps['loaderData']['counts']) {
  if (expected === 0) return m.follow_up_list_lead_none()
  const numbers = { done: formatNumber(done), total: formatNumber(expected) }
  if (overdue === 0) return m.follow_up_list_lead(numbers)
  return m.follow_up_list_lead_late({ ...numbers, overdue: formatNumber(overdue) })
}

type ListedRow = Route.ComponentProps['loaderData']['page']['rows'][number]

const columnsFor = (
  params: { organization: string },
  today: string,
  withUnit: boolean,
): Column<ListedRow>[] => [
  {
    key: 'promise',
    header: m.follow_up_recommendation(),
    primary: true,
    cell: (row) => (
      <>
        <Link
          to={href('/:organization/kelola/tindak-lanjut/:followUpId', {
            ...params,
            followUpId: row.id,
          })}
          className="line-clamp-3 wrap-anywhere"
        >
          {row.recommendation}
        </Link>
        <span className="mt-1 line-clamp-2 text-sm font-normal text-muted wrap-anywhere">
          {row.forum.year} · {m.follow_up_number({ number: row.number })} · {row.problem}
        </span>
      </>
    ),
  },
  ...(withUnit
    ? [
        {
          key: 'unit',
          header: m.follow_up_unit(),
          cell: ({ unit }: ListedRow) => unit.shortName ?? unit.name,
        },
      ]
    : []),
  {
    key: 'owner',
    header: m.follow_up_owner(),
    cell: ({ owner, ownerPosition }) => owner?.user.name ?? ownerPosition ?? '–',
  },
  {
    key: 'due',
    header: m.follow_up_due(),
    cell: ({ status, dueOn }) => <Due status={status} dueOn={dueOn} today={today} />,
  },
  {
    key: 'status',
    header: m.follow_up_state(),
    cell: ({ status }) => (
      <StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />
    ),
  },
  {
    key: 'verdicts',
    header: m.follow_up_done_according_to(),
    cell: ({ status, verdicts }) => (
      <TwoVerdictBadges status={status} citizens={citizenViewOf(verdicts)} />
    ),
  },
]
