import { KeyRound, UserCheck, UserX } from 'lucide-react'
import { m } from '#messages'
import { Actions } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { Section } from '#ui/page.tsx'
import type { Route } from './+types/member'

type Data = Route.ComponentProps['loaderData']
type Props = { here: string; member: Data['member'] }

/** A new password, and whether somebody may come in at all. */
export function MemberMoves({ here, member: { user, deactivatedAt } }: Props) {
  const { name } = user
  return (
    <Section title={m.access_member_access()}>
      <Actions>
        <ConfirmAction
          label={m.access_member_reset()}
          icon={KeyRound}
          consequence={m.access_member_reset_consequence({ name })}
          action={`${here}/kata-sandi`}
          tone="primary"
        />
        {deactivatedAt ? <Reactivate {...{ here, name }} /> : <Deactivate {...{ here, name }} />}
      </Actions>
    </Section>
  )
}

type MoveProps = { here: string; name: string }

function Reactivate({ here, name }: MoveProps) {
  return (
    <ConfirmAction
      label={m.access_member_reactivate()}
      icon={UserCheck}
      consequence={m.access_member_reactivate_consequence({ name })}
      action={`${here}/pengaktifan`}
      tone="primary"
    />
  )
}

function Deactivate({ here, name }: MoveProps) {
  return (
    <ConfirmAction
      label={m.access_member_deactivate()}
      icon={UserX}
      consequence={m.access_member_deactivate_consequence({ name })}
      action={`${here}/penonaktifan`}
    />
  )
}
