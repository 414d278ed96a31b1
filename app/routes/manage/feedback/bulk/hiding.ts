import { href } from 'react-router'
import { hideAll } from '#domain/feedback/bulk.server.ts'
import { chosenReasonSchema } from '#domain/feedback/feedback.schema.ts'
import { sayingHowMany } from '#http/bulk.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/hiding'

export async function action({ request, params, context }: Route.ActionArgs) {
  const inbox = href('/:organization/kelola/masukan', params)
  return sayingHowMany(request, inbox, chosenReasonSchema, (input) =>
    hideAll(context.get(actorContext), input),
  )
}
