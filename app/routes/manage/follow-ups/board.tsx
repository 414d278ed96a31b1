import { Handshake } from 'lucide-react'
import { readBoard } from '#domain/follow-up/board.server.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { findFollowUpChoices } from '#domain/follow-up/follow-up-list.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { FollowUpBoard } from '#ui/follow-up-board.tsx'
import { recentYears } from '#ui/follow-up-filters.tsx'
import { FollowUpViews } from '#ui/follow-up-views.tsx'
import { formatNumber } from '#ui/format.ts'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/board'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_board_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { unit, pic, tahun } = followUpFilterOf(request.url)
  const filter = { unit, pic, tahun }
  const [choices, board] = await Promise.all([findFollowUpChoices(actor), readBoard(actor, filter)])
  return {
    ...board,
    filter,
    today: todayIn(choices.timeZone),
    units: choices.units.length > 1 ? choices.units : [],
    owners: actor.role === 'ACTION_OWNER' ? [] : choices.owners,
  }
}

export default function Board({ loaderData, params }: Route.ComponentProps) {
  const { counts, columns, today } = loaderData
  return (
    <>
      <PageHeader title={m.follow_up_board_title()} lead={leadOf(counts)} />
      <FollowUpViews organization={params.organization} />
      <Filters {...loaderData} />
      {counts.total === 0 ? (
        <EmptyState icon={Handshake} title={m.follow_up_list_empty()}>
          {m.follow_up_list_empty_hint()}
        </EmptyState>
      ) : (
        <FollowUpBoard {...{ columns, today }} organization={params.organization} />
      )}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function leadOf({ done, expected, overdue }: Data['counts']) {
  if (expected === 0) return m.follow_up_list_lead_none()
  const numbers = { done: formatNumber(done), total: formatNumber(expected) }
  if (overdue === 0) return m.follow_up_list_lead(numbers)
  return m.follow_up_list_lead_late({ ...numbers, overdue: formatNumber(overdue) })
}

function Filters({ filter, units, owners, today }: Data) {
  return (
    <FilterBar>
      <FilterSelect
        name="tahun"
        label={m.common_year()}
        value={filter.tahun ? String(filter.tahun) : null}
        options={recentYears(today).map((year) => [String(year), String(year)] as const)}
      />
      {units.length > 0 && (
        <FilterSelect
          name="unit"
          label={m.follow_up_unit()}
          value={filter.unit}
          options={units.map(({ id, name }) => [id, name] as const)}
        />
      )}
      {owners.length > 0 && (
        <FilterSelect
          name="pic"
          label={m.follow_up_owner()}
          value={filter.pic}
          options={owners.map(({ id, name }) => [id, name] as const)}
        />
      )}
    </FilterBar>
  )
}
