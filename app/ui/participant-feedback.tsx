import { isSupportOpen } from '#domain/feedback/priority.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { FeedbackPage, type FeedbackPageProps } from './feedback-page.tsx'
import type { SupportListProps } from './support-list.tsx'

type Props = Omit<FeedbackPageProps, 'back' | 'support' | 'keeping'> & {
  forum: { status: ForumStatus }
  inputs: SupportListProps['inputs']
  /** Whether the phone keeps what it cannot send. */
  keeps: boolean
  /** The personal address, and what the way back to it is called. */
  door: string
  backTo: string
  organization: string
}

/** The page somebody speaks on through a link of their own: they say something, and mark what matters to them. */
export function ParticipantFeedback(props: Props) {
  const { inputs, keeps, door, backTo, organization, ...page } = props
  const support = {
    inputs,
    isOpen: isSupportOpen(page.forum.status),
    action: `${door}/dukungan`,
    linkTo: (id: string) => `/${organization}/suara/${id}`,
  }
  const keeping = keeps ? { door } : null
  return <FeedbackPage {...page} {...{ support, keeping }} back={{ to: door, label: backTo }} />
}
