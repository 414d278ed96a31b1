import { href } from 'react-router'
import { findUnitFigures } from '#domain/evaluation/unit-figures.server.ts'
import { listUnitForums } from '#domain/evaluation/unit-forums.server.ts'
import { countFollowUpsByForum } from '#domain/follow-up/realization.server.ts'
import { totalOf } from '#domain/follow-up/realization.ts'
import { missingElements } from '#domain/forum/coverage.ts'
import { forumFilterOf } from '#domain/forum/forum-filter.ts'
import { listIndicators } from '#domain/organization/indicator.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { formatNumber } from '#ui/format.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { RealizationStats } from '#ui/realization-stats.tsx'
import { TargetChart } from '#ui/target-chart.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/unit'
import { HeldForums } from './held-forums.tsx'
import { YearFigures } from './year-figures.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.unit.name }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { year } = forumFilterOf(new URL(request.url).searchParams, new Date())
  const unit = await findUnitFigures(actor, params.unitId, year)
  const [forums, byForum, indicators] = await Promise.all([
    listUnitForums(actor, unit.id, cursorOf(request)),
    countFollowUpsByForum(actor, { unit: unit.id }),
    listIndicators(actor, unit.id),
  ])
  const promisesOf = (forumId: string) => byForum.get(forumId) ?? totalOf([])
  return {
    ...{ unit, year, indicators },
    missing: missingElements(unit.elements),
    total: totalOf(unit.forumIds.map(promisesOf)),
    forums: {
      ...forums,
      rows: forums.rows.map((forum) => ({ ...forum, promises: promisesOf(forum.id) })),
    },
  }
}

type Data = Route.ComponentProps['loaderData']

export default function Unit({ loaderData, params }: Route.ComponentProps) {
  const { unit, year, total } = loaderData
  const late = `${href('/:organization/kelola/tindak-lanjut', params)}?waktu=terlambat`
  const start = `${href('/:organization/evaluasi', params)}?tahun=${year}`
  return (
    <>
      <PageHeader
        title={unit.name}
        lead={leadOf(loaderData)}
        breadcrumbs={[{ label: m.evaluate_title(), to: start }, { label: unit.name }]}
      />
      <YearSwitch year={year} years={unit.years} />
      <Section title={m.evaluate_figures({ year })} hint={m.evaluate_predictions_hint()}>
        <YearFigures data={loaderData} />
        <div className="mt-8">
          {total.agreed === 0 ? (
            <p className="text-muted">{m.evaluate_no_promises()}</p>
          ) : (
            <RealizationStats counts={total} lateUrl={`${late}&unit=${unit.id}&tahun=${year}`} />
          )}
        </div>
      </Section>
      <HeldForums data={loaderData} params={params} />
      <Indicators indicators={loaderData.indicators} />
    </>
  )
}

function leadOf({ unit, year, total }: Data) {
  if (unit.forums === 0) return m.evaluate_unit_lead_none({ year })
  const held = { year, held: unit.held, forums: unit.forums, elements: unit.elements.length }
  if (total.expected === 0) return m.evaluate_unit_lead_unpromised(held)
  return m.evaluate_unit_lead({
    ...held,
    done: formatNumber(total.done),
    total: formatNumber(total.expected),
  })
}

function Indicators({ indicators }: { indicators: Data['indicators'] }) {
  return (
    <Section
      title={m.organization_indicators()}
      hint={indicators.length > 0 && m.organization_indicators_lead()}
    >
      {indicators.length === 0 && <p className="text-muted">{m.organization_indicators_none()}</p>}
      <div className="grid gap-10 lg:grid-cols-2">
        {indicators.map(({ id, name, measure, years }) => (
          <TargetChart key={id} title={name} {...{ measure, years }} />
        ))}
      </div>
    </Section>
  )
}
