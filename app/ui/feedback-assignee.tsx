import { Form } from 'react-router'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from './button.tsx'
import { Section } from './page.tsx'
import { Badge } from './status.tsx'

type Assignee = {
  id: string
  deactivatedAt: Date | null
  user: { name: string; deactivatedAt: Date | null }
} | null

/** Who treats an input, in a word; one who left does no more. */
export function AssigneeName({ assignee }: { assignee: Assignee }) {
  if (!assignee) return <span className="text-muted">{m.feedback_assignee_none()}</span>
  if (!assignee.deactivatedAt && !assignee.user.deactivatedAt) return assignee.user.name
  return (
    <>
      <Badge tone="warning">{m.feedback_assignee_left()}</Badge>{' '}
      <span className="text-muted">{assignee.user.name}</span>
    </>
  )
}

type Props = {
  feedback: { assignee: Assignee; updatedAt: Date; status: string }
  /** The member who looks, if they may treat it. */
  me: string | false
  action: string
}

/** Who treats it, and how to take it, give it to somebody or let it go. */
export function FeedbackAssignee({ feedback, me, action }: Props) {
  const { assignee, updatedAt, status } = feedback
  const isMine = assignee?.id === me
  return (
    <Section title={m.feedback_assignee()}>
      <p className="mb-4">
        <AssigneeName assignee={assignee} />
      </p>
      {me && status !== 'WITHDRAWN' && (
        <Actions>
          <Form method="post" action={action}>
            <input type="hidden" name="seen" value={updatedAt.toISOString()} />
            <input type="hidden" name="assigneeId" value={isMine ? '' : me} />
            <SubmitButton variant="secondary" aria-keyshortcuts="m">
              {isMine ? m.feedback_assign_release() : m.feedback_assign_take()}
            </SubmitButton>
          </Form>
          <LinkButton to={action} variant="quiet" aria-keyshortcuts="p">
            {m.feedback_assign_title()}
          </LinkButton>
        </Actions>
      )}
    </Section>
  )
}
