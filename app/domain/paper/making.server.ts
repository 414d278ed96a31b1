import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { defineQueue, enqueue } from '#platform/jobs.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type Forum, holdForumForChange } from '../forum/forum.server.ts'
import { refuseArchived } from '../forum/paper.server.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { newId } from '../id.ts'
import { letterOf } from '../letter/letter.server.ts'
import { nextNumber } from '../letter/letter-count.server.ts'
import { formatsOf, isBusy, type MadeKind, missingFor, numbering } from './made-paper.ts'
import { matterOf } from './matter.server.ts'
import { missingSentence } from './terms.ts'

/** Makes the paper that was asked for; a job killed half-way is done again from the beginning. */
export const paperQueue = defineQueue<{ actor: Actor; makingId: string }>('paper.make', {
  retryLimit: 2,
  retryDelay: 5,
  expireInSeconds: 300,
})

/**
 * Asks for a paper of the forum; what failed is taken up again under the number it has. One of a kind is made at
 * a time: who asks meanwhile is told.
 */
export async function requestPaper(actor: StaffActor, forumId: string, kind: MadeKind) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    refuseArchived(forum)
    const missing = missingFor(kind, await matterOf(tx, forum))
    if (missing) throw new RuleViolation('form', missingSentence(missing))

    const before = await latestMaking(tx, forum, kind)
    if (before && isBusy(before.status)) throw new RuleViolation('form', m.paper_error_busy())
    const making =
      before?.status === 'FAILED'
        ? await beginAgain(tx, before)
        : await begin(tx, actor, forum, kind)
    await enqueue(tx, paperQueue, { actor, makingId: making.id })
    const subject = { id: making.id, forumId: forum.id }
    await record(tx, actor, 'paper.requested', subject, { kind, number: making.number })
    return making
  })
}

const begin = async (tx: Tx, actor: StaffActor, forum: Forum, kind: MadeKind) =>
  tx.paperMaking.create({
    data: {
      ...{ organizationId: forum.organizationId, id: newId(), forumId: forum.id, kind },
      ...(await numberOf(tx, forum, kind)),
      ...{ askedByName: actor.name, total: filesOf(kind), createdAt: now() },
    },
  })

const beginAgain = (tx: Tx, { organizationId, id }: { organizationId: string; id: string }) =>
  tx.paperMaking.update({
    where: { organizationId_id: { organizationId, id } },
    data: { status: 'WAITING', done: 0 },
  })

/**
 * Takes up what waits although no job knows of it, as in data that were brought from elsewhere, and what a
 * process was at that was killed: the one that works begins here, and no other is at it.
 */
export async function resumePapers() {
  const waiting = await db.paperMaking.findMany({
    where: { status: { in: ['WAITING', 'MAKING'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { organizationId: true, id: true },
  })
  for (const { organizationId, id } of waiting) {
    const actor: Actor = { kind: 'SYSTEM', organizationId }
    await db.$transaction((tx) => enqueue(tx, paperQueue, { actor, makingId: id }))
  }
}

/** Every format once for those inside and once for the public. */
export const filesOf = (kind: MadeKind) => formatsOf(kind).length * 2

const latestMaking = (tx: Tx, { organizationId, id: forumId }: Forum, kind: MadeKind) =>
  tx.paperMaking.findFirst({
    where: { organizationId, forumId, kind },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })

/** The number of the paper, by the organization's own pattern, and the day it is of. */
async function numberOf(tx: Tx, forum: Forum, kind: MadeKind) {
  const { organizationId, unitId } = forum
  const unit = await tx.unit.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: unitId } },
    relationLoadStrategy: 'join',
    select: {
      ...{ name: true, shortName: true, letterCode: true },
      organization: { select: { letterPattern: true, letterPerUnit: true, timeZone: true } },
    },
  })
  const today = wallClockOf(now(), unit.organization.timeZone).slice(0, 10)
  const issuedOn = new Date(today)
  if (numbering[kind] === 'none') return { number: null, issuedOn }
  if (numbering[kind] === 'letter') {
    const letter = await letterOf(forum, tx)
    return { number: letter?.number ?? null, issuedOn: letter?.issuedOn ?? issuedOn }
  }
  if (numbering[kind] === 'record') return recordNumber(tx, forum)
  const before = numbering[kind] === 'kept' && (await numberBefore(tx, forum, kind))
  if (before) return before
  const counting = { organizationId, unitId, unit, organization: unit.organization }
  return { number: (await nextNumber(tx, counting, today)).number, issuedOn }
}

const recordNumber = (tx: Tx, { organizationId, id: forumId }: Forum) =>
  tx.officialRecord.findFirstOrThrow({
    where: { organizationId, forumId },
    orderBy: { version: 'desc' },
    select: { number: true, issuedOn: true },
  })

/** The number and day a paper of the kind has already, made or registered by hand: they stay with it. */
async function numberBefore(tx: Tx, { organizationId, id: forumId }: Forum, kind: MadeKind) {
  return tx.forumPaper.findFirst({
    where: { organizationId, forumId, kind, number: { not: null } },
    orderBy: { version: 'desc' },
    select: { number: true, issuedOn: true },
  })
}
