import { Form, href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { revealSubmitter } from '#domain/feedback/moderation.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { groupName } from '#ui/group-name.ts'
import { Facts, Notice } from '#ui/page.tsx'
import type { Route } from './+types/submitter'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_reveal_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.reveal')
  return { feedback: await findFeedback(actor, params.feedbackId) }
}

export async function action({ params, context }: Route.ActionArgs) {
  const { submitter, group } = await revealSubmitter(context.get(actorContext), params.feedbackId)
  return { submitter, group }
}

export default function Submitter({ loaderData, actionData, params }: Route.ComponentProps) {
  const { search } = useLocation()
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + search
  return (
    <MovePage
      feedback={loaderData.feedback}
      back={back}
      title={m.feedback_reveal_title()}
      lead={m.feedback_reveal_hint()}
    >
      {actionData ? <Revealed {...actionData} /> : <Ask />}
    </MovePage>
  )
}

type Revealable = Pick<Awaited<ReturnType<typeof revealSubmitter>>, 'submitter' | 'group'>

function Revealed({ submitter, group }: Revealable) {
  return (
    <div className="grid gap-6">
      <Notice tone="warning" title={m.feedback_revealed()} live />
      <Facts
        items={[
          [m.feedback_name_label(), submitter?.name],
          [m.feedback_institution_label(), submitter?.institution],
          [m.feedback_group(), group && groupName(group)],
          [m.feedback_phone_label(), submitter?.phone],
          [m.feedback_email_label(), submitter?.email],
        ]}
      />
    </div>
  )
}

const Ask = () => (
  <Form method="post">
    <SubmitButton>{m.feedback_reveal()}</SubmitButton>
  </Form>
)
