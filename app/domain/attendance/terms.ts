import { m } from '#messages'
import type { CheckInMethod, Sex } from './attendance.ts'

export const checkInMethodLabel = (value: CheckInMethod): string => checkInMethodLabels[value]()

export const sexLabel = (value: Sex): string => sexLabels[value]()

const checkInMethodLabels: Record<CheckInMethod, () => string> = {
  PASS: m.terms_check_in_method_pass,
  NAME_SEARCH: m.terms_check_in_method_name_search,
  WALK_IN: m.terms_check_in_method_walk_in,
  SELF: m.terms_check_in_method_self,
}

const sexLabels: Record<Sex, () => string> = {
  MALE: m.terms_sex_male,
  FEMALE: m.terms_sex_female,
}
