import type { PaperSignature, RecordPaper } from '#domain/record/paper.ts'
import { m } from '#messages'
import { type Column, DataTable } from './table.tsx'

type Row = Pick<PaperSignature, 'signatoryId' | 'title' | 'element' | 'words'>

/** Who signed, by office and element; whose name the public may know is on the paper itself. */
export function VerifiedSignatures({ paper }: { paper: RecordPaper }) {
  const head = { ...paper.head, title: paper.head.office }
  return (
    <DataTable<Row>
      caption={m.record_signatories()}
      columns={columns()}
      rows={[head, ...paper.signatures.rows]}
      rowKey={({ signatoryId }) => signatoryId}
    />
  )
}

/** Who gave no office stands for their element. */
const officeOf = ({ title, element }: Row) =>
  title === '–' ? (element ?? m.record_role_representative()) : title

const columns = (): Column<Row>[] => [
  { key: 'title', header: m.record_position(), primary: true, cell: officeOf },
  { key: 'element', header: m.record_element(), cell: ({ element }) => element ?? '–' },
  { key: 'signed', header: m.record_state(), cell: ({ words }) => words ?? m.record_waiting() },
]
