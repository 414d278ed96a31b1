import type { StaffInvitationState } from '#domain/access/staff-invitation.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { PageHeader } from '#ui/page.tsx'

type OverState = Exclude<StaffInvitationState, 'WAITING'>

/** Why a link opens nothing any more, and what to do instead. */
export function JoiningOver({ state, organization }: { state: OverState; organization: string }) {
  const { title, hint } = words[state]
  return (
    <>
      <PageHeader title={title()} lead={hint()} />
      {state === 'ACCEPTED' ? (
        <LinkButton to={`/masuk?kembali=/${organization}/kelola`} variant="primary">
          {m.common_sign_in()}
        </LinkButton>
      ) : (
        <LinkButton to={`/${organization}`}>{m.common_error_home()}</LinkButton>
      )}
    </>
  )
}

const words: Record<OverState, { title: () => string; hint: () => string }> = {
  EXPIRED: { title: m.access_joining_expired, hint: m.access_joining_expired_hint },
  ACCEPTED: { title: m.access_joining_accepted, hint: m.access_joining_accepted_hint },
  WITHDRAWN: { title: m.access_joining_withdrawn, hint: m.access_joining_withdrawn_hint },
}
