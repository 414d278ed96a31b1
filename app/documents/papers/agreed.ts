import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import type { PaperPromise } from '#domain/paper/promises.server.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import type { Block } from '../paper.ts'
import { column, dayText, frameText, paragraph, table, written } from './parts.ts'

/** The four columns of the official form. */
export const agreedTable = ({ promises }: PaperContent): Block =>
  table(
    [
      column(m.paper_col_no({}, written), 1, 'right'),
      column(m.paper_col_problem({}, written), 6),
      column(m.paper_col_recommendation({}, written), 6),
      column(m.paper_col_frame({}, written), 4),
    ],
    promises.map((promise) => [
      String(promise.number),
      promise.problem,
      promise.recommendation,
      frameText(promise),
    ]),
    { none: m.paper_none_agreed({}, written) },
  )

/** What was agreed with all that is planned for it; as wide as a page on its side. */
export function planBlocks(data: PaperContent): Block[] {
  const count = data.promises.length
  const lead = count > 0 ? [paragraph(m.paper_plan_lead({ count }, written))] : []
  return [...lead, planTable(data)]
}

const planTable = ({ promises }: PaperContent): Block =>
  table(
    [
      column(m.paper_col_no({}, written), 1, 'right'),
      column(m.paper_col_problem({}, written), 4.2),
      column(m.paper_col_recommendation({}, written), 4.2),
      column(m.paper_col_output({}, written), 3.4),
      column(m.paper_col_owner({}, written), 3.2),
      column(m.paper_col_frame({}, written), 3.2),
      column(m.paper_col_budget({}, written), 2.2),
      column(m.paper_col_state({}, written), 4),
      column(m.paper_col_evidence({}, written), 1, 'right'),
    ],
    promises.map((promise) => [
      String(promise.number),
      promise.problem,
      promise.recommendation,
      promise.output ?? '–',
      ownerText(promise),
      `${frameText(promise)}\n${dayText(promise.dueOn)}`,
      budgetText(promise),
      stateText(promise),
      evidenceText(promise),
    ]),
    { none: m.paper_none_agreed({}, written) },
  )

export const ownerText = ({ owner }: PaperPromise) =>
  [...new Set([owner.position, owner.name])].filter(Boolean).join('\n') || '–'

export const stateText = ({ status, progress, statusReason }: PaperPromise) =>
  [`${followUpStatusLabel(status)} (${progress} %)`, statusReason].filter(Boolean).join('\n')

export const budgetText = ({ budgetNeed, targetFiscalYear }: PaperPromise) =>
  [budgetNeed, targetFiscalYear && m.paper_fiscal_year({ year: String(targetFiscalYear) }, written)]
    .filter(Boolean)
    .join('\n') || '–'

export const evidenceText = ({ evidence }: PaperPromise) =>
  evidence.length > 0 ? String(evidence.length) : '–'
