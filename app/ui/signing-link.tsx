import { MessageCircle } from 'lucide-react'
import type { SigningDevice } from '#domain/record/record.ts'
import { signingDeviceLabel } from '#domain/record/terms.ts'
import { m } from '#messages'
import { buttonClass } from './button.tsx'
import { ConfirmAction } from './confirm.tsx'
import { CopyButton } from './copy-button.tsx'
import { formatShortDateTime } from './format.ts'
import { Icon } from './icon.tsx'
import { Notice } from './page.tsx'
import { QrCode } from './qr.tsx'

/** A new link, shown this once: to scan from this screen, to send, to copy. */
export function SigningLinkShown({ url, whatsApp }: { url: string; whatsApp: string }) {
  return (
    <Notice tone="success" title={m.record_link_made()} live>
      <p>{m.record_link_once()}</p>
      <QrCode text={url} label={m.record_link_qr()} className="my-4 w-52" />
      <p className="my-3">
        <code className="font-semibold break-all select-all">{url}</code>
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <a
          href={whatsApp}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ small: true })}
        >
          <Icon of={MessageCircle} />
          {m.record_link_whatsapp()}
        </a>
        <CopyButton text={url} label={m.record_link_copy()} />
      </div>
    </Notice>
  )
}

type Live = { id: string; device: SigningDevice; createdByName: string; expiresAt: Date }

type Props = { links: readonly Live[]; timeZone: string; revoke: string }

/** The links that still work, and how to end them. */
export function LiveLinks({ links, timeZone, revoke }: Props) {
  if (links.length === 0) return null
  return (
    <div className="mt-6 grid gap-3">
      <ul className="text-sm">
        {links.map(({ id, device, createdByName, expiresAt }) => (
          <li key={id}>
            {m.record_link_live({
              device: signingDeviceLabel(device),
              name: createdByName,
              until: formatShortDateTime(expiresAt, timeZone),
            })}
          </li>
        ))}
      </ul>
      <ConfirmAction
        label={m.record_link_revoke()}
        consequence={m.record_link_revoke_consequence()}
        action={revoke}
        small
      />
    </div>
  )
}
