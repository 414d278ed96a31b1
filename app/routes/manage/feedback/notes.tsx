import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { noteSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { addNote } from '#domain/feedback/note.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { NoteForm } from '#ui/feedback-notes.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import type { Route } from './+types/notes'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_notes() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.note')
  return { feedback: await findFeedback(actor, params.feedbackId) }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, noteSchema, m.feedback_note_added, (actor, input) =>
    addNote(actor, args.params.feedbackId, input),
  )
}

export default function Notes({ loaderData: { feedback }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + useLocation().search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_notes()}
      lead={m.feedback_notes_hint()}
    >
      <FormErrors />
      <NoteForm action="" />
    </MovePage>
  )
}
