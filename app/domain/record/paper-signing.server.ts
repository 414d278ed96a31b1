import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type IncomingFile, insertFiles, keepFiles } from '../file/file.server.ts'
import { findForum, holdForumForChange } from '../forum/forum.server.ts'
import { refuseFutureDay } from '../forum/paper.server.ts'
import { instantOf } from '../forum/wall-clock.ts'
import { completeRecord, presentIn, readStandings } from './completion.server.ts'
import type { PaperSignatureInput } from './record.schema.ts'
import { missingSentence } from './requirement.ts'
import { holdLatest } from './revision.server.ts'

/**
 * Takes the printed sheet back, signed by hand: its pages, and who signed on it. The same record becomes signed;
 * a sheet on which somebody needed is missing is refused.
 */
export async function signOnPaper(
  actor: StaffActor,
  forumId: string,
  input: PaperSignatureInput,
  pages: readonly IncomingFile[],
) {
  authorize(actor, 'forum.manage')
  const { organizationId } = await findForum(actor, forumId)
  if (pages.length === 0) throw new RuleViolation('scan', m.record_error_no_scan())
  return keepFiles(organizationId, pages, (kept) =>
    db.$transaction(async (tx) => {
      await insertFiles(tx, organizationId, kept)
      return takeSheet(
        tx,
        actor,
        forumId,
        input,
        kept.map(({ id }) => id),
      )
    }),
  )
}

async function takeSheet(
  tx: Tx,
  actor: StaffActor,
  forumId: string,
  input: PaperSignatureInput,
  fileIds: readonly string[],
) {
  const forum = await holdForumForChange(tx, actor, forumId)
  const held = await holdLatest(tx, forum)
  if (!held) throw new RuleViolation('form', m.record_error_not_opened())
  if (held.signedAt) throw new RuleViolation('form', m.record_error_complete_already())
  refuseFutureDay('signedOn', input.signedOn, forum.timeZone)

  const signedAt = momentOf(input.signedOn, forum.timeZone)
  const added = await addSignatures(tx, held, input.signatoryIds, signedAt)
  const missing = missingSentence(presentIn(held), await readStandings(tx, held))
  if (missing) throw new RuleViolation('signatoryIds', missing)
  const { organizationId, id: recordId, number, version, sha256 } = held
  await tx.recordScan.createMany({
    data: fileIds.map((fileId, position) => ({ organizationId, recordId, position, fileId })),
  })
  const details = { number, version, sha256, way: 'PAPER', count: added, pages: fileIds.length }
  await record(tx, actor, 'official-record.signed', { id: recordId, forumId }, details)
  await completeRecord(tx, actor, forum, held, fileIds[0])
  return held
}

/** Those on the sheet who have not signed otherwise already. */
async function addSignatures(
  tx: Tx,
  held: { organizationId: string; id: string; sha256: string },
  ids: readonly string[],
  signedAt: Date,
) {
  const { organizationId, id: recordId, sha256 } = held
  const known = await tx.recordSignatory.findMany({
    where: { organizationId, recordId, id: { in: [...ids] } },
    select: { id: true, signature: { select: { way: true } } },
  })
  if (known.length !== new Set(ids).size)
    throw new RuleViolation('signatoryIds', m.record_error_unknown_signatory())
  const signed = known.filter(({ signature }) => !signature)
  await tx.recordSignature.createMany({
    data: signed.map(({ id: signatoryId }) => ({
      ...{ organizationId, signatoryId, way: 'PAPER' as const, sha256, signedAt },
    })),
  })
  return signed.length
}

/** A sheet says the day only: its noon stands for it. */
const momentOf = (day: string, zone: string) => instantOf(`${day}T12:00`, zone)
