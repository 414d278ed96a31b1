import { href } from 'react-router'
import { assignAll } from '#domain/feedback/bulk.server.ts'
import { chosenAssignmentSchema } from '#domain/feedback/feedback.schema.ts'
import { sayingHowMany } from '#http/bulk.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/assignment'

export async function action({ request, params, context }: Route.ActionArgs) {
  const inbox = href('/:organization/kelola/masukan', params)
  return sayingHowMany(request, inbox, chosenAssignmentSchema, (input) =>
    assignAll(context.get(actorContext), input),
  )
}
