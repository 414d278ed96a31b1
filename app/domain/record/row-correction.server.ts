import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { normalizeTrackingCode } from '../feedback/tracking-code.ts'
import { type FollowUp, holdFollowUp } from '../follow-up/follow-up.server.ts'
import { isSettled } from '../follow-up/follow-up.ts'
import { moveFollowUp, tell } from '../follow-up/follow-up-move.server.ts'
import { deleteRow, insertRow, writeRow } from '../follow-up/row.server.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import type { Forum } from '../forum/forum.server.ts'
import type { RevisionInput, RowCorrection } from './revision.schema.ts'

/** Makes the rows what the new version says: corrected, taken out, added. What is wrong is said beside its row. */
export async function correctRows(
  tx: Tx,
  actor: StaffActor,
  forum: Forum,
  { rows, reason }: RevisionInput,
) {
  for (const said of rows) {
    try {
      if (said.isNew) await addRow(tx, actor, forum, said)
      else await correctRow(tx, actor, forum, said, reason)
    } catch (error) {
      throw error instanceof RuleViolation ? atItsRow(error, said) : error
    }
  }
}

const ofRow = new Set(['dueOn', 'ownerId', 'ownerPosition', 'sourceCodes'])

const atItsRow = ({ field, message }: RuleViolation, { place }: RowCorrection) =>
  new RuleViolation(ofRow.has(field) ? `rows.${place}.${field}` : field, message)

async function addRow(tx: Tx, actor: StaffActor, forum: Forum, said: RowCorrection) {
  const { organizationId } = forum
  const known = await tx.followUp.count({ where: { organizationId, id: said.id } })
  if (known > 0) throw new RuleViolation('form', m.common_error_invalid())
  const feedbackIds = await inputsOf(tx, forum, said.sourceCodes)
  await insertRow(tx, actor, forum, {
    ...saidOf(said),
    ...{ id: said.id, feedbackIds, seen: null },
    ...{ serviceId: null, spComponent: null, skmElement: null },
  })
}

/** The inputs of this forum that were typed by their codes, however divided. */
async function inputsOf(tx: Tx, { organizationId, id: forumId }: Forum, typed: string | null) {
  const parts = typed?.split(/[;,\n]/).filter((part) => part.trim() !== '') ?? []
  const codes = [...new Set(parts.map((part) => normalizeTrackingCode(part) ?? part.trim()))]
  if (codes.length === 0) return []
  const found = await tx.feedback.findMany({
    where: { organizationId, forumId, trackingCode: { in: codes } },
    take: codes.length,
    select: { id: true, trackingCode: true },
  })
  const unknown = codes.filter((code) => !found.some(({ trackingCode }) => trackingCode === code))
  if (unknown.length > 0)
    throw new RuleViolation(
      'sourceCodes',
      m.record_error_unknown_source({ codes: unknown.join('; ') }),
    )
  return found.map(({ id }) => id)
}

async function correctRow(
  tx: Tx,
  actor: StaffActor,
  forum: Forum,
  said: RowCorrection,
  reason: string,
) {
  const row = await holdFollowUp(tx, actor, said.id)
  if (row.forumId !== forum.id || row.status === 'CANCELLED')
    throw new RuleViolation('form', m.common_error_changed_meanwhile())
  if (said.isRemoved) return takeOut(tx, actor, row, reason)

  const [before, after] = [wordsOf(row), saidOf(said)]
  const changed = (Object.keys(after) as Array<keyof typeof after>).filter(
    (name) => before[name] !== after[name],
  )
  if (changed.length === 0) return
  requireChangeable(row, after, changed)
  const { serviceId, spComponent, skmElement, number } = row
  const kept = { id: row.id, serviceId, spComponent, skmElement, feedbackIds: [], seen: null }
  const due = isTimeChanged(changed) ? {} : { dueOn: row.dueOn && isoDay(row.dueOn) }
  await writeRow(tx, actor, forum, row, { ...after, ...due, ...kept })
  const details = { number, problemBefore: row.problem, recommendationBefore: row.recommendation }
  const subject = { id: row.id, forumId: forum.id }
  await record(tx, actor, 'follow-up.changed', subject, { ...details, changed, reason })
  await tellCorrected(tx, actor, row, reason)
}

/** A row that was only proposed is gone, and its inputs wait again; a promise is cancelled with the reason. */
async function takeOut(tx: Tx, actor: StaffActor, row: FollowUp, reason: string) {
  if (row.status === 'PROPOSED') return deleteRow(tx, actor, row)
  await moveFollowUp(tx, actor, row, {
    ...{ to: 'CANCELLED', action: 'follow-up.cancelled', text: reason, facts: { reason } },
    ...{ data: { statusReason: reason }, details: { reason } },
  })
}

/** Whoever follows a promise reads that the record was corrected, and why. */
async function tellCorrected(tx: Tx, actor: StaffActor, row: FollowUp, reason: string) {
  if (row.status === 'PROPOSED') return
  const text = m.record_told_corrected({ reason }, { locale: 'id' })
  await tell(tx, actor, row, { status: row.status, progress: row.progress, text })
}

/** Words are corrected at any time; time and owner of a promise as long as somebody still works on it. */
function requireChangeable(row: FollowUp, after: Said, changed: Array<keyof Said>) {
  if (changed.every((name) => name === 'problem' || name === 'recommendation')) return
  if (isSettled(row.status)) throw new RuleViolation('form', m.follow_up_error_settled())
  if (row.status === 'SUBMITTED')
    throw new RuleViolation('form', m.follow_up_error_being_verified())
  const mayBePosition = row.status === 'PROPOSED' || row.status === 'AGREED'
  if (!after.ownerId && !mayBePosition)
    throw new RuleViolation('ownerId', m.follow_up_error_owner_member())
}

const isTimeChanged = (changed: ReadonlyArray<keyof Said>) =>
  (['timeValue', 'timeUnit', 'horizon', 'dueOn'] as const).some((name) => changed.includes(name))

const saidOf = (said: RowCorrection) => ({
  ...{ problem: said.problem, recommendation: said.recommendation, horizon: said.horizon },
  ...{ timeValue: said.timeValue, timeUnit: said.timeUnit, dueOn: said.dueOn },
  ...{ ownerId: said.ownerId, ownerPosition: said.ownerPosition },
})

type Said = ReturnType<typeof saidOf>

/** The row as the form shows it: a day only where no length was agreed. */
const wordsOf = (row: FollowUp): Said => ({
  ...{ problem: row.problem, recommendation: row.recommendation, horizon: row.horizon },
  ...{ timeValue: row.timeValue, timeUnit: row.timeUnit, dueOn: dayShown(row) },
  ...{ ownerId: row.ownerId, ownerPosition: row.ownerPosition },
})

/** What a form shows of a due date: nothing where it follows from the length. */
export const dayShown = ({ timeValue, dueOn }: { timeValue: number | null; dueOn: Date | null }) =>
  timeValue === null && dueOn ? isoDay(dueOn) : null
