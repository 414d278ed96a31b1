import { invitationSheet } from '#documents/lists/forum-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { exportInvitations } from '#domain/forum/forum-export.server.ts'
import { invitationFilterOf } from '#domain/forum/invitation-filter.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/invitations-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const actor = context.get(actorContext)
  const forum = await findForum(actor, params.forumId)
  const rows = exportInvitations(actor, forum, invitationFilterOf(searchParams), search)
  const organization = { ...ownOrganization(context), timeZone: forum.timeZone }
  return sendSheet(await sheetFile(params.format, invitationSheet(rows, organization, forum)))
}
