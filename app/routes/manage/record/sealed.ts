import { findRecordPaper } from '#domain/record/record.server.ts'
import { sendExactly } from '#http/exact-bytes.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/sealed'

/** What of a version is not for everybody: its SHA-256 stands in what is. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { record, sealed } = await findRecordPaper(actor, params.forumId, params.recordId)
  return sendExactly(sealed, `berita-acara-${record.code.toLowerCase()}-tertutup.json`)
}
