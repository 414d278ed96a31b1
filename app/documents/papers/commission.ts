import type { MadeKind } from '#domain/paper/made-paper.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import type { Paper } from '../paper.ts'
import { actionPlanPaper } from './action-plan.ts'
import { attendancePaper } from './attendance.ts'
import { followUpReportPaper } from './follow-up-report.ts'
import { forumReportPaper } from './forum-report.ts'
import { invitationPaper } from './invitation.ts'
import { minutesPaper } from './minutes.ts'
import { officialRecordPaper } from './official-record.ts'
import type { Issue } from './parts.ts'

const builders: Record<MadeKind, (data: PaperContent, issue: Issue) => Paper> = {
  INVITATION: invitationPaper,
  ATTENDANCE: attendancePaper,
  MINUTES_NOTES: minutesPaper,
  OFFICIAL_RECORD: officialRecordPaper,
  ACTION_PLAN: actionPlanPaper,
  FKP_REPORT: forumReportPaper,
  FOLLOWUP_REPORT: followUpReportPaper,
}

/** The paper of that kind as blocks. */
export const paperOfKind = (kind: MadeKind, data: PaperContent, issue: Issue) =>
  builders[kind](data, issue)
