import type { DocumentKind, PublicationChannel } from '#domain/organization/document-kind.ts'
import { documentKindLabel, publicationChannelLabel } from '#domain/organization/terms.ts'
import type { PaperFormat } from '#domain/paper/made-paper.ts'
import { paperFormatLabel } from '#domain/paper/terms.ts'
import { m } from '#messages'
import { formatBytes, formatShortDate } from './format.ts'
import { Section } from './page.tsx'
import { FileLink } from './paper-file-link.tsx'
import { DataTable } from './table.tsx'

type PublicPaper = {
  id: string
  kind: DocumentKind
  number: string | null
  issuedOn: Date
  files: readonly { format: PaperFormat; file: { id: string; size: number } }[]
}

type PapersProps = {
  organization: string
  papers: readonly PublicPaper[]
  publications: readonly {
    id: string
    channel: PublicationChannel
    url: string | null
    publishedOn: Date
  }[]
}

/** The forum's papers with their public files, and where its results were made public. */
export function Papers({ organization, papers, publications }: PapersProps) {
  return (
    <>
      {papers.length > 0 && (
        <Section title={m.portal_forum_papers()}>
          <DataTable
            caption={m.portal_forum_papers()}
            rowKey={({ id }) => id}
            rows={papers}
            columns={[
              {
                key: 'kind',
                header: m.portal_forum_paper(),
                primary: true,
                cell: ({ kind }) => documentKindLabel(kind),
              },
              {
                key: 'number',
                header: m.portal_forum_paper_number(),
                cell: ({ number }) => number ?? '–',
              },
              {
                key: 'date',
                header: m.portal_forum_paper_date(),
                cell: ({ issuedOn }) => formatShortDate(issuedOn, 'UTC'),
              },
              {
                key: 'files',
                header: m.portal_forum_paper_files(),
                cell: (paper) => <PublicFiles paper={paper} organization={organization} />,
              },
            ]}
          />
        </Section>
      )}
      {publications.length > 0 && (
        <Section title={m.portal_forum_publications()}>
          <ul className="rows">
            {publications.map(({ id, channel, url, publishedOn }) => (
              <li key={id} className="wrap-anywhere">
                {publicationChannelLabel(channel)}, {formatShortDate(publishedOn, 'UTC')}
                {url && (
                  <a href={url} rel="noreferrer" className="block text-sm">
                    {url}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** The public copies of a paper; a paper that was only registered has none. */
function PublicFiles({ paper, organization }: { paper: PublicPaper; organization: string }) {
  if (paper.files.length === 0) return '–'
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {paper.files.map(({ format, file }) => (
        <FileLink
          key={file.id}
          to={`/${organization}/berkas/${file.id}`}
          format={format}
          label={m.paper_download_of({
            kind: documentKindLabel(paper.kind),
            format: paperFormatLabel(format),
            size: formatBytes(file.size),
          })}
        />
      ))}
    </span>
  )
}
