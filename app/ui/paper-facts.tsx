import type { DocumentKind } from '#domain/organization/document-kind.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { formatShortDate } from './format.ts'
import type { Column } from './table.tsx'

type Paper = {
  kind: DocumentKind
  version: number
  number: string | null
  issuedOn: Date
  note: string | null
}

/** The columns that say what a paper on record is. */
export const paperFacts = (): Column<Paper>[] => [
  {
    key: 'kind',
    header: m.forum_paper_kind(),
    primary: true,
    cell: ({ kind, version, note }) => (
      <>
        {documentKindLabel(kind)}
        {version > 1 && ` (${m.forum_paper_version({ version })})`}
        {note && <span className="block text-sm font-normal text-muted">{note}</span>}
      </>
    ),
  },
  { key: 'number', header: m.forum_paper_number(), cell: ({ number }) => number ?? '–' },
  {
    key: 'date',
    header: m.forum_paper_issued_on(),
    cell: ({ issuedOn }) => formatShortDate(issuedOn, 'UTC'),
  },
]
