import { db } from '#db/client.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { record } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { findForum, holdForum } from './forum.server.ts'
import type { PublicationInput } from './paper.schema.ts'
import { refuseFutureDay } from './paper.server.ts'

/** Where the results of a forum were made public, latest first. */
export async function listPublications(actor: Actor, forumId: string) {
  authorize(actor, 'forum.view')
  const forum = await findForum(actor, forumId)
  const publications = await db.publication.findMany({
    where: { organizationId: forum.organizationId, forumId: forum.id },
    orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return { forum, publications }
}

/** Records where and when results were published. */
export async function recordPublication(actor: Actor, forumId: string, input: PublicationInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForum(tx, actor, forumId)
    refuseFutureDay('publishedOn', input.publishedOn, forum.timeZone)

    const publication = await tx.publication.create({
      data: {
        organizationId: forum.organizationId,
        id: newId(),
        forumId: forum.id,
        ...input,
        publishedOn: new Date(input.publishedOn),
      },
    })
    const details = { channel: input.channel, url: input.url }
    const subject = { id: publication.id, forumId: forum.id }
    await record(tx, actor, 'publication.recorded', subject, details)
    return publication
  })
}
