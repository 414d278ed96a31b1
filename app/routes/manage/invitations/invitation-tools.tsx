import { FileText, MailCheck, MessageCircle, Printer } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'

type Props = {
  params: { organization: string; forumId: string }
  /** Of the letter, once it is issued. */
  number: string | null
  toWrite: number
  toRemind: number
}

/** The ways to bring a forum's invitations to people: the numbered letter, paper, one message after another. */
export function InvitationTools({ params, number, toWrite, toRemind }: Props) {
  const base = '/:organization/kelola/forum/:forumId/undangan'
  return (
    <div className="my-8 grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <LinkButton to={href(`${base}/surat`, params)} icon={FileText}>
          {number ? m.letter_letter() : m.letter_issue()}
        </LinkButton>
        {number && (
          <LinkButton to={href(`${base}/cetak`, params)} icon={Printer}>
            {m.letter_print()}
          </LinkButton>
        )}
        {number && toWrite > 0 && (
          <LinkButton to={href(`${base}/penyerahan`, params)} icon={MailCheck}>
            {m.invitation_hand_over_title()}
          </LinkButton>
        )}
        {toWrite > 0 && (
          <LinkButton to={href(`${base}/whatsapp`, params)} icon={MessageCircle}>
            {m.invitation_step_title()}
          </LinkButton>
        )}
        {number && (
          <span className="text-sm text-muted">
            {m.invitation_letter_number()}: <span className="font-semibold">{number}</span>
          </span>
        )}
      </div>
      {toRemind > 0 && (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          {m.invitation_remind_by_hand({ count: toRemind })}
          <LinkButton
            to={`${href(`${base}/whatsapp`, params)}?perihal=pengingat`}
            icon={MessageCircle}
            variant="quiet"
            small
          >
            {m.invitation_step_remind_title()}
          </LinkButton>
        </p>
      )}
    </div>
  )
}
