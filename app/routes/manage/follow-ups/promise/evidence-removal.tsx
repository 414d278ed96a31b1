import { href, redirect } from 'react-router'
import * as z from 'zod'
import { removeEvidence } from '#domain/follow-up/evidence.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Refusal } from '#ui/refusal.tsx'
import type { Route } from './+types/evidence-removal'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_evidence_remove() }]

export const loader = ({ params }: Route.LoaderArgs) =>
  redirect(href('/:organization/kelola/tindak-lanjut/:followUpId', params))

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, z.object({}), async () => {
    await removeEvidence(context.get(actorContext), params.followUpId, params.evidenceId)
    return redirectSaying(
      `${href('/:organization/kelola/tindak-lanjut/:followUpId', params)}#bukti`,
      m.follow_up_evidence_removed(),
    )
  })
}

export default function EvidenceRemoval({ params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return <Refusal title={m.follow_up_evidence_remove()} back={back} />
}
