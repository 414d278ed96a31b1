import { href } from 'react-router'
import { m } from '#messages'
import { formatShortDate, formatShortDateTime } from '#ui/format.ts'
import { Facts } from '#ui/page.tsx'
import { RecordBadge } from '#ui/record-badge.tsx'
import { RecordScans, type ScannedPage } from '#ui/record-scans.tsx'

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
    scans: readonly ScannedPage[]
    id: string
    isSealed: boolean
  }
  timeZone: string
  mayManage: boolean
  params: { organization: string; forumId: string }
}

/** Number, version, day and fingerprint of a version, and where it is verified. */
export function RecordFacts({ record, timeZone, params, mayManage }: Props) {
  const { code } = record
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
        ...filesOf({ record, mayManage, params }),
      ]}
    />
  )
}

const Hash = ({ of }: { of: string }) => <code className="break-all">{of}</code>

/** What is kept beside the record: its signed sheets, and what of it is not for everybody. */
function filesOf({ record, mayManage, params }: Omit<Props, 'timeZone'>) {
  const { scans } = record
  const sheets = [m.record_scan(), <RecordScans key="scans" {...{ scans, params }} />] as const
  const sealed = [m.record_sealed(), <Sealed key="sealed" {...{ record, params }} />] as const
  return [...(scans.length > 0 ? [sheets] : []), ...(mayManage && record.isSealed ? [sealed] : [])]
}

type Linked = Pick<Props, 'params'>

/** The bytes whose fingerprint stands in what everybody may read. */
const Sealed = ({ record, params }: Linked & Pick<Props, 'record'>) => (
  <>
    <a
      href={href('/:organization/kelola/forum/:forumId/berita-acara/isi/:recordId', {
        ...params,
        recordId: record.id,
      })}
      download
    >
      {m.record_sealed_file()}
    </a>
    <span className="hint block">{m.record_sealed_hint()}</span>
  </>
)
