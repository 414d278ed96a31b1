import type { SigningDevice } from '#domain/record/record.ts'
import { m } from '#messages'
import { buttonClass } from './button.tsx'
import { formatShortDateTime } from './format.ts'
import { Notice } from './page.tsx'

type Props = {
  organization: string
  obstacle: 'SIGNED' | 'REPLACED' | 'ENDED' | null
  device: SigningDevice
  signature: { signedAt: Date } | null
  refusedAt: Date | null
  refusalReason: string | null
  missing: string | null
  forumId: string
  forum: { timeZone: string }
  code: string
}

/** How one stands with this paper: signed, replaced, ended, refused; and what comes next. */
export function SigningStanding(props: Props) {
  const { organization, obstacle, device, forumId, code } = props
  if (!obstacle) return <Refusal {...props} />
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

function sentenceOf({ obstacle, signature, forum }: Props) {
  if (signature)
    return m.record_signed_when({ time: formatShortDateTime(signature.signedAt, forum.timeZone) })
  if (obstacle === 'REPLACED') return m.record_error_replaced()
  return m.record_error_link_ended()
}

/** That one would not sign so far; until the version is complete or replaced one still may. */
function Refusal({ refusedAt, refusalReason }: Props) {
  if (!refusedAt) return null
  return (
    <div className="mb-8">
      <Notice tone="warning">
        <p className="whitespace-pre-line">
          {m.record_refused_because({ reason: refusalReason ?? '' })}
        </p>
        <p className="mt-1">{m.record_refused_may_sign()}</p>
      </Notice>
    </div>
  )
}
