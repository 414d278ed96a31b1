import type { Tx } from '#db/client.server.ts'
import type { Actor } from '../access/actor.ts'
import { recordAll } from '../event/event.server.ts'
import type { CopiedGuests } from './copy.schema.ts'
import type { Forum } from './forum.server.ts'
import { invitationsFor } from './invitation.server.ts'

/** Rows of one insert. */
const atOnce = 500

/** The longest list that is invited again in one go. */
const mostGuests = 5000

/** Puts the guests of an earlier forum on the list of a new one as drafts, with the registry's facts of today. */
export async function inviteCopied(
  tx: Tx,
  actor: Actor,
  source: Forum,
  forum: Forum,
  guests: CopiedGuests,
) {
  if (guests === 'NONE') return 0

  const { organizationId } = source
  const listed = await tx.invitation.findMany({
    where: {
      organizationId,
      forumId: source.id,
      withdrawnAt: null,
      stakeholder: { archivedAt: null },
      ...(guests === 'PRESENT' && { attendance: { undoneAt: null } }),
    },
    orderBy: { id: 'asc' },
    take: mostGuests,
    select: { stakeholderId: true },
  })
  for (let from = 0; from < listed.length; from += atOnce) {
    const ids = listed.slice(from, from + atOnce).map(({ stakeholderId }) => stakeholderId)
    const created = await draftFor(tx, forum, ids)
    const subjects = created.map(({ id, name }) => ({ id, forumId: forum.id, details: { name } }))
    await recordAll(tx, actor, 'invitation.created', subjects)
  }
  return listed.length
}

/** A drawn pass code may be taken on the list: then the database passes that guest over, and another is drawn. */
async function draftFor(tx: Tx, forum: Forum, stakeholderIds: readonly string[]) {
  const created: Array<{ id: string; name: string; stakeholderId: string }> = []
  for (let left = stakeholderIds; left.length > 0; ) {
    const rows = await tx.invitation.createManyAndReturn({
      data: await invitationsFor(tx, forum, left),
      skipDuplicates: true,
      select: { id: true, name: true, stakeholderId: true },
    })
    created.push(...rows)
    const done = new Set(rows.map(({ stakeholderId }) => stakeholderId))
    left = left.filter((id) => !done.has(id))
  }
  return created
}
