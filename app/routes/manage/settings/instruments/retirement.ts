import { href } from 'react-router'
import { retireInstrument } from '#domain/assessment/instrument-change.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/retirement'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/pengaturan/instrumen/:instrumentId', params)
  return orSayWhyNot(request, page, async () => {
    await retireInstrument(context.get(actorContext), params.instrumentId)
    return redirectSaying(page, m.assessment_instrument_retired_done())
  })
}
