import { db } from '#db/client.server.ts'
import { env } from '#platform/env.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { type ForumKey, readEvents } from '../event/follower.server.ts'
import { shortened } from '../excerpt.ts'
import { publicCondition, publicSelection, redacted } from '../feedback/public-feedback.server.ts'
import { publicForumWhere } from '../forum/forum-access.server.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import { markText, mostOnWall, type WallChange, type WallInput, type WallTotals } from './wall.ts'

/** A forum as its wall names it. */
export async function findWallForum(actor: PublicActor, code: string | undefined) {
  const forum = await db.forum.findFirst({
    where: publicForumWhere(actor, code),
    relationLoadStrategy: 'join',
    select: {
      ...{ organizationId: true, id: true, code: true, theme: true },
      unit: { select: { name: true } },
    },
  })
  if (!forum) throw notFound('Forum')
  return forum
}

/** What the wall shows now, and the mark from which the stream goes on. */
export async function readWall(actor: PublicActor, forum: ForumKey) {
  // Read before the inputs: what happens in between is given again rather than lost.
  const { settled } = await readEvents([], new Date())
  const [ids, totals] = await Promise.all([newestIds(actor, forum), countShown(actor, forum)])
  const inputs = await readShown(actor, forum, ids)
  return { inputs, totals, mark: markText({ since: settled, seen: [] }) }
}

/** What became of some inputs: each is shown as it is now, or gone. */
export async function readChange(
  actor: PublicActor,
  forum: ForumKey,
  changed: { ids: readonly string[]; mayBeShown: ReadonlySet<string> },
): Promise<WallChange | null> {
  const shown = await readShown(actor, forum, changed.ids)
  const here = new Set(shown.map(({ id }) => id))
  const gone = changed.ids.filter((id) => !here.has(id) && changed.mayBeShown.has(id))
  if (shown.length + gone.length === 0) return null
  return { shown, gone, totals: await countShown(actor, forum) }
}

async function newestIds(actor: PublicActor, { id: forumId }: ForumKey) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select f."id" from "Feedback" f where ${publicCondition(actor, { forumId })}
    order by f."createdAt" desc, f."id" desc limit ${mostOnWall}`
  return rows.map(({ id }) => id)
}

async function readShown(
  actor: PublicActor,
  { id: forumId }: ForumKey,
  ids: readonly string[],
): Promise<WallInput[]> {
  if (ids.length === 0) return []
  const open = await db.$queryRaw<{ id: string }[]>`
    select f."id" from "Feedback" f
    where ${publicCondition(actor, { forumId })} and f."id" = any(${ids}::uuid[])`
  const rows = await db.feedback.findMany({
    where: { organizationId: actor.organizationId, id: { in: open.map(({ id }) => id) } },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: publicSelection,
  })
  return rows.map(redacted).map(({ id, text, kind, element, service }) => ({
    ...{ id, kind, element, text: shortened(text, longestOnWall) },
    service: service?.name ?? null,
  }))
}

/** More cannot be read from the back of a hall. */
const longestOnWall = 420

async function countShown(actor: PublicActor, { id: forumId }: ForumKey): Promise<WallTotals> {
  const counts = await db.$queryRaw<Array<{ element: CommunityElement | null; count: number }>>`
    select f."element"::text as element, count(*)::int as count from "Feedback" f
    where ${publicCondition(actor, { forumId })} group by 1 order by 1`
  return counts
}

export const wallActor = ({ organizationId }: ForumKey): PublicActor => ({
  kind: 'PUBLIC',
  organizationId,
})

/** Where the QR code of the wall leads: the forum's own address to join it by. */
export const wallAddressOf = (slug: string, code: string) => `${env.BASE_URL}/${slug}/ikut/${code}`
