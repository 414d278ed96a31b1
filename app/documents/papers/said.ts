import { inputKindLabel } from '#domain/feedback/terms.ts'
import { mostInputs, type PaperInput } from '#domain/paper/inputs.server.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import type { Block } from '../paper.ts'
import { clockText, column, dayIn, paragraph, shortDay, table, written, zoned } from './parts.ts'

/** What was said, with who said it as far as the paper may tell, and what was answered. */
export const saidTable = (data: PaperContent, isTimed: boolean): Block[] => [
  table(
    [
      column(m.paper_col_no({}, written), 1, 'right'),
      ...(isTimed ? [column(zoned(m.paper_col_moment({}, written), data), 2.2)] : []),
      column(m.paper_col_giver({}, written), 4),
      column(m.paper_col_kind({}, written), 2.3),
      column(m.paper_col_text({}, written), 7),
      column(m.paper_col_answer({}, written), 5),
    ],
    data.inputs.map((input, index) => [
      String(index + 1),
      ...(isTimed ? [momentText(input.createdAt, data)] : []),
      giverText(input, data.isPublic),
      inputKindLabel(input.kind),
      input.service ? `${input.text}\n(${input.service})` : input.text,
      answerText(input),
    ]),
    { none: m.paper_none_inputs({}, written) },
  ),
  ...(data.inputs.length === mostInputs
    ? [paragraph(m.paper_cut({ most: mostInputs }, written))]
    : []),
]

/** How many of each kind were said. */
export function kindTable({ inputs }: PaperContent): Block {
  const kinds = [...new Set(inputs.map(({ kind }) => kind))]
  const counted = kinds
    .map((kind) => ({ kind, count: inputs.filter((input) => input.kind === kind).length }))
    .toSorted((a, b) => b.count - a.count)
  return table(
    [column(m.paper_col_kind({}, written), 6), column(m.paper_col_count({}, written), 2, 'right')],
    counted.map(({ kind, count }) => [inputKindLabel(kind), String(count)]),
    { none: m.paper_none_inputs({}, written) },
  )
}

/** The clock alone for what was said on the day of the forum, the day above it for all else. */
function momentText(moment: Date, data: PaperContent) {
  const { startsAt } = data.face.forum
  const day = dayIn(moment, data)
  const clock = clockText(moment, data)
  if (day?.getTime() === dayIn(startsAt, data)?.getTime()) return clock
  return day ? `${shortDay(day)}\n${clock}` : clock
}

export function giverText(input: PaperInput, isPublic: boolean) {
  const element = input.element && communityElementLabel(input.element)
  const who = isPublic ? null : (input.giver ?? namelessText(input))
  const said = [who, input.institution, input.group ?? element].filter(Boolean)
  return [...new Set(said)].join('\n') || m.paper_anonymous({}, written)
}

const namelessText = ({ identity }: PaperInput) =>
  identity === 'CONFIDENTIAL' ? m.paper_confidential({}, written) : m.paper_anonymous({}, written)

export function answerText({ answer, rows, statusReason }: PaperInput) {
  const row = rows.length > 0 && m.paper_answered_by_row({ numbers: rows.join(', ') }, written)
  return [answer ?? statusReason, row].filter(Boolean).join('\n') || '–'
}
