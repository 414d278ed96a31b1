import { PencilLine, Trash2 } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { readActionPlan } from '#domain/satisfaction/action-plan.server.ts'
import { elementsPromised } from '#domain/satisfaction/action-plan.ts'
import { changesBetween } from '#domain/satisfaction/comparison.ts'
import { findSnapshot } from '#domain/satisfaction/snapshot.server.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ActionPlanTable } from '#ui/action-plan-table.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { ElementChart } from '#ui/element-chart.tsx'
import { formatFixed } from '#ui/format.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { SnapshotFacts } from '#ui/snapshot-facts.tsx'
import type { Route } from './+types/snapshot'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && `${m.satisfaction_index()} ${periodLabel(loaderData.snapshot)}` },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const snapshot = await findSnapshot(actor, params.snapshotId)
  const plan = await readActionPlan(actor, snapshot)
  return { snapshot, plan, may: can(actor, 'satisfaction.manage') }
}

export default function SnapshotPage({ loaderData, params }: Route.ComponentProps) {
  const { snapshot, plan, may } = loaderData
  const own = href('/:organization/kelola/unit/:unitId/kepuasan/:snapshotId', params)
  const period = periodLabel(snapshot)
  return (
    <>
      <PageHeader
        title={`${m.satisfaction_index()} ${formatFixed(snapshot.index)}`}
        eyebrow={`${snapshot.service?.name ?? snapshot.unit.name} · ${period}`}
        breadcrumbs={[
          {
            label: m.satisfaction_unit_title({ unit: snapshot.unit.name }),
            to: href('/:organization/kelola/unit/:unitId/kepuasan', params),
          },
          { label: period },
        ]}
        action={may && <Actions own={own} isOwnSurvey={snapshot.source === 'OWN_SURVEY'} />}
      />
      <SnapshotFacts snapshot={snapshot} />
      <div className="mt-12">
        <ElementChart
          elements={changesBetween(null, snapshot.means)}
          note={m.satisfaction_elements_note({ period })}
          before={null}
          after={period}
        />
      </div>
      <Section
        title={m.satisfaction_action_plan()}
        hint={m.satisfaction_action_plan_hint({ promised: elementsPromised(plan) })}
        action={<DownloadMenu to={(format) => `${own}/rtl/unduhan/${format}`} small />}
      >
        <ActionPlanTable rows={plan} organization={params.organization} />
      </Section>
    </>
  )
}

function Actions({ own, isOwnSurvey }: { own: string; isOwnSurvey: boolean }) {
  if (isOwnSurvey) return null
  return (
    <>
      <LinkButton to={`${own}/ubah`} icon={PencilLine}>
        {m.common_edit()}
      </LinkButton>
      <ConfirmAction
        label={m.satisfaction_remove()}
        icon={Trash2}
        consequence={m.satisfaction_remove_consequence()}
        action={`${own}/penghapusan`}
      />
    </>
  )
}
