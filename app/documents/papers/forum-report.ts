import { isDone } from '#domain/follow-up/follow-up.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import type { Block } from '../paper.ts'
import { agreedTable, planBlocks } from './agreed.ts'
import { annexes } from './annexes.ts'
import {
  dated,
  heading,
  headOf,
  type Issue,
  letterhead,
  numberLine,
  paperOf,
  paragraph,
  written,
} from './parts.ts'
import { holdingChapter, introduction, outcomeTable } from './report-chapters.ts'
import { kindTable, saidTable } from './said.ts'

/** Laporan Pelaksanaan FKP: five chapters and what belongs to them. */
export function forumReportPaper(data: PaperContent, issue: Issue) {
  const title = m.paper_report_title({}, written)
  const forum = m.paper_report_title_of({}, written)
  return paperOf(data, issue, `${title} ${forum}`, [
    letterhead(data),
    cover(data, issue, [title, forum]),
    ...foreword(data, issue),
    { kind: 'page-break' },
    { kind: 'contents', title: m.paper_report_contents({}, written) },
    { kind: 'page-break' },
    ...introduction(data),
    { kind: 'page-break' },
    ...holdingChapter(data),
    { kind: 'page-break' },
    ...resultsChapter(data),
    { kind: 'page-break', orientation: 'landscape' },
    heading(1, m.paper_report_4({}, written)),
    ...planBlocks(data),
    { kind: 'page-break', orientation: 'portrait' },
    ...closingChapter(data, issue),
    { kind: 'page-break' },
    ...annexes(data),
  ])
}

function cover({ face, isPublic }: PaperContent, { number }: Issue, lines: string[]): Block {
  return {
    kind: 'cover',
    lines: [...lines, face.forum.theme],
    number: numberLine(number),
    below: [
      face.unit.name,
      face.organization.name,
      String(face.forum.year),
      ...(isPublic ? [m.paper_public_copy({}, written)] : []),
    ],
  }
}

function foreword(data: PaperContent, issue: Issue): Block[] {
  const { unit, forum } = data.face
  const text = m.paper_report_foreword_text({ unit: unit.name, theme: forum.theme }, written)
  return [
    heading(1, m.paper_report_foreword({}, written)),
    ...text.split('\n\n').map(paragraph),
    { kind: 'signatures', dated: dated(data, issue), signatories: [headOf(data)] },
  ]
}

function resultsChapter(data: PaperContent): Block[] {
  const count = data.inputs.length
  return [
    heading(1, m.paper_report_3({}, written)),
    heading(2, m.paper_report_3_1({}, written)),
    paragraph(m.paper_report_3_1_lead({ count }, written)),
    kindTable(data),
    ...saidTable(data, false),
    heading(2, m.paper_report_3_2({}, written)),
    agreedTable(data),
    heading(2, m.paper_report_3_3({}, written)),
    outcomeTable(data),
  ]
}

function closingChapter(data: PaperContent, issue: Issue): Block[] {
  const { presence, inputs, promises } = data
  const summary = {
    present: presence.total,
    elements: presence.elements.filter(({ present }) => present > 0).length,
    inputs: inputs.length,
    agreed: promises.length,
    done: promises.filter(({ status }) => isDone(status)).length,
  }
  return [
    heading(1, m.paper_report_5({}, written)),
    heading(2, m.paper_report_5_1({}, written)),
    paragraph(
      promises.length > 0
        ? m.paper_report_5_1_text(summary, written)
        : m.paper_report_5_1_text_none(summary, written),
    ),
    heading(2, m.paper_report_5_2({}, written)),
    paragraph(m.paper_report_5_2_text({}, written)),
    { kind: 'signatures', dated: dated(data, issue), signatories: [headOf(data)] },
  ]
}
