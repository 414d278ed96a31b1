import { href } from 'react-router'
import { chosenStakeholdersSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { confirmStakeholders } from '#domain/stakeholder/stale.server.ts'
import { sayingHowMany, wordsForRecords } from '#http/bulk.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/confirmations'

export async function action({ request, params, context }: Route.ActionArgs) {
  const list = href('/:organization/kelola/pemangku-kepentingan', params)
  return sayingHowMany(
    request,
    `${list}?tampil=perlu-diperiksa`,
    chosenStakeholdersSchema,
    (chosen) => confirmStakeholders(context.get(actorContext), chosen),
    wordsForRecords,
  )
}
