import { isImage } from '#domain/file/file.ts'
import { documentKindLabel, publicationChannelLabel } from '#domain/organization/terms.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import type { Block } from '../paper.ts'
import { peopleTable } from './attendance.ts'
import { photosOf } from './minutes.ts'
import { column, dayText, heading, table, written } from './parts.ts'

/** What belongs to the report: the forum's papers, who came, and where its results are public. */
export const annexes = (data: PaperContent): Block[] => [
  heading(1, m.paper_report_annex({}, written)),
  heading(2, m.paper_report_annex_papers({}, written)),
  paperTable(data),
  heading(2, m.paper_report_annex_publications({}, written)),
  publicationTable(data),
  ...screenshots(data),
  ...photosOf(data),
  ...(data.people ? [heading(2, m.paper_report_annex_people({}, written)), peopleTable(data)] : []),
]

/** The latest version of each paper. */
function paperTable({ papers, letter }: PaperContent): Block {
  const latest = papers.filter(
    ({ kind, version }) => !papers.some((other) => other.kind === kind && other.version > version),
  )
  const isListed = latest.some(({ kind }) => kind === 'INVITATION')
  const all =
    letter && !isListed
      ? [
          { kind: 'INVITATION' as const, number: letter.number, issuedOn: letter.issuedOn },
          ...latest,
        ]
      : latest
  return table(
    [
      column(m.paper_col_document({}, written), 5),
      column(m.paper_col_number({}, written), 5),
      column(m.paper_col_date({}, written), 3),
    ],
    all.map(({ kind, number, issuedOn }) => [
      documentKindLabel(kind),
      number ?? '–',
      dayText(issuedOn),
    ]),
    { none: m.paper_none_papers({}, written) },
  )
}

export const publicationTable = ({ publications }: PaperContent): Block =>
  table(
    [
      column(m.paper_col_channel({}, written), 4),
      column(m.paper_col_date({}, written), 3),
      column(m.paper_col_url({}, written), 6),
    ],
    publications.map(({ channel, url, publishedOn }) => [
      publicationChannelLabel(channel),
      dayText(publishedOn),
      url ?? '–',
    ]),
    { none: m.paper_none_publications({}, written) },
  )

/** How it looked where it was published. */
function screenshots({ publications }: PaperContent): Block[] {
  const pictures = publications.flatMap(({ file, channel, publishedOn }) =>
    file && isImage(file.mediaType)
      ? [
          {
            picture: { fileId: file.id, width: file.width, height: file.height },
            caption: `${publicationChannelLabel(channel)}, ${dayText(publishedOn)}`,
          },
        ]
      : [],
  )
  return pictures.length > 0 ? [{ kind: 'gallery', pictures }] : []
}
