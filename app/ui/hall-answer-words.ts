import { m } from '#messages'
import { formatTime } from './format.ts'
import type { HallAnswer, HallOutcome } from './hall-state.ts'

export type HallTone = 'success' | 'warning' | 'danger'

type Words = {
  tone: HallTone
  title: string
  hint?: string
  /** Whether somebody may be let in as a guest instead. */
  offersWalkIn?: boolean
}

/** What the desk says of an answer: colour, a word to read from afar, a sentence, what may be done. */
export function wordsOf(answer: HallAnswer, timeZone: string): Words {
  const { tone, title, hint, offersWalkIn } = words[answer.outcome]
  const plain = { tone, title: title(), hint: hint?.(), offersWalkIn }
  if (answer.outcome === 'ALREADY')
    return { ...plain, hint: answer.since && sinceWords(answer.since, timeZone) }
  if (answer.outcome === 'REFUSED') return { ...plain, hint: answer.reason }
  if (answer.outcome === 'ELSEWHERE' && answer.theme)
    return { ...plain, hint: m.checkin_elsewhere_theme({ theme: answer.theme }) }
  if ((answer.outcome === 'RECORDED' || answer.outcome === 'KEPT') && answer.waitlisted)
    return { ...plain, tone: 'warning', hint: m.checkin_waitlisted() }
  return plain
}

const sinceWords = (since: string, timeZone: string) =>
  m.checkin_already_since({ time: formatTime(since, timeZone) })

type Kind = {
  tone: HallTone
  title: () => string
  hint?: () => string
  offersWalkIn?: boolean
}

const walkIn = { offersWalkIn: true }

const words: Record<HallOutcome, Kind> = {
  RECORDED: { tone: 'success', title: m.checkin_welcome },
  KEPT: { tone: 'success', title: m.checkin_welcome, hint: m.checkin_kept },
  ALREADY: { tone: 'warning', title: m.checkin_already },
  ELSEWHERE: {
    tone: 'danger',
    title: m.checkin_elsewhere,
    hint: m.checkin_elsewhere_hint,
    ...walkIn,
  },
  WITHDRAWN: {
    tone: 'danger',
    title: m.checkin_withdrawn,
    hint: m.checkin_withdrawn_hint,
    ...walkIn,
  },
  REPLACED: { tone: 'danger', title: m.checkin_replaced, hint: m.checkin_replaced_hint, ...walkIn },
  UNDONE: { tone: 'warning', title: m.checkin_undone, hint: m.checkin_undone_hint },
  CLOSED: { tone: 'danger', title: m.checkin_closed, hint: m.checkin_closed_hint },
  REFUSED: { tone: 'danger', title: m.checkin_refused },
  UNKNOWN: { tone: 'danger', title: m.checkin_unknown, hint: m.checkin_unknown_hint, ...walkIn },
  FOREIGN: { tone: 'danger', title: m.checkin_foreign, hint: m.checkin_foreign_hint, ...walkIn },
  POSTER: { tone: 'warning', title: m.checkin_poster, hint: m.checkin_poster_hint, ...walkIn },
  OTHER_POSTER: {
    tone: 'danger',
    title: m.checkin_other_poster,
    hint: m.checkin_other_poster_hint,
    ...walkIn,
  },
  NOT_LISTED: {
    tone: 'warning',
    title: m.checkin_not_listed,
    hint: m.checkin_not_listed_hint,
    ...walkIn,
  },
}
