import { m } from '#messages'
import { Notice } from '#ui/page.tsx'
import type { Route } from './+types/invitation'

type Forum = Route.ComponentProps['loaderData']['guest']['forum']

/** What an invited person has to know before anything else. */
export function ForumNotice({ forum, attended }: { forum: Forum; attended: boolean }) {
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
