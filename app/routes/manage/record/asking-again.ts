import { href } from 'react-router'
import { askAgain } from '#domain/record/refusal.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/asking-again'

const page = '/:organization/kelola/forum/:forumId/berita-acara/penandatangan/:signatoryId'

export async function action({ request, params, context }: Route.ActionArgs) {
  const back = href(page, params)
  return orSayWhyNot(request, back, async () => {
    const actor = context.get(actorContext)
    const { name } = await askAgain(actor, params.forumId, params.signatoryId)
    return redirectSaying(back, m.record_asked_again({ name }))
  })
}
