import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { goneFrom } from '../event/gone.server.ts'
import type { IncomingFile } from '../file/file.server.ts'
import { knownId, newId } from '../id.ts'
import { type Forum, findForum, holdForum, holdForumForChange } from './forum.server.ts'
import type { PublicationInput, PublicationRemoval } from './paper.schema.ts'
import { refuseArchived, refuseFutureDay, withScan } from './paper.server.ts'

/** Where the results of a forum were made public, latest first. */
export async function listPublications(actor: Actor, forumId: string) {
  authorize(actor, 'forum.view')
  const forum = await findForum(actor, forumId)
  const publications = await db.publication.findMany({
    where: { organizationId: forum.organizationId, forumId: forum.id },
    orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
    take: 200,
    include: { file: { select: { id: true, name: true, size: true } } },
  })
  return { forum, publications }
}

/** Records where and when results were published, with a picture of it where there is one. */
export async function recordPublication(
  actor: Actor,
  forumId: string,
  input: PublicationInput,
  screenshot: readonly IncomingFile[] = [],
) {
  authorize(actor, 'forum.manage')
  return withScan(actor, forumId, screenshot, async (tx, fileId) => {
    const forum = await holdForum(tx, actor, forumId)
    refuseArchived(forum)
    refuseFutureDay('publishedOn', input.publishedOn, forum.timeZone)

    const publication = await tx.publication.create({
      data: {
        organizationId: forum.organizationId,
        id: newId(),
        forumId: forum.id,
        ...input,
        publishedOn: new Date(input.publishedOn),
        fileId,
      },
    })
    const details = { channel: input.channel, url: input.url, hasScreenshot: fileId !== null }
    const subject = { id: publication.id, forumId: forum.id }
    await record(tx, actor, 'publication.recorded', subject, details)
    return publication
  })
}

/** One publication, to take it off the record. */
export async function findPublication(actor: Actor, forumId: string, publicationId: string) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  const publication = await onePublication(db, forum, publicationId)
  if (!publication) throw notFound(m.forum_publication())
  return { forum, publication }
}

/** Takes a publication off the record, with the reason; what it said stays in the event. */
export async function removePublication(
  actor: Actor,
  forumId: string,
  publicationId: string,
  { reason }: PublicationRemoval,
) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    const publication = await onePublication(tx, forum, publicationId)
    if (!publication) throw await goneFrom(tx, forum, publicationId)
    const { organizationId, id, channel, url, publishedOn } = publication
    refuseArchived(forum)
    await requireAnother(tx, forum)

    await tx.publication.delete({ where: { organizationId_id: { organizationId, id } } })
    const details = { channel, url, publishedOn: publishedOn.toISOString().slice(0, 10), reason }
    await record(tx, actor, 'publication.removed', { id, forumId: forum.id }, details)
  })
}

const onePublication = (from: Tx, { organizationId, id: forumId }: Forum, id: string) =>
  from.publication.findFirst({
    where: { organizationId, forumId, id: knownId(id, m.forum_publication()) },
  })

/** A forum whose report is out was published somewhere: its last publication is replaced first. */
async function requireAnother(tx: Tx, { organizationId, id: forumId, status }: Forum) {
  if (status !== 'REPORTED' && status !== 'CLOSED') return
  const kept = await tx.publication.count({ where: { organizationId, forumId } })
  if (kept === 1) throw new RuleViolation('form', m.forum_error_last_publication())
}
