import { forumStatusLabel } from '#domain/forum/terms.ts'
import { unitCategoryLabel } from '#domain/organization/terms.ts'
import { monthIn } from '#domain/planner/planner.ts'
import type { exportPlanner } from '#domain/planner/planner-export.server.ts'
import { lateReasonLabel, plannerStateLabel } from '#domain/planner/terms.ts'
import { m } from '#messages'
import { day, type ListOf, number, type Sheet, text } from '../sheet.ts'

type Owner = Sheet<unknown>['organization']
type Line = ListOf<typeof exportPlanner>

/** The board of a year as a list: every unit with its state, its days and the forums of each month. */
export const plannerSheet = (
  rows: AsyncIterable<Line>,
  organization: Owner,
  year: number,
  monthName: (month: number) => string,
): Sheet<Line> => ({
  list: `perencana-${year}`,
  title: m.planner_title_year({ year }),
  organization,
  rows,
  columns: [
    text(m.export_unit(), ({ name }) => name, 40),
    text(m.planner_category(), ({ category }) => unitCategoryLabel(category), 20),
    text(m.planner_state(), ({ state }) => plannerStateLabel(state), 18),
    text(m.planner_reason(), ({ reason }) => reason && lateReasonLabel(reason), 36),
    day(m.planner_held_day(), ({ heldOn }) => dateOf(heldOn)),
    day(m.planner_next_day(), ({ nextOn }) => dateOf(nextOn)),
    day(m.export_last_forum(), ({ last }) => dateOf(last?.day ?? null)),
    number(m.export_services(), ({ services }) => services),
    number(m.planner_stale_services(), ({ staleServices }) => staleServices),
    ...Array.from({ length: 12 }, (_, index) =>
      text<Line>(monthName(index + 1), ({ forums }) => inMonth(forums, year, index + 1)),
    ),
  ],
})

const dateOf = (iso: string | null) => (iso ? new Date(`${iso}T00:00:00Z`) : null)

/** The forums of a month, each with its day and state. */
function inMonth(forums: Line['forums'], year: number, month: number) {
  const held = forums.filter((forum) => monthIn(year, forum.day) === month)
  return held
    .map(
      ({ day: iso, status, theme }) => `${iso?.slice(8)}: ${theme} (${forumStatusLabel(status)})`,
    )
    .join('; ')
}
