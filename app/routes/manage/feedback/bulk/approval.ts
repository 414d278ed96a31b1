import { href } from 'react-router'
import { approveAll } from '#domain/feedback/bulk.server.ts'
import { chosenSchema } from '#domain/feedback/feedback.schema.ts'
import { sayingHowMany } from '#http/bulk.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/approval'

export async function action({ request, params, context }: Route.ActionArgs) {
  const inbox = href('/:organization/kelola/masukan', params)
  return sayingHowMany(request, inbox, chosenSchema, (input) =>
    approveAll(context.get(actorContext), input),
  )
}
