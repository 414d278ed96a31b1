import type { SigningDevice } from '#domain/record/record.ts'
import { m } from '#messages'
import { buttonClass } from './button.tsx'
import { formatShortDateTime } from './format.ts'
import { Notice } from './page.tsx'

type Props = {
  organization: string
  obstacle: 'SIGNED' | 'REPLACED' | 'ENDED' | 'REFUSED' | null
  device: SigningDevice
  signature: { signedAt: Date } | null
  refusalReason: string | null
  missing: string | null
  forumId: string
  forum: { timeZone: string }
  code: string
}

/** How one stands with this paper: signed, replaced, ended, refused; and what comes next. */
export function SigningStanding(props: Props) {
  const { organization, obstacle, device, forumId, code } = props
  if (!obstacle) return null
  return (
    <div className="mb-8 grid gap-4">
      <Notice tone={obstacle === 'SIGNED' ? 'success' : 'warning'}>
        <p>{sentenceOf(props)}</p>
        {obstacle === 'SIGNED' && <p className="mt-1">{props.missing ?? m.record_complete()}</p>}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {device === 'TABLET' && (
          <a
            className={buttonClass({ variant: 'primary' })}
            href={`/${organization}/kelola/forum/${forumId}/berita-acara`}
          >
            {m.record_back()}
          </a>
        )}
        <a className={buttonClass({})} href={`/${organization}/verifikasi/${code}`}>
          {m.record_verify_link()}
        </a>
      </div>
    </div>
  )
}

function sentenceOf({ obstacle, signature, refusalReason, forum }: Props) {
  if (signature)
    return m.record_signed_when({ time: formatShortDateTime(signature.signedAt, forum.timeZone) })
  if (obstacle === 'REPLACED') return m.record_error_replaced()
  if (obstacle === 'REFUSED') return m.record_refused_because({ reason: refusalReason ?? '' })
  return m.record_error_link_ended()
}
