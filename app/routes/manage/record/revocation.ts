import { href } from 'react-router'
import { revokeSigningLinks } from '#domain/record/signing-link.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/revocation'

const page = '/:organization/kelola/forum/:forumId/berita-acara/penandatangan/:signatoryId'

export async function action({ request, params, context }: Route.ActionArgs) {
  const back = href(page, params)
  return orSayWhyNot(request, back, async () => {
    await revokeSigningLinks(context.get(actorContext), params.forumId, params.signatoryId)
    return redirectSaying(back, m.record_link_revoked())
  })
}
