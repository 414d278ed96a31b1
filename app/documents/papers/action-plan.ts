import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import { planBlocks } from './agreed.ts'
import { dated, forumFacts, headOf, type Issue, paperOf, titled, written } from './parts.ts'

/** What was agreed, and how each of it will be done. */
export function actionPlanPaper(data: PaperContent, issue: Issue) {
  const title = m.paper_plan_title({}, written)
  return paperOf(
    data,
    issue,
    title,
    [
      ...titled(data, issue, title),
      forumFacts(data),
      ...planBlocks(data),
      { kind: 'signatures', dated: dated(data, issue), signatories: [headOf(data)] },
    ],
    'landscape',
  )
}
