import { CalendarDays } from 'lucide-react'
import { href } from 'react-router'
import { findUnitFigures } from '#domain/evaluation/unit-figures.server.ts'
import { listUnitForums } from '#domain/evaluation/unit-forums.server.ts'
import { countFollowUpsByForum } from '#domain/follow-up/realization.server.ts'
import { totalOf } from '#domain/follow-up/realization.ts'
import { missingElements } from '#domain/forum/coverage.ts'
import { forumFilterOf } from '#domain/forum/forum-filter.ts'
import { listIndicators } from '#domain/organization/indicator.server.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { formatNumber } from '#ui/format.ts'
import { Prediction } from '#ui/forum-coverage.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { RealizationStats } from '#ui/realization-stats.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { DataTable, Pager } from '#ui/table.tsx'
import { TargetChart } from '#ui/target-chart.tsx'
import { unitForumColumns } from '#ui/unit-forums.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/unit'

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
type Params = Route.ComponentProps['params']

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
      <Forums data={loaderData} params={params} />
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

function YearFigures({ data: { unit, missing } }: { data: Data }) {
  const { forums, held, people, elements, inputs, orphans, review, participation } = unit
  return (
    <>
      <Stats>
        <Stat value={held}>{m.evaluate_stat_forums({ total: forums })}</Stat>
        <Stat value={review.covered}>{m.evaluate_stat_services({ total: review.all })}</Stat>
        <Stat value={formatNumber(people)}>
          {m.evaluate_stat_people({ count: elements.length })}
        </Stat>
        <Stat value={formatNumber(inputs)} tone={orphans > 0 ? 'warning' : undefined}>
          {m.evaluate_stat_inputs({ orphans: formatNumber(orphans) })}
        </Stat>
      </Stats>
      <ul className="mt-8 grid gap-2">
        <Prediction {...participation} indicator={2} />
        <Prediction {...review} indicator={4} />
      </ul>
      {held > 0 && missing.length > 0 && (
        <p className="hint mt-2">
          {m.evaluate_missing_elements({
            elements: missing.map(communityElementLabel).join(', '),
          })}
        </p>
      )}
    </>
  )
}

function Forums({ data: { forums }, params }: { data: Data; params: Params }) {
  const desk = `/${params.organization}/kelola/forum`
  return (
    <Section title={m.evaluate_unit_forums()} hint={m.evaluate_unit_forums_hint()}>
      <DataTable
        caption={m.evaluate_unit_forums()}
        columns={unitForumColumns({
          forumUrl: (forumId) => `${desk}/${forumId}`,
          inputsUrl: (forumId) => `${desk}/${forumId}/masukan`,
        })}
        rows={forums.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={CalendarDays} title={m.evaluate_unit_forums_none()}>
            {m.evaluate_unit_forums_none_hint()}
          </EmptyState>
        }
      />
      <Pager next={forums.next} prev={forums.prev} />
    </Section>
  )
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
