import { Handshake } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { findFollowUpChoices, listFollowUps } from '#domain/follow-up/follow-up-list.server.ts'
import { countFollowUps } from '#domain/follow-up/realization.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FollowUpFilters, recentYears } from '#ui/follow-up-filters.tsx'
import { FollowUpViews } from '#ui/follow-up-views.tsx'
import { formatNumber } from '#ui/format.ts'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { RealizationStats } from '#ui/realization-stats.tsx'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/follow-ups'
import { followUpColumns } from './follow-up-columns.tsx'

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
        action={<Actions mayOwn={mayOwn} params={params} />}
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
        columns={followUpColumns(params, today, units.length > 0)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={<NoPromises narrowed={narrowed} />}
      />
      <Pager {...page} />
    </>
  )
}

type ActionsProps = { mayOwn: boolean; params: { organization: string } }

const Actions = ({ mayOwn, params }: ActionsProps) => (
  <>
    <DownloadMenu
      to={(format) =>
        href('/:organization/kelola/tindak-lanjut/unduhan/:format', { ...params, format })
      }
    />
    {mayOwn && (
      <LinkButton to={href('/:organization/kelola/tugas-saya', params)}>
        {m.follow_up_mine_title()}
      </LinkButton>
    )}
  </>
)

function leadOf({ done, expected, overdue }: Route.ComponentProps['loaderData']['counts']) {
  if (expected === 0) return m.follow_up_list_lead_none()
  const numbers = { done: formatNumber(done), total: formatNumber(expected) }
  if (overdue === 0) return m.follow_up_list_lead(numbers)
  return m.follow_up_list_lead_late({ ...numbers, overdue: formatNumber(overdue) })
}

function NoPromises({ narrowed }: { narrowed: boolean }) {
  return (
    <EmptyState
      icon={Handshake}
      title={narrowed ? m.common_empty_search_title() : m.follow_up_list_empty()}
    >
      {narrowed ? m.common_empty_search_hint() : m.follow_up_list_empty_hint()}
    </EmptyState>
  )
}
