import { href } from 'react-router'
import { strikeNote } from '#domain/feedback/note.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/note-strike'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/masukan/:feedbackId', params)
  return orSayWhyNot(request, page, async () => {
    await strikeNote(context.get(actorContext), params.feedbackId, params.noteId)
    return redirectSaying(page + new URL(request.url).search, m.feedback_note_struck())
  })
}
