import { Printer } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { formatShortDate } from '#ui/format.ts'
import { RecordBadge } from '#ui/record-badge.tsx'
import { RecordScans, type ScannedPage } from '#ui/record-scans.tsx'
import { type Column, DataTable } from '#ui/table.tsx'

type Version = {
  id: string
  version: number
  issuedOn: Date
  reason: string | null
  sha256: string
  signedAt: Date | null
  supersededAt: Date | null
  scans: readonly ScannedPage[]
}

type Props = {
  records: readonly Version[]
  mayPrint: boolean
  params: { organization: string; forumId: string }
}

/** The versions before the one that counts: kept as they were. */
export function RecordVersions({ records, mayPrint, params }: Props) {
  return (
    <DataTable
      caption={m.record_earlier()}
      columns={columnsFor(
        mayPrint,
        params,
        records.some(({ scans }) => scans.length > 0),
      )}
      rows={records}
      rowKey={({ id }) => id}
    />
  )
}

const columnsFor = (
  mayPrint: boolean,
  params: Props['params'],
  scanned: boolean,
): Column<Version>[] => [
  {
    key: 'version',
    header: m.record_version(),
    primary: true,
    cell: ({ version, reason }) => (
      <>
        {version}
        {reason && <span className="block text-sm font-normal text-muted">{reason}</span>}
      </>
    ),
  },
  { key: 'state', header: m.record_state(), cell: (record) => <RecordBadge {...record} /> },
  {
    key: 'date',
    header: m.record_issued_on(),
    cell: ({ issuedOn }) => formatShortDate(issuedOn, 'UTC'),
  },
  {
    key: 'hash',
    header: m.record_sha256(),
    cell: ({ sha256 }) => <code className="break-all text-sm">{sha256.slice(0, 16)}…</code>,
  },
  ...(mayPrint && scanned ? [scanColumn(params)] : []),
  ...(mayPrint
    ? [
        {
          key: 'print',
          header: m.record_print(),
          cell: ({ id }: Version) => (
            <LinkButton
              to={href('/:organization/kelola/forum/:forumId/berita-acara/cetak/:recordId', {
                ...params,
                recordId: id,
              })}
              icon={Printer}
              small
              variant="quiet"
            >
              {m.record_print()}
            </LinkButton>
          ),
        },
      ]
    : []),
]

const scanColumn = (params: Props['params']): Column<Version> => ({
  key: 'scan',
  header: m.record_scan(),
  cell: ({ scans }) => (scans.length > 0 ? <RecordScans {...{ scans, params }} /> : '–'),
})
