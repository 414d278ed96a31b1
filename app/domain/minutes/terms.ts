import { m } from '#messages'
import type { MinutesNoteKind } from './minutes.ts'

export const minutesNoteKindLabel = (value: MinutesNoteKind): string => labels[value]()

const labels: Record<MinutesNoteKind, () => string> = {
  NOTE: m.minutes_note_kind_note,
  DECISION: m.minutes_note_kind_decision,
}
