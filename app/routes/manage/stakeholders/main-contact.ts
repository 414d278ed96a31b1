import { href } from 'react-router'
import { setMainContact } from '#domain/stakeholder/contact.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/main-contact'

export async function action({ request, params, context }: Route.ActionArgs) {
  const own = '/:organization/kelola/pemangku-kepentingan/:stakeholderId'
  return orSayWhyNot(request, href(own, params), async () => {
    const { institutionId } = await setMainContact(context.get(actorContext), params.stakeholderId)
    return redirectSaying(
      href(own, { ...params, stakeholderId: institutionId }),
      m.registry_contact_made_main(),
    )
  })
}
