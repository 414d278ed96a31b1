import { skmElements } from '#domain/feedback/feedback.ts'
import { skmElementLabel } from '#domain/feedback/terms.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import type { exportActionPlan } from '#domain/satisfaction/action-plan.server.ts'
import type {
  exportSnapshots,
  exportUnitSatisfaction,
} from '#domain/satisfaction/overview.server.ts'
import { periodLabel, qualityLabel, satisfactionSourceLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { type ListOf, number, type Sheet, text } from '../sheet.ts'

type Owner = Sheet<unknown>['organization']
type Unit = ListOf<typeof exportUnitSatisfaction>
type Snapshot = ListOf<typeof exportSnapshots>
type PlanRow = ListOf<typeof exportActionPlan>

export const unitSatisfactionSheet = (
  rows: AsyncIterable<Unit>,
  organization: Owner,
): Sheet<Unit> => ({
  list: 'ikm-unit',
  title: m.satisfaction_list_units(),
  organization,
  rows,
  columns: [
    text(m.organization_unit_name(), ({ name }) => name, 44),
    text(m.satisfaction_period(), ({ latest }) => latest && periodLabel(latest), 18),
    number(m.satisfaction_index(), ({ latest }) => latest?.index),
    text(m.satisfaction_quality(), ({ latest }) => latest && qualityLabel(latest.quality), 18),
    number(m.satisfaction_respondents(), ({ latest }) => latest?.respondents),
    number(m.satisfaction_population_short(), ({ latest }) => latest?.population),
  ],
})

/** Every element has a column with its name: whoever reads the file back in knows it by that. */
export const snapshotSheet = (
  rows: AsyncIterable<Snapshot>,
  organization: Owner,
): Sheet<Snapshot> => ({
  list: 'ikm',
  title: m.satisfaction_list_periods(),
  organization,
  rows,
  columns: [
    text(m.export_unit(), ({ unit }) => unit, 36),
    text(m.organization_service(), ({ service }) => service?.name, 36),
    text(m.satisfaction_period(), periodLabel, 18),
    number(m.satisfaction_population_short(), ({ population }) => population),
    number(m.satisfaction_respondents(), ({ respondents }) => respondents),
    ...skmElements.map((element) =>
      number<Snapshot>(skmElementLabel(element), ({ means }) => means[element], 16),
    ),
    number(m.satisfaction_index(), ({ index }) => index),
    text(m.satisfaction_quality(), ({ quality }) => qualityLabel(quality), 18),
    text(m.satisfaction_source(), ({ source }) => satisfactionSourceLabel(source)),
    text(m.satisfaction_note(), ({ note }) => note, 36),
  ],
})

/** How a row tells its time and whose it is. */
type InWords = Record<'time' | 'owner', (row: PlanRow) => string | null>

/** The RTL in the four columns of the SKM report. */
export const actionPlanSheet = (
  rows: AsyncIterable<PlanRow>,
  organization: Owner,
  { time, owner }: InWords,
): Sheet<PlanRow> => ({
  list: 'rtl-skm',
  title: m.satisfaction_action_plan(),
  organization,
  rows,
  columns: [
    number('No', ({ rank }) => rank, 6),
    text(m.satisfaction_action_plan_element(), ({ element }) => skmElementLabel(element), 36),
    number(m.satisfaction_mean(), ({ mean }) => mean),
    text(
      m.satisfaction_action_plan_programme(),
      ({ promise }) => promise?.recommendation ?? m.satisfaction_action_plan_none(),
      60,
    ),
    text(m.satisfaction_action_plan_time(), time),
    text(m.satisfaction_action_plan_owner(), owner, 36),
    text(
      m.satisfaction_action_plan_status(),
      ({ promise }) => promise && followUpStatusLabel(promise.status),
      18,
    ),
  ],
})
