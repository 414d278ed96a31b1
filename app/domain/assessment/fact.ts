import { m } from '#messages'
import type { FactQuestion, Indicator } from './instrument.ts'
import { type LiveFacts, speedScore } from './prediction.ts'

/** Answers of form F-01 by the id of their question. */
export type FactAnswers = Record<string, string | string[]>

/** What Rembug answers by itself, by the id of the question; the rest is filled in by hand. */
export function knownFacts(facts: LiveFacts): FactAnswers {
  const { complaints } = facts
  const months = facts.speedMonths
  const all = complaints.lapor + complaints.other
  return {
    '1a_jumlah_jenis_pelayanan': String(facts.services),
    '1c': yesNo(facts.forums > 0),
    ...(facts.hasDecree && { '1a': 'YES', '1d': 'YES' }),
    ...(facts.hasMonitoring && { '1e': 'YES' }),
    '2a': yesNo(facts.elements.length > 0),
    '2b': [...facts.elements],
    '4': String(facts.reviewScore),
    '8a': yesNo(facts.plans > 0),
    '8b': facts.plans === 0 ? '0' : String(Math.round((facts.kept / facts.plans) * 100)),
    '8c': yesNo(facts.hasFollowUpReport),
    '9a': yesNo(facts.kept > 0),
    '9b': String(months === null ? 0 : speedScore(months)),
    '27a': yesNo(facts.hasRecord),
    '27b': yesNo(facts.hasRecord),
    '27c': yesNo(facts.hasReport),
    '27d': yesNo(facts.hasFollowUpReport || facts.hasMonitoring),
    '27e': yesNo(facts.done > 0),
    '27f': yesNo(facts.hasPublication),
    '28_masuk_total': String(all),
    '28_tindaklanjut_total': String(complaints.laporDone + complaints.otherDone),
    '28_masuk_lapor': String(complaints.lapor),
    '28_tindaklanjut_lapor': String(complaints.laporDone),
  }
}

/** Questions that have no answer. An empty choice of several is none. */
export const unanswered = ({ facts }: Indicator, answers: FactAnswers) =>
  facts.filter(({ id }) => answers[id] === undefined || answers[id].length === 0)

/** An answer in words; empty while there is none. */
export function answerLabel(question: FactQuestion, answer: string | string[] | undefined): string {
  if (answer === undefined) return ''
  if (question.type === 'YES_NO') return answer === 'YES' ? m.common_yes() : m.common_no()
  const labelOf = (value: string) =>
    question.options?.find((option) => option.value === value)?.label ?? value
  return [answer].flat().map(labelOf).join(', ')
}

const yesNo = (is: boolean) => (is ? 'YES' : 'NO')
