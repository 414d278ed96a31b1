import { Mail } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { ConfirmAction } from '#ui/confirm.tsx'
import { Notice } from '#ui/page.tsx'

type SendProps = {
  count: number
  smtp: boolean
  /** Whether the letter has its number already. */
  issued: boolean
  params: { organization: string; forumId: string }
}

/** Sends every letter that can go by e-mail, at once. */
export function SendByMail({ count, smtp, issued, params }: SendProps) {
  return (
    <div className="my-8 grid gap-4">
      {!smtp && <Notice tone="warning">{m.invitation_no_smtp()}</Notice>}
      <div className="flex flex-wrap items-center gap-4">
        <ConfirmAction
          label={m.invitation_send()}
          icon={Mail}
          tone="primary"
          consequence={
            <>
              <p>{m.invitation_send_consequence({ count })}</p>
              {!issued && <p className="mt-2">{m.invitation_send_issues()}</p>}
            </>
          }
          action={href('/:organization/kelola/forum/:forumId/undangan/pengiriman', params)}
        />
        <p className="text-sm text-muted">{m.invitation_send_hint({ count })}</p>
      </div>
    </div>
  )
}
