import { href } from 'react-router'
import { strikeNote } from '#domain/minutes/note.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/note-strike'

export async function action({ request, params, context }: Route.ActionArgs) {
  const minutes = href('/:organization/kelola/forum/:forumId/meja-catatan/notulen', params)
  return orSayWhyNot(request, minutes, async () => {
    await strikeNote(context.get(actorContext), params.forumId, params.minutesNoteId)
    return redirectSaying(minutes, m.minutes_note_struck())
  })
}
