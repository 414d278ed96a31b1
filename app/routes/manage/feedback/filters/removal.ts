import { href } from 'react-router'
import { removeFilter } from '#domain/feedback/saved-filter.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/removal'

export async function action({ params, context }: Route.ActionArgs) {
  const { name } = await removeFilter(context.get(actorContext), params.filterId)
  return redirectSaying(
    href('/:organization/kelola/masukan/saringan', params),
    m.feedback_filter_removed({ name }),
  )
}
