import { href } from 'react-router'
import { visitSchema } from '#domain/feedback/feedback.schema.ts'
import { markSeen } from '#domain/feedback/inbox-visit.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/visit'

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, visitSchema, async (input) => {
    await markSeen(context.get(actorContext), input)
    return redirectSaying(href('/:organization/kelola/masukan', params), m.feedback_visit_seen())
  })
}
