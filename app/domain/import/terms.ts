import { m } from '#messages'
import type { Field, ImportKind, ImportStatus, Reason, ReasonCode, Verdict } from './import.ts'

export const importKindLabel = (kind: ImportKind): string => kindLabels[kind]()
export const importStatusLabel = (status: ImportStatus): string => statusLabels[status]()
export const verdictLabel = (verdict: Verdict): string => verdictLabels[verdict]()
export const fieldLabel = (field: Field): string => fieldLabels[field]()
export const reasonSentence = ({ code, text = '' }: Reason): string => reasonLabels[code]({ text })

/** Why a file could not be read or an import is looked at anew; null when there is nothing to say. */
export const problemSentence = (problem: string | null): string | null =>
  (problem && problems[problem]?.()) || null

const kindLabels: Record<ImportKind, () => string> = {
  UNITS: m.import_kind_units,
  SERVICES: m.import_kind_services,
  STAKEHOLDERS: m.import_kind_stakeholders,
  PARTICIPANTS: m.import_kind_participants,
}

const statusLabels: Record<ImportStatus, () => string> = {
  READING: m.import_status_reading,
  READY: m.import_status_ready,
  WORKING: m.import_status_working,
  DONE: m.import_status_done,
  UNDONE: m.import_status_undone,
  FAILED: m.import_status_failed,
  DISCARDED: m.import_status_discarded,
}

const verdictLabels: Record<Verdict, () => string> = {
  NEW: m.import_verdict_new,
  MERGED: m.import_verdict_merged,
  ASKED: m.import_verdict_asked,
  FLAGGED: m.import_verdict_flagged,
  SKIPPED: m.import_verdict_skipped,
}

const fieldLabels: Record<Field, () => string> = {
  number: m.import_field_number,
  name: m.import_field_name,
  titleBefore: m.import_field_title_before,
  titleAfter: m.import_field_title_after,
  institution: m.import_field_institution,
  position: m.import_field_position,
  role: m.import_field_role,
  group: m.import_field_group,
  element: m.import_field_element,
  sex: m.import_field_sex,
  male: m.import_field_male,
  female: m.import_field_female,
  phone: m.import_field_phone,
  email: m.import_field_email,
  district: m.import_field_district,
  village: m.import_field_village,
  address: m.import_field_address,
  note: m.import_field_note,
  minor: m.import_field_minor,
  unit: m.import_field_unit,
  category: m.import_field_category,
  shortName: m.import_field_short_name,
  headName: m.import_field_head_name,
  headPosition: m.import_field_head_position,
  headNumber: m.import_field_head_number,
  description: m.import_field_description,
  lokusKind: m.import_field_lokus_kind,
}

const reasonLabels: Record<ReasonCode, (blanks: { text: string }) => string> = {
  title: m.import_reason_title,
  header: m.import_reason_header,
  'repeated-header': m.import_reason_repeated_header,
  numbering: m.import_reason_numbering,
  section: m.import_reason_section,
  total: m.import_reason_total,
  signature: m.import_reason_signature,
  footnote: m.import_reason_footnote,
  'no-name': m.import_reason_no_name,
  'own-staff': m.import_reason_own_staff,
  'left-out': m.import_reason_left_out,
  'beyond-unit': m.import_reason_beyond_unit,
  'unknown-group': m.import_reason_unknown_group,
  'no-element': m.import_reason_no_element,
  'unknown-unit': m.import_reason_unknown_unit,
  'unknown-category': m.import_reason_unknown_category,
  'possible-duplicate': m.import_reason_possible_duplicate,
  'duplicate-row': m.import_reason_duplicate_row,
  registered: m.import_reason_registered,
  'former-name': m.import_reason_former_name,
  'phone-digits-lost': m.import_reason_phone_digits_lost,
  'phone-no-area-code': m.import_reason_phone_no_area_code,
  'phone-unreadable': m.import_reason_phone_unreadable,
  'phone-more': m.import_reason_phone_more,
  'phone-replaced-letters': m.import_reason_phone_replaced_letters,
  'email-unreadable': m.import_reason_email_unreadable,
  'email-more': m.import_reason_email_more,
  'sex-unreadable': m.import_reason_sex_unreadable,
  'several-people': m.import_reason_several_people,
  'too-long': m.import_reason_too_long,
  conflict: m.import_reason_conflict,
  swapped: m.import_reason_swapped,
  'already-invited': m.import_reason_already_invited,
}

const problems: Record<string, (() => string) | undefined> = {
  empty: m.import_problem_empty,
  unreadable: m.import_problem_unreadable,
  legacy: m.import_problem_legacy,
  protected: m.import_problem_protected,
  bomb: m.import_problem_bomb,
  'too-many-rows': m.import_problem_too_many_rows,
  'web-page': m.import_problem_web_page,
  changed: m.import_problem_changed,
  failed: m.import_problem_failed,
  taken: m.import_error_taken,
}
