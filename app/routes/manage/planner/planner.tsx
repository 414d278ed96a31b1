import { Building2 } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { countPlanner, readPlanner } from '#domain/planner/planner.server.ts'
import { plannerFilterOf, plannerStates } from '#domain/planner/planner.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { formatNumber } from '#ui/format.ts'
import { EmptyState, Notice, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Board } from '#ui/planner-board.tsx'
import { PlannerCounts } from '#ui/planner-counts.tsx'
import { ClosingDate } from '#ui/planner-state.tsx'
import { Pager } from '#ui/table.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/planner'
import { PlannerFilters } from './planner-filters.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.planner_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const filter = plannerFilterOf(new URL(request.url).searchParams, new Date())
  const [page, counts] = await Promise.all([
    readPlanner(actor, filter, cursorOf(request)),
    countPlanner(actor, filter),
  ])
  return {
    ...{ page, counts, filter },
    may: { plan: can(actor, 'forum.manage'), addUnits: can(actor, 'unit.manage') },
    wide: actor.unitId === null,
  }
}

export default function Planner({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, filter, may } = loaderData
  const { year } = filter
  return (
    <div className="planner">
      <PageHeader
        title={m.planner_title_year({ year })}
        lead={leadOf(loaderData)}
        facts={<ClosingDate day={counts.closesOn} />}
        action={<Download year={year} params={params} />}
      />
      <YearSwitch year={year} years={[]} />
      <PlannerCounts {...{ counts, year }} />
      {counts.staleServices > 0 && (
        <div className="mt-8">
          <Notice tone="warning">
            {m.planner_stale_notice({
              stale: formatNumber(counts.staleServices),
              total: formatNumber(counts.services),
            })}
          </Notice>
        </div>
      )}
      <div className="mt-10">{loaderData.wide && <PlannerFilters filter={filter} />}</div>
      <Board
        {...{ year, params, mayPlan: may.plan, today: counts.today, rows: page.rows }}
        empty={<Nothing {...loaderData} params={params} />}
      />
      <Pager next={page.next} prev={page.prev} />
    </div>
  )
}

type Data = Route.ComponentProps['loaderData']

function Download({ year, params }: { year: number; params: { organization: string } }) {
  return (
    <DownloadMenu
      to={(format) =>
        href('/:organization/kelola/perencana/unduhan/:format', { ...params, format })
      }
      also={{ tahun: String(year) }}
    />
  )
}

function leadOf({ counts, filter: { year } }: Data) {
  const total = plannerStates.reduce((sum, state) => sum + counts[state], 0)
  if (total === 0) return m.planner_lead_none()
  const numbers = { held: formatNumber(counts.HELD), total: formatNumber(total), year }
  if (counts.LATE === 0) return m.planner_lead(numbers)
  return m.planner_lead_late({ ...numbers, late: formatNumber(counts.LATE) })
}

function Nothing({ filter, may, params }: Data & { params: Route.ComponentProps['params'] }) {
  if (filter.state || filter.category || filter.text) {
    return (
      <EmptyState icon={Building2} title={m.common_empty_search_title()}>
        {m.common_empty_search_hint()}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={Building2}
      title={m.planner_empty()}
      action={
        may.addUnits && (
          <LinkButton
            to={href('/:organization/kelola/pengaturan/unit/baru', params)}
            variant="primary"
          >
            {m.planner_add_unit()}
          </LinkButton>
        )
      }
    >
      {m.planner_empty_hint()}
    </EmptyState>
  )
}
