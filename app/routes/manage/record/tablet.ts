import { href, redirectDocument } from 'react-router'
import { makeSigningLink } from '#domain/record/signing-link.server.ts'
import { orSayWhyNot } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/tablet'

const page = '/:organization/kelola/forum/:forumId/berita-acara/penandatangan/:signatoryId'

export async function action({ request, params, context }: Route.ActionArgs) {
  return orSayWhyNot(request, href(page, params), async () => {
    const actor = context.get(actorContext)
    const { path } = await makeSigningLink(actor, params.forumId, params.signatoryId, 'TABLET')
    // The signing page has a script of its own: the browser goes there, not the framework.
    return redirectDocument(path, 303)
  })
}
