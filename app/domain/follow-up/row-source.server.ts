import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { markGrouped, markUngrouped } from '../feedback/grouping.server.ts'

type Row = { organizationId: string; id: string; forumId: string }

/** Makes inputs of the row's own forum its sources: they are grouped from now on. */
export async function gatherSources(
  tx: Tx,
  actor: StaffActor,
  row: Row,
  feedbackIds: readonly string[],
) {
  const ids = [...new Set(feedbackIds)]
  if (ids.length === 0) return

  const { organizationId, forumId, id: followUpId } = row
  const known = await tx.feedback.count({ where: { organizationId, forumId, id: { in: ids } } })
  if (known !== ids.length) throw notFound(m.follow_up_source_one())

  await markGrouped(tx, actor, ids, followUpId)
  await tx.followUpFeedback.createMany({
    data: ids.map((feedbackId) => ({ organizationId, followUpId, feedbackId })),
    skipDuplicates: true,
  })
}

/** Makes exactly these inputs the row's sources; says which came and which went. */
export async function replaceSources(
  tx: Tx,
  actor: StaffActor,
  row: Row,
  feedbackIds: readonly string[],
) {
  const { organizationId, id: followUpId } = row
  const links = await tx.followUpFeedback.findMany({
    where: { organizationId, followUpId },
    select: { feedbackId: true },
  })
  const wanted = new Set(feedbackIds)
  const had = new Set(links.map(({ feedbackId }) => feedbackId))
  const gathered = [...wanted].filter((id) => !had.has(id))
  const left = [...had].filter((id) => !wanted.has(id))

  await gatherSources(tx, actor, row, gathered)
  if (left.length > 0) {
    await markUngrouped(tx, actor, left, followUpId)
    await tx.followUpFeedback.deleteMany({
      where: { organizationId, followUpId, feedbackId: { in: left } },
    })
  }
  return { gathered, left }
}
