import { Inbox } from 'lucide-react'
import { m } from '#messages'
import { EmptyState } from './page.tsx'

/** What stands where no input was found. */
export function EmptyInbox({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState title={m.common_empty_search_title()} icon={Inbox}>
        {m.common_empty_search_hint()}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={m.feedback_inbox_empty()} icon={Inbox}>
      {m.feedback_inbox_empty_hint()}
    </EmptyState>
  )
}
