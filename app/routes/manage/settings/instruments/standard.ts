import { href } from 'react-router'
import { takeStandardInstrument } from '#domain/assessment/instrument.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/standard'

export async function action({ params, context }: Route.ActionArgs) {
  await takeStandardInstrument(context.get(actorContext))
  return redirectSaying(
    href('/:organization/kelola/pengaturan/instrumen', params),
    m.assessment_instrument_taken_over(),
  )
}
