import { m } from '#messages'
import type { Role } from './policy.ts'
import type { StaffInvitationState } from './staff-invitation.ts'

type Words = (blanks?: object, options?: { locale?: 'id' | 'en' }) => string

/** What a role is called: in the reader's language, or in the one a letter is written in. */
export const roleLabel = (value: Role, locale?: 'id' | 'en'): string =>
  roleLabels[value]({}, locale && { locale })

export const staffInvitationStateLabel = (value: StaffInvitationState): string =>
  stateLabels[value]()

const stateLabels: Record<StaffInvitationState, () => string> = {
  WAITING: m.access_staff_waiting,
  EXPIRED: m.access_staff_expired,
  ACCEPTED: m.access_staff_accepted,
  WITHDRAWN: m.access_staff_withdrawn,
}

const roleLabels: Record<Role, Words> = {
  ADMIN: m.terms_role_admin,
  ORGANIZER: m.terms_role_organizer,
  FACILITATOR: m.terms_role_facilitator,
  ACTION_OWNER: m.terms_role_action_owner,
  EVALUATOR: m.terms_role_evaluator,
}
