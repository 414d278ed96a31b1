import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record, recordAll } from '../event/event.server.ts'
import { goneFrom } from '../event/gone.server.ts'
import { type IncomingFile, insertFiles, keepFiles } from '../file/file.server.ts'
import { knownId, newId } from '../id.ts'
import { paperFileScope } from '../paper/made-papers.server.ts'
import { type Forum, findForum, holdForumForChange } from './forum.server.ts'
import type { MaterialInput } from './material.schema.ts'
import { forumStatusLabel } from './terms.ts'

const shownFile = { id: true, name: true, mediaType: true, size: true } as const
const mostMaterials = 50

/** What the forum is talked about with. */
export async function readMaterials(actor: Actor, forumId: string) {
  authorize(actor, 'forum.view')
  const forum = await findForum(actor, forumId)
  const materials = await db.material.findMany({
    where: { organizationId: forum.organizationId, forumId: forum.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: mostMaterials,
    include: { file: { select: shownFile } },
  })
  return { forum, materials }
}

/** Adds files that came with a request. Nothing is kept unless everything is. */
export async function addMaterials(
  actor: Actor,
  forumId: string,
  { title }: MaterialInput,
  incoming: readonly IncomingFile[],
) {
  authorize(actor, 'forum.manage')
  await findForum(actor, forumId)
  if (incoming.length === 0) throw new RuleViolation('file', m.common_error_required())

  return keepFiles(actor.organizationId, incoming, (kept) =>
    db.$transaction(async (tx) => {
      const forum = await holdForumForChange(tx, actor, forumId)
      requireOpenMaterials(forum)
      const { organizationId, id } = forum
      const count = await tx.material.count({ where: { organizationId, forumId: id } })
      if (count + kept.length > mostMaterials) {
        throw new RuleViolation('file', m.common_upload_too_many({ maximum: mostMaterials }))
      }

      await insertFiles(tx, organizationId, kept)
      const rows = kept.map((file, index) => ({
        organizationId,
        id: newId(),
        forumId: id,
        fileId: file.id,
        title: title && kept.length === 1 ? title : [title, file.name].filter(Boolean).join(' – '),
        position: count + index,
      }))
      await tx.material.createMany({ data: rows })
      const subjects = rows.map((row) => ({
        id: row.id,
        forumId: id,
        details: { title: row.title, fileId: row.fileId },
      }))
      await recordAll(tx, actor, 'material.added', subjects)
      return rows
    }),
  )
}

/** Takes a material off the forum's pages. Its file stays in store: an event still names it. */
export async function removeMaterial(actor: Actor, forumId: string, materialId: string) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    requireOpenMaterials(forum)
    const { organizationId, id } = forum
    const material = await tx.material.findFirst({
      where: { organizationId, forumId: id, id: knownId(materialId) },
    })
    if (!material) throw await goneFrom(tx, forum, materialId)

    await tx.material.delete({ where: { organizationId_id: { organizationId, id: material.id } } })
    const details = { title: material.title, fileId: material.fileId }
    await record(tx, actor, 'material.removed', { id: material.id, forumId: id }, details)
  })
}

/** A stored file of the forum, for members: a material or a registered paper. */
export async function findForumFile(actor: Actor, forumId: string, fileId: string) {
  authorize(actor, 'forum.view')
  const { organizationId, id } = await findForum(actor, forumId)
  const file = await db.storedFile.findFirst({
    where: {
      organizationId,
      id: knownId(fileId),
      OR: [
        { materials: { some: { forumId: id } } },
        { papers: { some: { forumId: id } } },
        { publications: { some: { forumId: id } } },
        { paperFiles: { some: { ...paperFileScope(actor), paper: { forumId: id } } } },
      ],
    },
  })
  if (!file) throw notFound(m.forum_material())
  return file
}

/** Once the report is out, what was shown at the forum is part of it. */
export function isOpenForMaterials({ status }: Forum) {
  return !['REPORTED', 'CLOSED', 'CANCELLED', 'ARCHIVED'].includes(status)
}

function requireOpenMaterials(forum: Forum) {
  if (isOpenForMaterials(forum)) return
  const status = forumStatusLabel(forum.status)
  throw new RuleViolation('form', m.forum_error_not_changeable({ status }))
}
