import { m } from '#messages'
import type { Role } from './policy.ts'

export const roleLabel = (value: Role): string => roleLabels[value]()

const roleLabels: Record<Role, () => string> = {
  ADMIN: m.terms_role_admin,
  ORGANIZER: m.terms_role_organizer,
  FACILITATOR: m.terms_role_facilitator,
  ACTION_OWNER: m.terms_role_action_owner,
  EVALUATOR: m.terms_role_evaluator,
}
