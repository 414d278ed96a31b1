import { Link2, RotateCcw, Trash2 } from 'lucide-react'
import { href, Link } from 'react-router'
import type { StaffInvitationRow } from '#domain/access/staff-invitation-list.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'

type Params = { organization: string }

/** What can be done with an invitation: while it is open, write again, hand over a link, take it back. */
export function InvitationMoves({ row, params }: { row: StaffInvitationRow; params: Params }) {
  const { state, membershipId } = row
  const members = `/${params.organization}/kelola/pengaturan/anggota`
  if (membershipId)
    return <Link to={`${members}/${membershipId}`}>{m.access_staff_to_member()}</Link>
  return state === 'WITHDRAWN' ? null : <OpenMoves own={{ ...params, staffInvitationId: row.id }} />
}

function OpenMoves({ own }: { own: Params & { staffInvitationId: string } }) {
  const base = '/:organization/kelola/pengaturan/anggota/undangan/:staffInvitationId'
  return (
    <div className="flex flex-wrap items-start gap-2">
      <ButtonForm action={href(`${base}/pengiriman-ulang`, own)}>
        <SubmitButton variant="secondary" small icon={RotateCcw}>
          {m.access_staff_resend()}
        </SubmitButton>
      </ButtonForm>
      <LinkButton to={href(`${base}/tautan`, own)} variant="quiet" small icon={Link2}>
        {m.access_staff_link_make()}
      </LinkButton>
      <ConfirmAction
        label={m.access_staff_withdraw()}
        icon={Trash2}
        small
        consequence={m.access_staff_withdraw_consequence()}
        action={href(`${base}/penarikan`, own)}
      />
    </div>
  )
}
