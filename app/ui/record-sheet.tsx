// biome-ignore-all lint/a11y/noRedundantRoles: rows on a phone are blocks, which takes a table's own roles away
import type { PaperSignature, PaperTable, RecordPaper } from '#domain/record/paper.ts'
import { signatureBox } from '#domain/record/paper.ts'
import { Letterhead } from './letter-sheet.tsx'
import { QrCode } from './qr.tsx'

/** A Berita Acara on A4, in the official form, with what that form lacks as its annex. */
export function RecordSheet({ paper, slug }: { paper: RecordPaper; slug: string }) {
  return (
    <article lang="id" className="letter-sheet record-sheet">
      <Letterhead {...headOf(paper)} slug={slug} />
      <div className="mb-6 text-center font-bold">
        {paper.title.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="mt-1 font-normal">{paper.numberLine}</p>
      </div>
      {paper.amendment && <p className="mb-4 italic">{paper.amendment}</p>}
      <p className="mb-3 indent-8 sm:text-justify">{paper.opening}</p>
      <FactLines facts={paper.facts} />
      <p className="mb-3">{paper.statement}</p>
      <PaperRows table={paper.agreement} caption={paper.statement} hiddenCaption />
      <p className="mt-5 mb-3 sm:text-justify">{paper.commitment}</p>
      <p className="mb-3 sm:text-justify">{paper.monitoring}</p>
      <p className="mb-6">{paper.closing}</p>
      <HeadSignature {...paper} />
      <Signatures {...paper.signatures} />
      <section className="mb-8">
        <PaperRows table={paper.annex} caption={paper.annex.caption} />
        <p className="mt-2 text-sm">{paper.annex.lead}</p>
      </section>
      <Seal seal={paper.seal} />
    </article>
  )
}

const headOf = ({ letterhead }: RecordPaper) => ({
  letterheadTop: letterhead.top,
  name: letterhead.organization ?? '',
  unit: letterhead.unit,
  address: letterhead.address,
  ...{ phone: letterhead.contacts, email: null, website: null },
  logoFileId: letterhead.logoFileId,
})

const FactLines = ({ facts }: Pick<RecordPaper, 'facts'>) => (
  <dl className="my-3 grid gap-x-3 gap-y-1 sm:grid-cols-[11rem_1fr]">
    {facts.map(({ label, value }) => (
      <div key={label} className="contents">
        <dt className="max-sm:text-sm max-sm:font-semibold">{label}</dt>
        <dd className="max-sm:mb-1">
          <span aria-hidden="true" className="max-sm:hidden">
            :{' '}
          </span>
          {value}
        </dd>
      </div>
    ))}
  </dl>
)

function PaperRows(props: { table: PaperTable; caption: string; hiddenCaption?: boolean }) {
  const { headers, rows } = props.table
  return (
    <table role="table" className="record-table">
      <caption className={props.hiddenCaption ? 'sr-only' : undefined}>{props.caption}</caption>
      <HeaderRow headers={headers} />
      <tbody role="rowgroup">
        {rows.map(([number = '', ...cells]) => (
          <tr key={number} role="row">
            <th scope="row" role="rowheader">
              {number}
            </th>
            {cells.map((cell, index) => (
              <td key={headers[index + 1]} role="cell" data-label={headers[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const HeaderRow = ({ headers }: { headers: readonly string[] }) => (
  <thead role="rowgroup">
    <tr role="row">
      {headers.map((header) => (
        <th key={header} scope="col" role="columnheader">
          {header}
        </th>
      ))}
    </tr>
  </thead>
)

function HeadSignature({ dated, head }: RecordPaper) {
  return (
    <div className="record-head mb-8 ml-auto w-fit min-w-56 max-w-96">
      <p>{dated}</p>
      <p className="mb-2">{head.office},</p>
      <Signed signature={head} />
      <p className="font-semibold underline">{head.name}</p>
      {head.numberLine && <p>{head.numberLine}</p>}
    </div>
  )
}

function Signatures({ caption, headers, rows }: RecordPaper['signatures']) {
  const [, who, sex, title, signature] = headers
  return (
    <table role="table" className="record-table mb-8">
      <caption>{caption}</caption>
      <HeaderRow headers={headers} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.signatoryId} role="row">
            <th scope="row" role="rowheader">
              {row.number}.
            </th>
            <td role="cell" data-label={who}>
              {[row.name ?? row.element, row.phone].filter(Boolean).join('\n') || '–'}
            </td>
            <td role="cell" data-label={sex}>
              {row.sex ?? '–'}
            </td>
            <td role="cell" data-label={title}>
              {titleOf(row)}
            </td>
            <td role="cell" data-label={signature}>
              <Signed signature={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Position and institution; on a copy with names the element too, which stands alone where there is no office. */
function titleOf({ title, name, element }: PaperSignature) {
  const stands = name && element
  return [title === '–' && stands ? null : title, stands].filter(Boolean).join('\n')
}

/** A drawn line, the words in place of one, or room for a pen. */
function Signed({ signature }: { signature: PaperSignature }) {
  const { path, words, note } = signature
  return (
    <div className="signed">
      {path && (
        <svg
          aria-hidden="true"
          className="record-line"
          viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
        >
          <path d={path} />
        </svg>
      )}
      {words && <p className="text-xs">{words}</p>}
      {note && <p className="text-xs italic">{note}</p>}
    </div>
  )
}

function Seal({ seal }: Pick<RecordPaper, 'seal'>) {
  return (
    <div className="record-seal flex items-start gap-4 border-t border-black pt-4">
      <QrCode text={seal.url} label={seal.hint} className="w-28 flex-none" />
      <div className="min-w-0 text-xs">
        <p className="font-semibold">{seal.line}</p>
        <p>{seal.hint}</p>
        <p className="break-all">{seal.url}</p>
        <p className="break-all">SHA-256 {seal.sha256}</p>
      </div>
    </div>
  )
}
