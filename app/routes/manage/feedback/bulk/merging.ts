import { href } from 'react-router'
import { mergeAll } from '#domain/feedback/bulk.server.ts'
import { chosenMergeSchema } from '#domain/feedback/feedback.schema.ts'
import { sayingHowMany } from '#http/bulk.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/merging'

export async function action({ request, params, context }: Route.ActionArgs) {
  const inbox = href('/:organization/kelola/masukan', params)
  return sayingHowMany(request, inbox, chosenMergeSchema, (input) =>
    mergeAll(context.get(actorContext), input),
  )
}
