import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { files as contents } from '#platform/files.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { GoneMeanwhile, notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type IncomingFile, insertFiles, type KeptFile, keepFiles } from '../file/file.server.ts'
import { isImage } from '../file/file.ts'
import { knownId, newId } from '../id.ts'
import { canAttachEvidence, canRemoveEvidence } from './evidence.ts'
import type { EvidenceInput } from './follow-up.schema.ts'
import { dateOf, type FollowUp, findFollowUp, holdFollowUp, todayIn } from './follow-up.server.ts'

/** Attaches photos or documents to a promise; their content, rows and events, or nothing. */
export async function attachEvidence(
  actor: StaffActor,
  id: string | undefined,
  input: EvidenceInput,
  files: readonly IncomingFile[],
) {
  authorize(actor, 'follow-up.progress')
  requireAttachable(await findFollowUp(actor, id), input, files)

  return keepFiles(actor.organizationId, files, (kept) =>
    db.$transaction(async (tx) => {
      const followUp = await holdFollowUp(tx, actor, id)
      requireAttachable(followUp, input, files)

      await insertFiles(tx, actor.organizationId, kept)
      const evidence = kept.map((file) => evidenceOf(actor, followUp, input, file))
      await tx.evidence.createMany({ data: evidence })
      const { number, forumId } = followUp
      for (const { id: evidenceId, kind, caption } of evidence) {
        const details = { number, evidenceId, kind, caption }
        await record(tx, actor, 'evidence.attached', { id: followUp.id, forumId }, details)
      }
      return evidence.map((one) => one.id)
    }),
  )
}

/** Takes evidence back that nobody was asked to judge yet. Its name and fingerprint stay on record. */
export async function removeEvidence(
  actor: StaffActor,
  id: string | undefined,
  evidenceId: string | undefined,
) {
  authorize(actor, 'follow-up.progress')
  const abandoned = await db.$transaction(async (tx) => {
    const followUp = await holdFollowUp(tx, actor, id)
    const { organizationId, forumId, number } = followUp
    const evidence = await tx.evidence.findFirst({
      where: {
        organizationId,
        followUpId: followUp.id,
        id: knownId(evidenceId, m.follow_up_evidence_one()),
      },
      select: { id: true, kind: true, caption: true, createdAt: true, file: true },
    })
    if (!evidence) throw await goneEvidence(tx, followUp, evidenceId)
    if (!canRemoveEvidence(followUp, evidence)) {
      throw new RuleViolation('form', m.follow_up_error_evidence_submitted())
    }

    const { kind, caption, file } = evidence
    await tx.evidence.delete({
      where: { organizationId_id: { organizationId, id: evidence.id } },
    })
    const { count } = await tx.storedFile.deleteMany({
      where: { organizationId, id: file.id, ...hangsOnNothing },
    })
    const { name, sha256 } = file
    const details = { number, evidenceId: evidence.id, kind, caption, name, sha256 }
    await record(tx, actor, 'evidence.removed', { id: followUp.id, forumId }, details)
    return count > 0 ? file.storageKey : null
  })
  // What no row names is unreachable: a storage that is away now does not undo the removal.
  if (abandoned) await contents.remove(abandoned).catch(() => {})
}

/** Why there is no such evidence: somebody removed it meanwhile, or it never was there. */
async function goneEvidence(tx: Tx, { organizationId, id }: FollowUp, evidenceId?: string) {
  const removals = await tx.event.count({
    where: {
      organizationId,
      subjectId: id,
      action: 'evidence.removed',
      details: { path: ['evidenceId'], equals: evidenceId?.toLowerCase() ?? '' },
    },
  })
  return removals > 0 ? new GoneMeanwhile() : notFound(m.follow_up_evidence_one())
}

/** A file that something else shows stays. */
const hangsOnNothing = {
  evidence: { none: {} },
  feedbackFiles: { none: {} },
  materials: { none: {} },
  papers: { none: {} },
  forumPhotos: { none: {} },
} satisfies Prisma.StoredFileWhereInput

function requireAttachable(
  followUp: FollowUp,
  { kind, takenOn }: EvidenceInput,
  files: readonly IncomingFile[],
) {
  if (!canAttachEvidence(followUp.status)) {
    throw new RuleViolation('form', m.follow_up_error_evidence_closed())
  }
  if (files.length === 0) throw new RuleViolation('files', m.follow_up_error_no_file())
  if (kind !== 'DOCUMENT' && files.some(({ mediaType }) => !isImage(mediaType))) {
    throw new RuleViolation('files', m.follow_up_error_not_a_photo())
  }
  if (takenOn && takenOn > todayIn(followUp.forum.timeZone)) {
    throw new RuleViolation('takenOn', m.follow_up_error_future_photo())
  }
}

const evidenceOf = (
  actor: StaffActor,
  { id: followUpId }: FollowUp,
  { kind, caption, takenOn, place }: EvidenceInput,
  file: KeptFile,
) => ({
  organizationId: actor.organizationId,
  id: newId(),
  followUpId,
  fileId: file.id,
  kind,
  caption,
  takenOn: takenOn ? dateOf(takenOn) : null,
  place,
  addedById: actor.userId,
  createdAt: now(),
})
