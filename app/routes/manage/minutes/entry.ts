import { newId } from '#domain/id.ts'
import { deskEntrySchema } from '#domain/minutes/minutes.schema.ts'
import { writeEntry } from '#domain/minutes/speech.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/entry'

/** The desk's form sent by its script, which stays where it is: what it sends next bears the id given here. */
export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, deskEntrySchema, async (input) => {
    await writeEntry(context.get(actorContext), params.forumId, input)
    return Response.json({ next: newId() })
  })
}
