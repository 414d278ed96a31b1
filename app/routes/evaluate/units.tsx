import { Building2, Search } from 'lucide-react'
import { href } from 'react-router'
import { listForumYears, listUnitFigures } from '#domain/evaluation/unit-figures.server.ts'
import { listWaiting } from '#domain/evaluation/waiting.server.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { countFollowUpsByUnit } from '#domain/follow-up/realization.server.ts'
import { totalOf } from '#domain/follow-up/realization.ts'
import { forumFilterOf } from '#domain/forum/forum-filter.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { formatNumber } from '#ui/format.ts'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { RealizationStats } from '#ui/realization-stats.tsx'
import { DataTable, Pager } from '#ui/table.tsx'
import { TraceSearch } from '#ui/trace-search.tsx'
import { unitColumns } from '#ui/unit-figures.tsx'
import { WaitingPromises } from '#ui/waiting-promises.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/units'

export const meta: Route.MetaFunction = () => [{ title: m.evaluate_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { year } = forumFilterOf(new URL(request.url).searchParams, new Date())
  const [page, years, byUnit, waiting] = await Promise.all([
    listUnitFigures(actor, year, cursorOf(request)),
    listForumYears(actor),
    countFollowUpsByUnit(actor, { tahun: year }),
    listWaiting(actor),
  ])
  return {
    ...page,
    rows: page.rows.map((unit) => ({ ...unit, promises: byUnit.get(unit.id) ?? totalOf([]) })),
    total: totalOf([...byUnit.values()]),
    today: todayIn(page.rows[0]?.timeZone ?? 'Asia/Jakarta'),
    ...{ year, years, waiting },
  }
}

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

export default function Units({ loaderData, params }: Route.ComponentProps) {
  const { total, year, years, waiting, today } = loaderData
  const promises = href('/:organization/kelola/tindak-lanjut', params)
  const search = href('/:organization/evaluasi/jejak', params)
  return (
    <>
      <PageHeader
        title={m.evaluate_title()}
        lead={leadOf(loaderData)}
        action={
          <LinkButton to={search} icon={Search}>
            {m.evaluate_search_start()}
          </LinkButton>
        }
      />
      <YearSwitch year={year} years={years} />
      {total.agreed > 0 && (
        <RealizationStats counts={total} lateUrl={`${promises}?waktu=terlambat&tahun=${year}`} />
      )}
      <WaitingPromises {...{ waiting, today }} list={promises} />
      <UnitTable data={loaderData} params={params} />
      <Section title={m.evaluate_search()} hint={m.evaluate_search_lead()}>
        <TraceSearch action={search} />
      </Section>
    </>
  )
}

function UnitTable({ data, params }: { data: Data; params: Params }) {
  const { rows, next, prev, year } = data
  const hrefOf = (unitId: string) =>
    `${href('/:organization/evaluasi/unit/:unitId', { ...params, unitId })}?tahun=${year}`
  return (
    <Section
      title={m.evaluate_units()}
      hint={m.evaluate_units_hint({ year })}
      action={
        <DownloadMenu
          to={(format) => href('/:organization/evaluasi/unduhan/:format', { ...params, format })}
          also={{ tahun: String(year) }}
        />
      }
    >
      <DataTable
        caption={m.evaluate_units()}
        columns={unitColumns({ hrefOf })}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={Building2} title={m.evaluate_units_none()}>
            {m.evaluate_units_none_hint()}
          </EmptyState>
        }
      />
      <Pager next={next} prev={prev} />
    </Section>
  )
}

function leadOf({ total, year }: Data) {
  const { done, expected, overdue } = total
  if (expected === 0) return m.evaluate_lead_none({ year })
  const numbers = { done: formatNumber(done), total: formatNumber(expected), year }
  if (overdue === 0) return m.evaluate_lead(numbers)
  return m.evaluate_lead_late({ ...numbers, overdue: formatNumber(overdue) })
}
