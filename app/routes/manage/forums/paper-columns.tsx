import { Download } from 'lucide-react'
import { href } from 'react-router'
import type { DocumentKind } from '#domain/organization/document-kind.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { paperFacts } from '#ui/paper-facts.tsx'
import type { Column } from '#ui/table.tsx'

type Paper = {
  kind: DocumentKind
  version: number
  number: string | null
  issuedOn: Date
  note: string | null
  file: { id: string; name: string } | null
}

type Params = { organization: string; forumId: string }

/** What a paper on record is, and its scan. */
export const paperColumns = (params: Params): Column<Paper>[] => [
  ...paperFacts(),
  {
    key: 'file',
    header: m.forum_paper_scan(),
    cell: ({ file }) => <Scan file={file} params={params} />,
  },
]

function Scan({ file, params }: Pick<Paper, 'file'> & { params: Params }) {
  if (!file) return '–'
  const own = { ...params, fileId: file.id }
  return (
    <LinkButton
      to={href('/:organization/kelola/forum/:forumId/berkas/:fileId', own)}
      icon={Download}
      small
      variant="quiet"
      reloadDocument
    >
      {file.name}
    </LinkButton>
  )
}
