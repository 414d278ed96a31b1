import { dossierName, dossierZip } from '#documents/dossier.ts'
import { readDossier } from '#domain/assessment/dossier.server.ts'
import { actorContext } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/dossier'

export async function loader({ params, context }: Route.LoaderArgs) {
  const dossier = await readDossier(context.get(actorContext), params.assessmentId)
  return sendSheet({
    ...{ name: dossierName(dossier), mediaType: 'application/zip' },
    body: dossierZip(dossier),
  })
}
