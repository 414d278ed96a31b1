import { written } from '#domain/letter/letter-words.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import type { RecordPaper } from '#domain/record/paper.ts'
import { m } from '#messages'
import { officialRecordData } from '../official-record.ts'
import type { Block } from '../paper.ts'
import { heading, type Issue, paperOf, paragraph } from './parts.ts'

/** The Berita Acara in its official form, as it was frozen and signed, with its annex and the way to verify it. */
export function officialRecordPaper(content: PaperContent, issue: Issue) {
  if (!content.record) throw new Error('There is no Berita Acara to make a paper of')
  const { snapshot, state } = content.record
  const record = officialRecordData(snapshot, state, content.isPublic ? 'PUBLIC' : 'INTERNAL')
  return paperOf(content, issue, m.paper_record_title({}, written), [
    letterheadOf(record),
    { kind: 'title', lines: record.title, number: record.numberLine },
    ...(record.amendment ? [paragraph(record.amendment)] : []),
    paragraph(record.opening),
    { kind: 'facts', pairs: record.facts.map(({ label, value }) => [label, value] as const) },
    paragraph(record.statement),
    tableOf(record.agreement),
    paragraph(record.commitment),
    paragraph(record.monitoring),
    paragraph(record.closing),
    ...headBlocks(record),
    heading(2, record.signatures.caption),
    signatureTable(record),
    heading(2, record.annex.caption),
    paragraph(record.annex.lead),
    tableOf(record.annex),
    ...sealBlocks(record),
  ])
}

function letterheadOf({ letterhead }: RecordPaper): Block {
  const { top, organization, unit, address, contacts, logoFileId } = letterhead
  return {
    kind: 'letterhead',
    above: [...(top?.split('\n') ?? []), ...(organization ? [organization] : [])],
    name: unit,
    below: [...(address?.split('\n') ?? []), ...(contacts ? [contacts] : [])],
    logo: logoFileId ? { fileId: logoFileId, width: null, height: null } : null,
  }
}

const tableOf = ({ headers, widths, rows }: RecordPaper['agreement']): Block => ({
  kind: 'table',
  columns: headers.map((header, index) => ({ header, share: widths[index] ?? 1 })),
  rows,
})

/** The head signs under the place and day; the drawn line where there is one. */
function headBlocks({ dated, head }: RecordPaper): Block[] {
  const signed = head.words ? [paragraph(head.words)] : []
  return [
    {
      kind: 'signatures',
      dated,
      signatories: [
        {
          role: `${head.office},`,
          name: head.name ?? '',
          detail: head.numberLine,
          drawing: head.path,
        },
      ],
    },
    ...signed,
  ]
}

const shares = [6, 30, 7, 32, 25]

function signatureTable({ signatures }: RecordPaper): Block {
  const { headers, rows } = signatures
  return {
    kind: 'table',
    columns: headers.map((header, index) => ({ header, share: shares[index] ?? 1 })),
    rows: rows.map((row) => [
      `${row.number}.`,
      [row.name, row.phone].filter(Boolean).join('\n') || (row.element ?? '–'),
      row.sex ?? '–',
      row.title || '–',
      row.path ? '' : [row.words, row.note].filter(Boolean).join('\n'),
    ]),
    drawings: rows.map(({ path }) => path),
  }
}

const sealBlocks = ({ seal }: RecordPaper): Block[] => [
  { kind: 'code', text: seal.url, caption: `${seal.state}. ${seal.hint}` },
  { kind: 'paragraph', text: `SHA-256: ${seal.sha256}`, isMuted: true },
]
