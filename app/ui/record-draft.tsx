import type { SnapshotRow } from '#domain/record/snapshot.ts'
import { timeFrameWords } from '#domain/record/words.ts'
import { m } from '#messages'
import { EmptyState } from './page.tsx'
import { type Column, DataTable } from './table.tsx'

/** The agreed rows as they will be frozen. */
export const DraftRows = ({ rows }: { rows: readonly SnapshotRow[] }) => (
  <DataTable
    caption={m.record_draft()}
    columns={columns()}
    rows={rows}
    rowKey={({ number }) => String(number)}
    empty={<EmptyState title={m.record_error_no_rows()} />}
  />
)

const columns = (): Column<SnapshotRow>[] => [
  { key: 'problem', header: m.record_problem(), primary: true, cell: ({ problem }) => problem },
  {
    key: 'recommendation',
    header: m.record_recommendation(),
    cell: ({ recommendation }) => recommendation,
  },
  { key: 'frame', header: m.record_frame(), cell: timeFrameWords },
  {
    key: 'owner',
    header: m.record_owner(),
    cell: ({ owner, ownerName }) => owner ?? ownerName ?? '–',
  },
  { key: 'sources', header: m.record_sources(), cell: ({ sources }) => sources.join('; ') || '–' },
]
