import { href } from 'react-router'
import { activateInstrument } from '#domain/assessment/instrument-change.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/activation'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/pengaturan/instrumen/:instrumentId', params)
  return orSayWhyNot(request, page, async () => {
    await activateInstrument(context.get(actorContext), params.instrumentId)
    return redirectSaying(page, m.assessment_instrument_activated())
  })
}
