import { href } from 'react-router'
import { m } from '#messages'
import { Notice } from './page.tsx'

type Replacement = { version: number; code: string; signedAt: Date | null }

type Props = {
  signed: boolean
  /** The latest version, where it is not the one on the paper. */
  replacement: Replacement | null
  params: { organization: string }
}

/** Whether the paper in hand counts; where another version took its place, the way to it. */
export function VerifiedStanding({ signed, replacement, params }: Props) {
  return (
    <Notice tone={signed && !replacement ? 'success' : 'warning'}>
      <p>{standingOf(signed, replacement)}</p>
      {replacement && (
        <p className="mt-2">
          <a
            className="font-semibold"
            href={href('/:organization/verifikasi/:recordCode', {
              ...params,
              recordCode: replacement.code,
            })}
          >
            {m.record_newer({ version: String(replacement.version) })}
          </a>
        </p>
      )}
    </Notice>
  )
}

function standingOf(signed: boolean, replacement: Replacement | null) {
  if (!replacement) return signed ? m.record_verified() : m.record_verified_open()
  const version = String(replacement.version)
  return replacement.signedAt
    ? m.record_verified_replaced({ version })
    : m.record_verified_replaced_open({ version })
}
