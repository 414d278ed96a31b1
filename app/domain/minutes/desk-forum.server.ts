import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { RuleViolation } from '../errors.ts'
import { type Forum, holdForum, holdForumForChange } from '../forum/forum.server.ts'
import { forumStatusLabel } from '../forum/terms.ts'
import { keepsMinutes } from './minutes.ts'

/** The forum of the desk, held so that its report does not go out meanwhile. */
export async function holdMinutedForum(tx: Tx, actor: Actor, forumId: string | undefined) {
  const forum = await holdForum(tx, actor, forumId)
  requireOpen(forum)
  return forum
}

/** The same, held alone: what the agenda's clock and the photos need, of which two may not start at once. */
export async function holdMinutedForumAlone(tx: Tx, actor: Actor, forumId: string | undefined) {
  const forum = await holdForumForChange(tx, actor, forumId)
  requireOpen(forum)
  return forum
}

export function requireOpen(forum: Forum) {
  if (keepsMinutes(forum.status)) return
  const status = forumStatusLabel(forum.status)
  throw new RuleViolation('form', m.minutes_error_forum_state({ status }))
}

/** An item of this forum's agenda, held so that nobody removes it meanwhile. */
export async function requireAgendaItem(
  tx: Tx,
  { organizationId, id: forumId }: { organizationId: string; id: string },
  id: string | null,
) {
  if (!id) return
  const [item] = await tx.$queryRaw<unknown[]>`
    select 1 from "AgendaItem"
    where "organizationId" = ${organizationId}::uuid and "id" = ${id}::uuid
      and "forumId" = ${forumId}::uuid for key share`
  if (!item) throw new RuleViolation('agendaItemId', m.minutes_error_unknown_item())
}
