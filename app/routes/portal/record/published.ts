import { publicActorOf } from '#domain/organization/organization.server.ts'
import { findVerification } from '#domain/record/verification.server.ts'
import { sendExactly } from '#http/exact-bytes.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import type { Route } from './+types/published'

/** The bytes whose SHA-256 is printed on the paper, for whoever wants to take it again. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const { record, state, published } = await findVerification(actor, params.recordCode)
  const bytes = state.signedAt ? published : null
  return sendExactly(bytes, `berita-acara-${record.code.toLowerCase()}.json`)
}
