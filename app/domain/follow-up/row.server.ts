import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { GoneMeanwhile, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { markUngrouped } from '../feedback/grouping.server.ts'
import { type Forum, findForum, holdForum, holdForumForChange } from '../forum/forum.server.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { knownId } from '../id.ts'
import type { RowInput } from './follow-up.schema.ts'
import { dateOf, type FollowUp, findFollowUp, holdFollowUp, todayIn } from './follow-up.server.ts'
import { nextVersion } from './follow-up-move.server.ts'
import { requireOwner } from './owner.server.ts'
import { canGather, timeFrameOf } from './row.ts'
import { gatherSources, replaceSources } from './row-source.server.ts'

/**
 * Gathers inputs of a forum into a new row of problem and recommendation, under the forum's next number. An
 * input may feed several rows. Sending the same form again is the same row.
 */
export async function proposeRow(actor: StaffActor, forumId: string | undefined, input: RowInput) {
  authorize(actor, 'follow-up.agree')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    requireGathering(forum)
    const { organizationId } = forum
    const earlier = await tx.followUp.findUnique({
      where: { organizationId_id: { organizationId, id: input.id } },
      select: { id: true, forumId: true, number: true },
    })
    if (earlier) return sameRow(earlier, forum)

    return insertRow(tx, actor, forum, input)
  })
}

/** A new row under the forum's next number, in the transaction that holds the forum for change. */
export async function insertRow(tx: Tx, actor: StaffActor, forum: Forum, input: RowInput) {
  const { organizationId, id: forumId, unitId } = forum
  const row = await tx.followUp.create({
    data: {
      ...(await columnsOf(tx, actor, forum, input)),
      ...{ organizationId, id: input.id, forumId, unitId, number: await takeNumber(tx, forum) },
    },
  })
  await gatherSources(tx, actor, row, input.feedbackIds)
  const { number, problem, recommendation } = row
  const details = { number, problem, recommendation }
  await record(tx, actor, 'follow-up.proposed', { id: row.id, forumId }, details)
  return row
}

/** Changes a row while it is only proposed, with the inputs it comes from. */
export async function changeRow(actor: StaffActor, id: string | undefined, input: RowInput) {
  authorize(actor, 'follow-up.agree')
  return db.$transaction(async (tx) => {
    const { row, forum } = await holdRow(tx, actor, id)
    if (input.seen && Date.parse(input.seen) !== row.updatedAt.getTime()) {
      throw new RuleViolation('form', m.common_error_changed_meanwhile())
    }

    await writeRow(tx, actor, forum, row, input)
    const sources = await replaceSources(tx, actor, row, input.feedbackIds)
    const { number, problem, recommendation } = row
    const details = { number, problemBefore: problem, recommendationBefore: recommendation }
    const subject = { id: row.id, forumId: forum.id }
    await record(tx, actor, 'follow-up.changed', subject, { ...details, ...sources })
    return row
  })
}

/** What a held row says from now on, its sources apart. */
export async function writeRow(
  tx: Tx,
  actor: StaffActor,
  forum: Forum,
  row: FollowUp,
  input: RowInput,
) {
  await tx.followUp.update({
    where: { organizationId_id: { organizationId: row.organizationId, id: row.id } },
    data: { ...(await columnsOf(tx, actor, forum, input, row)), updatedAt: nextVersion(row) },
  })
}

/** Removes a proposed row; its inputs are merely triaged again. Its number is not given a second time. */
export async function removeRow(actor: StaffActor, id: string | undefined) {
  authorize(actor, 'follow-up.agree')
  return db.$transaction(async (tx) => {
    const { row } = await holdRow(tx, actor, id)
    await deleteRow(tx, actor, row)
    return row
  })
}

/** The same of a held row, in the transaction that holds its forum. */
export async function deleteRow(tx: Tx, actor: StaffActor, row: FollowUp) {
  const { organizationId, id, forumId, number, problem, recommendation } = row
  const links = await tx.followUpFeedback.findMany({
    where: { organizationId, followUpId: id },
    select: { feedbackId: true },
  })
  const feedbackIds = links.map(({ feedbackId }) => feedbackId)
  if (feedbackIds.length > 0) await markUngrouped(tx, actor, feedbackIds, id)

  await tx.followUp.delete({ where: { organizationId_id: { organizationId, id } } })
  const details = { number, problem, recommendation, feedbackIds }
  await record(tx, actor, 'follow-up.removed', { id, forumId }, details)
}

/** The forum's next number, taken by counting up: two rows at once wait for each other and never share one. */
async function takeNumber(tx: Tx, { organizationId, id }: Forum) {
  const [taken] = await tx.$queryRaw<[{ followUpCount: number }]>`
    update "Forum" set "followUpCount" = "followUpCount" + 1
    where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid
    returning "followUpCount"`
  return taken.followUpCount
}

/** The row, still proposed, in a forum that still gathers. Forum before row: signing takes them in that order too. */
async function holdRow(tx: Tx, actor: StaffActor, id: string | undefined) {
  await refuseRemoved(tx, actor, id)
  const { forumId } = await findFollowUp(actor, id, tx)
  const forum = await holdForum(tx, actor, forumId)
  const row = await holdFollowUp(tx, actor, id)
  if (row.status !== 'PROPOSED') throw new RuleViolation('form', m.follow_up_error_row_agreed())
  requireGathering(forum)
  return { row, forum }
}

/** Tells the slower of two people that the row was removed meanwhile. */
async function refuseRemoved(tx: Tx, actor: StaffActor, id: string | undefined) {
  const removal = await tx.event.findFirst({
    where: {
      organizationId: actor.organizationId,
      subjectId: knownId(id, m.follow_up_one()),
      action: 'follow-up.removed',
    },
    select: { forumId: true },
  })
  if (!removal?.forumId) return
  await findForum(actor, removal.forumId, tx)
  throw new GoneMeanwhile()
}

function sameRow(earlier: { id: string; forumId: string; number: number }, forum: Forum) {
  if (earlier.forumId === forum.id) return earlier
  throw new RuleViolation('form', m.common_error_changed_meanwhile())
}

function requireGathering({ status }: Forum) {
  if (canGather(status)) return
  const isSigning = status === 'MINUTES_SIGNING'
  throw new RuleViolation(
    'form',
    isSigning ? m.follow_up_error_rows_closed() : m.follow_up_error_rows_not_open(),
  )
}

async function columnsOf(
  tx: Tx,
  actor: StaffActor,
  forum: Forum,
  input: RowInput,
  before?: FollowUp,
) {
  const { problem, recommendation, spComponent, skmElement, serviceId, ownerId } = input
  if (serviceId && serviceId !== before?.serviceId) await requireService(tx, forum, serviceId)
  const isNewOwner = ownerId && ownerId !== before?.ownerId
  const owner = isNewOwner ? await requireOwner(tx, actor, ownerId) : null

  const start = wallClockOf(forum.startsAt ?? now(), forum.timeZone).slice(0, 10)
  const today = todayIn(forum.timeZone)
  if (input.dueOn && input.dueOn < (start < today ? start : today)) {
    throw new RuleViolation('dueOn', m.follow_up_error_due_before_forum())
  }
  const { dueOn, ...frame } = timeFrameOf(input, start)
  return {
    ...{ problem, recommendation, spComponent, skmElement, serviceId, ownerId },
    ownerPosition: input.ownerPosition ?? owner?.position ?? null,
    ...frame,
    dueOn: dueOn ? dateOf(dueOn) : null,
  } satisfies Prisma.FollowUpUncheckedUpdateInput
}

async function requireService(tx: Tx, { organizationId, unitId }: Forum, id: string) {
  const service = await tx.service.findFirst({
    where: { organizationId, unitId, id, archivedAt: null },
    select: { id: true },
  })
  if (!service) throw new RuleViolation('serviceId', m.follow_up_error_unknown_service())
}
