import { m } from '#messages'
import type { MadeKind, Matter, PaperFormat, PaperMakingStatus } from './made-paper.ts'

export const paperMakingStatusLabel = (value: PaperMakingStatus): string =>
  paperMakingStatusLabels[value]()

export const paperFormatLabel = (value: PaperFormat): string => paperFormatLabels[value]()

/** What a paper holds, in a sentence. */
export const paperHolds = (kind: MadeKind): string => holds[kind]()

/** What has to be there before a paper can be made. */
export const missingSentence = (need: keyof Matter): string => missing[need]()

const paperMakingStatusLabels: Record<PaperMakingStatus, () => string> = {
  WAITING: m.paper_status_waiting,
  MAKING: m.paper_status_making,
  DONE: m.paper_status_done,
  FAILED: m.paper_status_failed,
}

const paperFormatLabels: Record<PaperFormat, () => string> = {
  PDF: m.paper_format_pdf,
  DOCX: m.paper_format_docx,
  XLSX: m.paper_format_xlsx,
}

const holds: Record<MadeKind, () => string> = {
  INVITATION: m.paper_holds_invitation,
  ATTENDANCE: m.paper_holds_attendance,
  MINUTES_NOTES: m.paper_holds_minutes,
  OFFICIAL_RECORD: m.paper_holds_record,
  ACTION_PLAN: m.paper_holds_plan,
  FKP_REPORT: m.paper_holds_report,
  FOLLOWUP_REPORT: m.paper_holds_follow_up,
}

const missing: Record<keyof Matter, () => string> = {
  letter: m.paper_missing_letter,
  present: m.paper_missing_present,
  inputs: m.paper_missing_inputs,
  agreed: m.paper_missing_agreed,
  record: m.paper_missing_record,
}
