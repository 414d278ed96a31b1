import { accessRows } from './access.ts'
import { assessmentRows } from './assessment.ts'
import { evaluateRows } from './evaluate.ts'
import { feedbackRows } from './feedback.ts'
import { followUpRows } from './follow-up.ts'
import { forumRows } from './forum.ts'
import { guestRows } from './guests.ts'
import { importRows } from './import.ts'
import { minutesRows } from './minutes.ts'
import { organizationRows } from './organization.ts'
import { portalRows } from './portal.ts'
import { recordRows } from './record.ts'
import type { Row } from './rows.ts'
import { satisfactionRows } from './satisfaction.ts'
import { stakeholderRows } from './stakeholder.ts'
import { standardRows } from './standard.ts'

/** Every route and what each visitor gets: one entry a method and pattern of app/routes.ts. */
export const matrix: Record<string, Row> = {
  ...accessRows,
  ...assessmentRows,
  ...evaluateRows,
  ...feedbackRows,
  ...followUpRows,
  ...forumRows,
  ...guestRows,
  ...importRows,
  ...minutesRows,
  ...organizationRows,
  ...portalRows,
  ...recordRows,
  ...satisfactionRows,
  ...stakeholderRows,
  ...standardRows,
}
