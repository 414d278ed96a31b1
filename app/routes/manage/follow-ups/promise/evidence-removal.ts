import { href } from 'react-router'
import { removeEvidence } from '#domain/follow-up/evidence.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/evidence-removal'

export async function action({ request, params, context }: Route.ActionArgs) {
  const promise = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return orSayWhyNot(request, promise, async () => {
    await removeEvidence(context.get(actorContext), params.followUpId, params.evidenceId)
    return redirectSaying(`${promise}#bukti`, m.follow_up_evidence_removed())
  })
}
