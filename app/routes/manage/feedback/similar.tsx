import { Form, href } from 'react-router'
import { findForumName } from '#domain/feedback/recording.server.ts'
import { suggestWhileTyping } from '#domain/feedback/similar.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { PageHeader } from '#ui/page.tsx'
import { SimilarInputs } from '#ui/similar-inputs.tsx'
import type { Route } from './+types/similar'

export const meta: Route.MetaFunction = () => [{ title: m.similar_typing_check() }]

/** What was said in a forum already that a text may repeat: asked while somebody types, or on a page of its own. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const typed = new URL(request.url).searchParams.get('teks') ?? ''
  const text = typed.replaceAll('\0', '').slice(0, 2000)
  const [forum, similar] = await Promise.all([
    findForumName(actor, params.forumId),
    suggestWhileTyping(actor, params.forumId, text),
  ])
  return { forum, text, similar }
}

export default function Similar({ loaderData, params }: Route.ComponentProps) {
  const { forum, text, similar } = loaderData
  const record = href('/:organization/kelola/forum/:forumId/masukan/baru', params)
  return (
    <>
      <PageHeader
        title={m.similar_typing_check()}
        lead={m.similar_typing_hint()}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          { label: m.feedback_record(), to: record },
          { label: m.similar_typing_check() },
        ]}
      />
      <Form method="get" className="mb-8 grid max-w-3xl gap-4">
        <label className="field">
          <span className="font-semibold">{m.feedback_said()}</span>
          <textarea name="teks" rows={4} maxLength={2000} defaultValue={text} className="control" />
        </label>
        <div>
          <SubmitButton>{m.similar_typing_check()}</SubmitButton>
        </div>
      </Form>
      {text !== '' && similar.length === 0 && <p>{m.similar_typing_none()}</p>}
      <SimilarInputs
        inputs={similar}
        linkTo={(feedbackId) =>
          href('/:organization/kelola/masukan/:feedbackId', { ...params, feedbackId })
        }
      />
    </>
  )
}
