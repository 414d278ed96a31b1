import { m } from '#messages'
import { WhenAndWhere } from '#ui/forum-facts.tsx'
import { Notice } from '#ui/page.tsx'
import type { Route } from './+types/invitation'

type Data = Route.ComponentProps['loaderData']
type Forum = Data['guest']['forum']

/** Who is invited to what, when and where, after what has to be known first. */
export function InvitationLetter({ guest: { name, forum, status } }: Pick<Data, 'guest'>) {
  return (
    <header className="mb-8 grid gap-4">
      <p className="text-muted">{m.participant_hello({ name })}</p>
      <h1>{forum.theme}</h1>
      <p className="text-lg text-muted">
        {m.participant_invited_sentence({ unit: forum.unit.name })}
      </p>
      <ForumNotice forum={forum} attended={status === 'ATTENDED'} />
      <WhenAndWhere {...forum} />
    </header>
  )
}

function ForumNotice({ forum, attended }: { forum: Forum; attended: boolean }) {
  if (attended) return <Notice tone="success">{m.participant_you_attended()}</Notice>
  if (forum.status === 'CANCELLED') {
    return (
      <Notice tone="danger" title={m.participant_cancelled()}>
        {forum.statusReason}
      </Notice>
    )
  }
  if (forum.status === 'IN_SESSION') {
    return <Notice tone="info">{m.participant_in_session()}</Notice>
  }
  if (forum.status !== 'POSTPONED') return null
  return (
    <Notice tone="warning" title={m.participant_postponed()}>
      {forum.statusReason}
    </Notice>
  )
}
