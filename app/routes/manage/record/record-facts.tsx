import { href } from 'react-router'
import { m } from '#messages'
import { formatShortDate, formatShortDateTime } from '#ui/format.ts'
import { Facts } from '#ui/page.tsx'
import { RecordBadge } from '#ui/record-badge.tsx'

type Props = {
  record: {
    number: string
    version: number
    issuedOn: Date
    createdAt: Date
    createdByName: string
    sha256: string
    code: string
    reason: string | null
    signedAt: Date | null
    supersededAt: Date | null
    scan: { id: string; name: string } | null
  }
  timeZone: string
  params: { organization: string; forumId: string }
}

/** Number, version, day and fingerprint of a version, and where it is verified. */
export function RecordFacts({ record, timeZone, params }: Props) {
  const { scan, code } = record
  return (
    <Facts
      items={[
        [m.record_state(), <RecordBadge key="state" {...record} />],
        [m.record_number(), record.number],
        [m.record_version(), String(record.version)],
        ...(record.reason ? [[m.record_reason(), record.reason] as const] : []),
        [m.record_issued_on(), formatShortDate(record.issuedOn, 'UTC')],
        [
          m.record_frozen(),
          m.record_frozen_by({
            time: formatShortDateTime(record.createdAt, timeZone),
            name: record.createdByName,
          }),
        ],
        [m.record_sha256(), <Hash key="hash" of={record.sha256} />],
        [
          m.record_verification(),
          <a
            key="verify"
            href={href('/:organization/verifikasi/:recordCode', { ...params, recordCode: code })}
          >
            {code}
          </a>,
        ],
        ...(scan
          ? [[m.record_scan(), <ScanLink key="scan" {...{ scan, params }} />] as const]
          : []),
      ]}
    />
  )
}

const Hash = ({ of }: { of: string }) => <code className="break-all">{of}</code>

const ScanLink = ({
  scan,
  params,
}: Pick<Props, 'params'> & { scan: { id: string; name: string } }) => (
  <a
    href={href('/:organization/kelola/forum/:forumId/berkas/:fileId', {
      ...params,
      fileId: scan.id,
    })}
  >
    {scan.name}
  </a>
)
