import { FileUp, Plus } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { readUnitSatisfaction } from '#domain/satisfaction/comparison.server.ts'
import { changesBetween } from '#domain/satisfaction/comparison.ts'
import { qualityBounds } from '#domain/satisfaction/ikm.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { ElementChart } from '#ui/element-chart.tsx'
import { ForumEffects } from '#ui/forum-effects.tsx'
import { IkmChart } from '#ui/ikm-chart.tsx'
import { trendSentence } from '#ui/ikm-sentence.ts'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { snapshotColumns } from '#ui/snapshot-columns.tsx'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/unit'
import { UnitSurveys } from './unit-surveys.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && m.satisfaction_unit_title({ unit: loaderData.unit.name }) },
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const found = await readUnitSatisfaction(actor, params.unitId, cursorOf(request))
  return { ...found, may: can(actor, 'satisfaction.manage') }
}

export default function Unit({ loaderData, params }: Route.ComponentProps) {
  const { unit, trend, snapshots, may } = loaderData
  const own = href('/:organization/kelola/unit/:unitId/kepuasan', params)
  return (
    <>
      <PageHeader
        title={m.satisfaction_unit_title({ unit: unit.name })}
        lead={trendSentence(trend)}
        breadcrumbs={[
          { label: m.satisfaction_title(), to: href('/:organization/kelola/kepuasan', params) },
          { label: unit.name },
        ]}
        action={<Actions own={own} params={params} may={may} />}
      />
      <Charts trend={trend} />
      <Section
        title={m.satisfaction_snapshots()}
        hint={m.satisfaction_snapshots_hint()}
        action={<DownloadMenu to={(format) => `${own}/unduhan/${format}`} small />}
      >
        <DataTable
          caption={m.satisfaction_snapshots()}
          columns={snapshotColumns((id) => `${own}/${id}`)}
          rows={snapshots.rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={m.satisfaction_snapshots_none()}>
              {m.satisfaction_snapshots_none_hint()}
            </EmptyState>
          }
        />
        <Pager next={snapshots.next} prev={snapshots.prev} />
      </Section>
      <Section title={m.satisfaction_effects()} hint={m.satisfaction_effects_hint()}>
        <ForumEffects forums={loaderData.forums} organization={params.organization} />
      </Section>
      <UnitSurveys surveys={loaderData.surveys} own={own} may={may} />
    </>
  )
}

type ActionsProps = { own: string; params: Route.ComponentProps['params']; may: boolean }

const Actions = ({ own, params, may }: ActionsProps) => (
  <>
    {may && (
      <>
        <LinkButton to={`${own}/baru`} icon={Plus} variant="primary">
          {m.satisfaction_record()}
        </LinkButton>
        <LinkButton to={`${own}/impor`} icon={FileUp}>
          {m.satisfaction_import()}
        </LinkButton>
      </>
    )}
    <LinkButton to={href('/:organization/kelola/unit/:unitId/standar', params)}>
      {m.standard_list()}
    </LinkButton>
  </>
)

function Charts({ trend }: Pick<Route.ComponentProps['loaderData'], 'trend'>) {
  const [before, latest] = [trend.at(-2), trend.at(-1)]
  if (!latest) return null
  const period = periodLabel(latest)
  const former = before ? periodLabel(before) : null
  const note = former
    ? m.satisfaction_elements_compared({ before: former, after: period })
    : m.satisfaction_elements_note({ period })
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <IkmChart points={trend} best={qualityBounds.A} />
      <ElementChart
        elements={changesBetween(before?.means ?? null, latest.means)}
        note={note}
        before={former}
        after={period}
      />
    </div>
  )
}
