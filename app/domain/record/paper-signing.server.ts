import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { IncomingFile } from '../file/file.server.ts'
import { holdForumForChange } from '../forum/forum.server.ts'
import { refuseFutureDay, withScan } from '../forum/paper.server.ts'
import { completeRecord, presentIn, readStandings } from './completion.server.ts'
import type { PaperSignatureInput } from './record.schema.ts'
import { missingSentence } from './requirement.ts'
import { holdLatest } from './revision.server.ts'

/**
 * Takes the printed sheet back, signed by hand: its scan, and who signed on it. The same record becomes signed;
 * a sheet on which somebody needed is missing is refused.
 */
export async function signOnPaper(
  actor: StaffActor,
  forumId: string,
  input: PaperSignatureInput,
  scan: readonly IncomingFile[],
) {
  authorize(actor, 'forum.manage')
  return withScan(actor, forumId, scan, async (tx, scanId) => {
    if (!scanId) throw new RuleViolation('scan', m.record_error_no_scan())
    const forum = await holdForumForChange(tx, actor, forumId)
    const held = await holdLatest(tx, forum)
    if (!held) throw new RuleViolation('form', m.record_error_not_opened())
    if (held.signedAt) throw new RuleViolation('form', m.record_error_complete_already())
    refuseFutureDay('signedOn', input.signedOn, forum.timeZone)

    const added = await addSignatures(tx, held, input.signatoryIds)
    const standings = await readStandings(tx, held)
    const missing = missingSentence(presentIn(held), standings)
    if (missing) throw new RuleViolation('signatoryIds', missing)
    const { number, version, sha256 } = held
    const details = { number, version, sha256, way: 'PAPER', count: added }
    await record(tx, actor, 'official-record.signed', { id: held.id, forumId }, details)
    await completeRecord(tx, actor, forum, held, scanId)
    return held
  })
}

/** Those on the sheet who have not signed otherwise already. */
async function addSignatures(
  tx: Tx,
  held: { organizationId: string; id: string; sha256: string },
  ids: readonly string[],
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
      ...{ organizationId, signatoryId, way: 'PAPER' as const, sha256, signedAt: now() },
    })),
  })
  return signed.length
}
