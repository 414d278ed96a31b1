import type { Tx } from '#db/client.server.ts'
import { GoneMeanwhile, notFound } from '../errors.ts'
import { knownId } from '../id.ts'

type ForumKey = { organizationId: string; id: string }

/**
 * Why a part of the forum is not there: somebody took it away meanwhile, as its events tell whoever
 * pressed a button of it; or it never was.
 */
export async function goneFrom(tx: Tx, { organizationId, id: forumId }: ForumKey, partId: string) {
  const events = await tx.event.count({
    where: { organizationId, forumId, subjectId: knownId(partId) },
  })
  return events > 0 ? new GoneMeanwhile() : notFound()
}
