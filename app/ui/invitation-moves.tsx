import { Check, FileText, MailPlus, MessageCircle, Trash2, UserRoundPen } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { buttonClass, LinkButton, SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { ConfirmAction } from './confirm.tsx'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icon.tsx'
import type { ShownInvitation } from './invitation-proof.tsx'

type Props = {
  invitation: ShownInvitation
  params: { organization: string; forumId: string; invitationId: string }
  ways: { url: string; whatsApp: string | null }
  /** Whether letters may leave by e-mail. */
  maySend: boolean
}

const base = '/:organization/kelola/forum/:forumId/undangan/:invitationId'

/** What an organizer may do with one invitation: hand it over, send it again, give it to somebody else, end it. */
export function InvitationMoves({ invitation, params, ways, maySend }: Props) {
  const attended = invitation.status === 'ATTENDED'
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start gap-3">
        <LinkButton to={href(`${base}/surat`, params)} icon={FileText}>
          {m.letter_letter()}
        </LinkButton>
        {ways.whatsApp && (
          <a href={ways.whatsApp} target="_blank" rel="noreferrer" className={buttonClass({})}>
            <Icon of={MessageCircle} />
            {m.invitation_whatsapp()}
          </a>
        )}
        {invitation.status === 'DRAFT' && (
          <ButtonForm action={href(`${base}/penyerahan`, params)}>
            <SubmitButton variant="quiet" icon={Check}>
              {m.invitation_handed_over()}
            </SubmitButton>
          </ButtonForm>
        )}
        {!attended && (
          <LinkButton to={href(`${base}/penggantian`, params)} icon={UserRoundPen}>
            {m.invitation_replace()}
          </LinkButton>
        )}
      </div>
      {!attended && (
        <div className="flex flex-wrap items-start gap-3">
          {maySend && (
            <ConfirmAction
              label={m.invitation_resend()}
              icon={MailPlus}
              tone="primary"
              consequence={
                invitation.email
                  ? m.invitation_resend_consequence({ email: invitation.email })
                  : m.invitation_resend_consequence_registry()
              }
              action={href(`${base}/pengiriman-ulang`, params)}
            />
          )}
          <ConfirmAction
            label={m.invitation_withdraw()}
            icon={Trash2}
            consequence={m.invitation_withdraw_consequence()}
            action={href(`${base}/penarikan`, params)}
          />
        </div>
      )}
      <p className="flex flex-wrap items-center gap-3 text-sm">
        <span className="text-muted">{m.invitation_link()}:</span>
        <a href={ways.url} className="wrap-anywhere">
          {ways.url}
        </a>
        <CopyButton text={ways.url} label={m.invitation_copy_link()} />
      </p>
    </div>
  )
}
