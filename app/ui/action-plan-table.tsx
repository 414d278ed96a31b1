import { href, Link } from 'react-router'
import { skmElementLabel } from '#domain/feedback/terms.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import type { ActionPlanRow } from '#domain/satisfaction/action-plan.ts'
import type { PlannedPromise } from '#domain/satisfaction/satisfaction.ts'
import { m } from '#messages'
import { meanText } from './element-chart.tsx'
import { formatShortDate } from './format.ts'
import { StatusPill } from './status.tsx'
import { type Column, DataTable } from './table.tsx'
import { timeFrameText } from './time-frame.ts'

type PlanRow = ActionPlanRow<PlannedPromise>

/** The RTL in its official four columns, the weakest element first. */
export function ActionPlanTable({ rows, organization }: { rows: PlanRow[]; organization: string }) {
  return (
    <DataTable
      caption={m.satisfaction_action_plan()}
      columns={columnsFor(organization)}
      rows={rows}
      rowKey={({ element, promise }) => promise?.id ?? element}
    />
  )
}

const columnsFor = (organization: string): Column<PlanRow>[] => [
  {
    key: 'element',
    header: m.satisfaction_action_plan_element(),
    primary: true,
    cell: ({ rank, element, mean }) => (
      <>
        {rank}. {skmElementLabel(element)}{' '}
        <span className="font-normal text-muted tabular-nums">{meanText(mean)}</span>
      </>
    ),
  },
  {
    key: 'programme',
    header: m.satisfaction_action_plan_programme(),
    cell: ({ promise }) => <Programme promise={promise} organization={organization} />,
  },
  { key: 'time', header: m.satisfaction_action_plan_time(), cell: planTime },
  { key: 'owner', header: m.satisfaction_action_plan_owner(), cell: planOwner },
  {
    key: 'status',
    header: m.satisfaction_action_plan_status(),
    cell: ({ promise }) =>
      promise && (
        <StatusPill
          of="followUp"
          status={promise.status}
          label={followUpStatusLabel(promise.status)}
        />
      ),
  },
]

type ProgrammeProps = Pick<PlanRow, 'promise'> & { organization: string }

function Programme({ promise, organization }: ProgrammeProps) {
  if (!promise) return <span className="text-muted">{m.satisfaction_action_plan_none()}</span>
  const params = { organization, followUpId: promise.id }
  return (
    <Link to={href('/:organization/kelola/tindak-lanjut/:followUpId', params)}>
      {promise.recommendation}
    </Link>
  )
}

/** The day it is due, or how long it was promised to take. */
export function planTime({ promise }: Pick<PlanRow, 'promise'>) {
  if (!promise) return null
  return promise.dueOn ? formatShortDate(promise.dueOn, 'UTC') : timeFrameText(promise)
}

export function planOwner({ promise }: Pick<PlanRow, 'promise'>) {
  return promise?.ownerPosition ?? promise?.owner?.position ?? promise?.owner?.user.name ?? null
}
