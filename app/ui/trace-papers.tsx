import { Download } from 'lucide-react'
import { Link } from 'react-router'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import type { DocumentKind, PublicationChannel } from '#domain/organization/document-kind.ts'
import { publicationChannelLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { formatDate, formatShortDate } from './format.ts'
import { Section } from './page.tsx'
import { paperFacts } from './paper-facts.tsx'
import { StatusPill } from './status.tsx'
import { type Column, DataTable } from './table.tsx'

type Paper = {
  id: string
  kind: DocumentKind
  version: number
  number: string | null
  issuedOn: Date
  note: string | null
  file: { id: string; name: string } | null
}

type Publication = {
  id: string
  channel: PublicationChannel
  url: string | null
  publishedOn: Date
  note: string | null
}

type Props = {
  forum: {
    id: string
    theme: string
    year: number
    status: ForumStatus
    startsAt: Date | null
    timeZone: string
  }
  papers: readonly Paper[]
  publications: readonly Publication[]
  organization: string
}

/** The forum an input was given at, the numbers of its papers, and where its results were made public. */
export function TracePapers({ forum, papers, publications, organization }: Props) {
  return (
    <Section title={m.evaluate_trace_forum()}>
      <p className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link to={`/${organization}/kelola/forum/${forum.id}`} className="font-semibold">
          {forum.theme} ({forum.year})
        </Link>
        <StatusPill of="forum" status={forum.status} label={forumStatusLabel(forum.status)} />
        {forum.startsAt && (
          <span className="text-muted">{formatDate(forum.startsAt, forum.timeZone)}</span>
        )}
      </p>
      <DataTable
        caption={m.evaluate_trace_forum()}
        columns={columnsFor(organization)}
        rows={papers}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">{m.evaluate_trace_papers_none()}</p>}
      />
      <h3 className="mt-8 mb-3">{m.evaluate_trace_publications()}</h3>
      <Publications publications={publications} />
    </Section>
  )
}

const columnsFor = (organization: string): Column<Paper>[] => [
  ...paperFacts(),
  {
    key: 'file',
    header: m.evaluate_trace_file(),
    cell: ({ file }) =>
      file ? (
        <LinkButton
          to={`/${organization}/kelola/berkas/${file.id}`}
          icon={Download}
          small
          variant="quiet"
          reloadDocument
        >
          {file.name}
        </LinkButton>
      ) : (
        '–'
      ),
  },
]

function Publications({ publications }: Pick<Props, 'publications'>) {
  if (publications.length === 0) {
    return <p className="text-muted">{m.evaluate_trace_publications_none()}</p>
  }
  return (
    <ul className="rows">
      {publications.map(({ id, channel, url, publishedOn, note }) => (
        <li key={id} className="wrap-anywhere">
          {publicationChannelLabel(channel)}, {formatShortDate(publishedOn, 'UTC')}
          {url && (
            <a href={url} rel="noreferrer" className="block text-sm">
              {url}
            </a>
          )}
          {note && <span className="block text-sm text-muted">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
