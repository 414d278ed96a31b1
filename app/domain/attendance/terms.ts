import { m } from '#messages'
import type { CheckInMethod, Sex } from './attendance.ts'
import type { ScanOutcome } from './scan.ts'

export const checkInMethodLabel = (value: CheckInMethod): string => checkInMethodLabels[value]()

export const scanOutcomeLabel = (value: ScanOutcome): string => scanOutcomeLabels[value]()

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

const scanOutcomeLabels: Record<ScanOutcome, () => string> = {
  RECORDED: m.checkin_welcome,
  ALREADY: m.checkin_already,
  ELSEWHERE: m.checkin_elsewhere,
  WITHDRAWN: m.checkin_withdrawn,
  REPLACED: m.checkin_replaced,
  UNDONE: m.checkin_undone,
  CLOSED: m.checkin_closed,
  UNKNOWN: m.checkin_unknown,
  REFUSED: m.checkin_refused,
}
