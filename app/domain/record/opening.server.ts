import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { newTrackingCode } from '../feedback/new-tracking-code.server.ts'
import { type Forum, holdForumForChange } from '../forum/forum.server.ts'
import { readForumFacts } from '../forum/forum-facts.server.ts'
import { missingForForumMove } from '../forum/forum-guard.ts'
import { moveForum } from '../forum/forum-move.server.ts'
import { refuseFutureDay } from '../forum/paper.server.ts'
import { newId } from '../id.ts'
import { nextRecordNumber } from '../letter/letter-count.server.ts'
import { insertSignatories, type NewSignatory, readSignatories } from './new-signatory.server.ts'
import type { OpeningInput } from './record.schema.ts'
import { sealSnapshot } from './sealing.server.ts'
import { type Draft, readDraft } from './snapshot.server.ts'
import type { RecordSnapshot } from './snapshot.ts'

/**
 * Freezes the agreed rows as the first version of the forum's Berita Acara, gives it its number and opens it for
 * signature; the forum moves along where it has not yet. Of two who open it at once the later is told.
 */
export async function openRecord(actor: StaffActor, forumId: string, input: OpeningInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    await refuseOpened(tx, forum)
    const draft = await readDraft(tx, forum)
    const signatories = await readSignatories(tx, forum, draft, input.attendanceIds)
    await requireReady(tx, forum, draft, signatories)
    if (forum.status !== 'MINUTES_SIGNING')
      await moveForum(tx, actor, forum, {
        ...{ from: 'FORMULATING', to: 'MINUTES_SIGNING', action: 'forum.signing-started' },
        facts: { signatoryElements: elementsOf(signatories) },
      })

    const { number } = await nextRecordNumber(tx, await countingOf(tx, forum), input.issuedOn)
    const frozen = await freeze(tx, actor, forum, draft, signatories, {
      ...{ number, version: 1, issuedOn: input.issuedOn, place: input.place, reason: null },
    })
    const { sha256 } = frozen
    const subject = { id: frozen.id, forumId: forum.id }
    await record(tx, actor, 'official-record.opened', subject, { number, sha256 })
    return frozen
  })
}

async function refuseOpened(tx: Tx, { organizationId, id }: Forum) {
  const opened = await tx.officialRecord.findFirst({
    where: { organizationId, forumId: id },
    select: { number: true, createdByName: true },
  })
  if (!opened) return
  const { number, createdByName: who } = opened
  throw new RuleViolation('form', m.record_error_opened_already({ number, who }))
}

/** Refuses what would be no Berita Acara: without rows, without a day, or without anybody of any element present. */
export async function requireReady(
  tx: Tx,
  forum: Forum,
  draft: Draft,
  signatories: readonly NewSignatory[],
) {
  if (!forum.startsAt) throw new RuleViolation('form', m.record_error_undated())
  if (draft.rows.length === 0) throw new RuleViolation('form', m.record_error_no_rows())
  if (draft.present.length === 0) throw new RuleViolation('form', m.record_error_nobody_present())

  const facts = {
    ...(await readForumFacts(tx, forum)),
    ...{ signatoryElements: elementsOf(signatories), recordSigned: true },
  }
  const gaps = [
    ...missingForForumMove('FORMULATING', 'MINUTES_SIGNING', facts),
    ...missingForForumMove('MINUTES_SIGNING', 'FOLLOW_UP', facts),
  ]
  if (gaps.length === 0) return
  const missing = gaps.map(({ sentence }) => sentence()).join('; ')
  throw new RuleViolation('form', m.record_error_missing({ missing }))
}

const elementsOf = (signatories: readonly NewSignatory[]) =>
  signatories.flatMap(({ element }) => element ?? [])

type Heading = RecordSnapshot['record']

/** Stores a version with its hash and its signatories. Nothing of it changes afterwards. */
export async function freeze(
  tx: Tx,
  actor: StaffActor,
  forum: Forum,
  { head: _head, ...draft }: Draft,
  signatories: readonly NewSignatory[],
  heading: Heading,
) {
  refuseFutureDay('issuedOn', heading.issuedOn, forum.timeZone)
  const parts = await sealSnapshot(tx, forum, {
    ...draft,
    record: heading,
    signatories: signatories.map(({ said }) => said),
  })
  const { organizationId, id: forumId } = forum
  const frozen = await tx.officialRecord.create({
    data: {
      ...{ organizationId, id: newId(), forumId, code: newTrackingCode(), ...parts },
      ...{ version: heading.version, number: heading.number, reason: heading.reason },
      issuedOn: new Date(`${heading.issuedOn}T00:00:00Z`),
      ...{ createdByName: actor.name, createdAt: now() },
    },
  })
  await insertSignatories(tx, frozen, signatories)
  return frozen
}

async function countingOf(tx: Tx, { organizationId, unitId }: Forum) {
  const { organization, ...unit } = await tx.unit.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: unitId } },
    select: {
      ...{ name: true, shortName: true, letterCode: true },
      organization: { select: { letterPattern: true, recordPattern: true, letterPerUnit: true } },
    },
  })
  return { organizationId, unitId, unit, organization }
}
