import { db } from '#db/client.server.ts'
import type { PublicActor, StaffActor } from '../access/actor.ts'
import { can, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { followUpScope, publicEvidence } from '../follow-up/follow-up.server.ts'
import { publicForum } from '../forum/forum.server.ts'
import { knownId } from '../id.ts'
import { paperFileScope } from '../paper/made-papers.server.ts'

/** A file that hangs on something the actor may see; nothing else is a file to them. */
export async function findStaffFile(actor: StaffActor, id: string | undefined) {
  const scope = unitScope(actor)
  const { organizationId } = actor
  const reaches = [
    can(actor, 'feedback.view') && { feedbackFiles: { some: { feedback: scope } } },
    can(actor, 'forum.view') && { materials: { some: { forum: scope } } },
    can(actor, 'forum.view') && { papers: { some: { forum: scope } } },
    can(actor, 'forum.view') && { publications: { some: { forum: scope } } },
    can(actor, 'forum.view') && {
      paperFiles: { some: { ...paperFileScope(actor), paper: { forum: scope } } },
    },
    can(actor, 'forum.manage') && { recordScans: { some: { record: { forum: scope } } } },
    can(actor, 'forum.view') && { forumPhotos: { some: { forum: scope } } },
    can(actor, 'follow-up.view') && { evidence: { some: { followUp: followUpScope(actor) } } },
  ].filter((reach) => reach !== false)

  const file = await db.storedFile.findFirst({
    where: { organizationId, id: knownId(id), OR: reaches },
    select: fileSelection,
  })
  if (!file) throw notFound()
  return file
}

/** What strangers may open: materials and public papers of announced forums, evidence of promises that were kept. */
export async function findPublicFile({ organizationId }: PublicActor, id: string | undefined) {
  const file = await db.storedFile.findFirst({
    where: {
      organizationId,
      id: knownId(id),
      OR: [
        { materials: { some: { forum: publicForum } } },
        { evidence: { some: publicEvidence } },
        { paperFiles: { some: { isPublic: true, paper: publicPaper } } },
      ],
    },
    select: fileSelection,
  })
  if (!file) throw notFound()
  return file
}

/** A paper of a forum that everybody may read about, until another stands for it. */
const publicPaper = { forum: publicForum, replacedAt: null }

const fileSelection = {
  id: true,
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
  storageKey: true,
} as const
