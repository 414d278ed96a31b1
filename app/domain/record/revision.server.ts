import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import { type Forum, holdForumForChange } from '../forum/forum.server.ts'
import { readSignatories } from './new-signatory.server.ts'
import { freeze, requireReady } from './opening.server.ts'
import { canRevise } from './record.ts'
import type { RevisionInput } from './revision.schema.ts'
import { correctRows, dayShown } from './row-correction.server.ts'
import { readDraft } from './snapshot.server.ts'

/**
 * Puts a new version in the place of the one before, with the reason: what it says is corrected in the same
 * transaction, its number stays, and it is signed anew. The former version stays as it was, and is shown as
 * replaced.
 */
export async function reviseRecord(actor: StaffActor, forumId: string, input: RevisionInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    const before = await holdLatest(tx, forum)
    if (!before) throw new RuleViolation('form', m.record_error_not_opened())
    if (!canRevise(forum.status)) throw new RuleViolation('form', m.record_error_over())
    if (before.version !== input.version)
      throw new RuleViolation('form', m.record_error_revised_already())

    await correctRows(tx, actor, forum, input)
    const draft = await readDraft(tx, forum)
    const signatories = await readSignatories(tx, forum, draft, input.attendanceIds)
    await requireReady(tx, forum, draft, signatories)
    await tx.officialRecord.update({
      where: { organizationId_id: { organizationId: forum.organizationId, id: before.id } },
      data: { supersededAt: now() },
    })
    const { number, version } = before
    const { issuedOn, place, reason } = input
    const heading = { number, version: version + 1, issuedOn, place, reason }
    const frozen = await freeze(tx, actor, forum, draft, signatories, heading)
    const details = { number, version: frozen.version, reason, sha256: frozen.sha256 }
    const subject = { id: frozen.id, forumId: forum.id }
    await record(tx, actor, 'official-record.replaced', subject, details)
    return frozen
  })
}

/** The version that counts, held until the transaction ends. The forum is held before. */
export async function holdLatest(tx: Tx, { organizationId, id }: Forum) {
  await tx.$queryRaw`
    select 1 from "OfficialRecord"
    where "organizationId" = ${organizationId}::uuid and "forumId" = ${id}::uuid for no key update`
  return tx.officialRecord.findFirst({
    where: { organizationId, forumId: id },
    orderBy: { version: 'desc' },
  })
}

/** What a form for a new version needs of a forum: the version that counts, and the rows as they stand. */
export const revisionSelection = {
  records: {
    orderBy: { version: 'desc' },
    take: 1,
    select: {
      ...{ number: true, version: true, issuedOn: true },
      signatories: { take: 100, select: { attendanceId: true } },
    },
  },
  followUps: {
    where: { status: { not: 'CANCELLED' } },
    orderBy: { number: 'asc' },
    take: 500,
    select: {
      ...{ id: true, number: true, problem: true, recommendation: true, horizon: true },
      ...{ timeValue: true, timeUnit: true, dueOn: true, ownerId: true, ownerPosition: true },
    },
  },
} as const satisfies Prisma.ForumSelect

type Revisable = Prisma.ForumGetPayload<{ select: typeof revisionSelection }>

/** The version that counts, with who was to sign it; null where none was opened. */
export function revisionOf({ records: [latest], followUps: rows }: Revisable) {
  if (!latest) return null
  const { signatories, issuedOn, ...shown } = latest
  const chosen = signatories.flatMap(({ attendanceId }) => attendanceId ?? [])
  return {
    ...{ ...shown, issuedOn: isoDay(issuedOn), chosen },
    rows: rows.map((row) => ({ ...row, dueOn: dayShown(row) })),
  }
}
