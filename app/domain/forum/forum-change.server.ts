import { randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { bytesForCode, codeFrom } from '../code.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { carryToFirst } from '../follow-up/carry-over.server.ts'
import { newId } from '../id.ts'
import type { ForumChange, ForumInput } from './forum.schema.ts'
import { type Forum, holdForumForChange, nextVersion } from './forum.server.ts'
import { changedFields, factsOf, forumFieldLabel } from './forum-columns.ts'
import { readForumFacts } from './forum-facts.server.ts'
import { missingForForumMove } from './forum-guard.ts'
import { lastChangeOf } from './forum-move.server.ts'
import { requireServices, requireUnit } from './forum-unit.server.ts'
import { isChangeable } from './forum-visibility.ts'
import { refusePast } from './schedule.server.ts'
import { seatWaiting } from './seat.server.ts'
import { forumStatusLabel } from './terms.ts'

/** 29^6 codes within an organization. */
const codeLength = 6

/** Drafts a forum of one of the actor's units. */
export async function createForum(actor: Actor, input: ForumInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    await requireUnit(tx, actor, input.unitId)
    await requireServices(tx, actor, input.unitId, input.serviceIds)
    const columns = factsOf(input)
    refusePast('startsAt', columns.startsAt, input.alreadyHeld)

    const forum = await insertForum(tx, { ...columns, organizationId: actor.organizationId })
    await setServices(tx, forum, input.serviceIds)
    const details = { theme: forum.theme, year: forum.year }
    await record(tx, actor, 'forum.drafted', { id: forum.id, forumId: forum.id }, details)
    if (!input.alreadyHeld) await carryToFirst(tx, actor, forum)
    return forum
  })
}

/** Changes the facts of a forum whose record is not yet up for signature. Who comes second is told. */
export async function changeForum(actor: Actor, forumId: string, input: ForumChange) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    requireChangeable(forum)
    await requireSameVersion(tx, forum, input.version)
    await requireUnitOf(tx, actor, forum, input.unitId)
    await requireServices(tx, actor, input.unitId, input.serviceIds, forum)
    const columns = factsOf(input)
    if (columns.startsAt?.getTime() !== forum.startsAt?.getTime()) {
      refusePast('startsAt', columns.startsAt, input.alreadyHeld)
    }

    const changed = await tx.forum.update({
      where: { organizationId_id: { organizationId: forum.organizationId, id: forum.id } },
      data: { ...columns, updatedAt: nextVersion(forum, now()) },
    })
    const services = await setServices(tx, forum, input.serviceIds)
    await requireStillPlanned(tx, changed)

    const fields = [...changedFields(forum, columns), ...(services ? ['serviceIds'] : [])]
    await record(tx, actor, 'forum.changed', { id: forum.id, forumId: forum.id }, { fields })
    await seatWaiting(tx, changed)
    return changed
  })
}

function requireChangeable(forum: Forum) {
  if (isChangeable(forum.status)) return

  const status = forumStatusLabel(forum.status)
  throw new RuleViolation('form', m.forum_error_not_changeable({ status }))
}

/** The later of two editors is told by whom, and what, was changed since the page was opened. */
async function requireSameVersion(tx: Tx, forum: Forum, version: string) {
  if (forum.updatedAt.getTime() === Date.parse(version)) return

  const { who, fields } = await lastChangeOf(tx, forum)
  const what = fields.map(forumFieldLabel).join(', ') || m.forum_its_status()
  throw new RuleViolation('form', m.forum_error_changed_meanwhile({ who, what }))
}

/** The unit is fixed once the forum is on the calendar. */
async function requireUnitOf(tx: Tx, actor: Actor, forum: Forum, unitId: string) {
  if (unitId === forum.unitId) return

  await requireUnit(tx, actor, unitId)
  if (forum.status !== 'DRAFT') throw new RuleViolation('unitId', m.forum_error_unit_fixed())
}

/** What was planned cannot lose what planning needs. */
async function requireStillPlanned(tx: Tx, forum: Forum) {
  if (forum.status === 'DRAFT') return

  const facts = await readForumFacts(tx, forum)
  const gaps = missingForForumMove('DRAFT', 'PLANNED', facts).filter(
    ({ place }) => place === 'facts',
  )
  if (gaps.length === 0) return

  const missing = gaps.map(({ sentence }) => sentence()).join('; ')
  throw new RuleViolation('form', m.forum_error_missing({ missing }))
}

/** Inserts a forum under a new code. A drawn code may be taken: then the database keeps the other forum, and another is drawn. */
export async function insertForum(
  tx: Tx,
  columns: Omit<Prisma.ForumCreateManyInput, 'id' | 'code'>,
) {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const code = codeFrom(randomBytes(bytesForCode(codeLength)), codeLength)
    const [forum] = await tx.forum.createManyAndReturn({
      data: { ...columns, id: newId(), code },
      skipDuplicates: true,
    })
    if (forum) return forum
  }
  throw new Error('No free forum code was found')
}

/** Makes these the services a forum covers; says whether that changed anything. */
async function setServices(tx: Tx, { organizationId, id: forumId }: Forum, serviceIds: string[]) {
  const removed = await tx.forumService.deleteMany({
    where: { organizationId, forumId, serviceId: { notIn: serviceIds } },
  })
  const added = await tx.forumService.createMany({
    data: serviceIds.map((serviceId) => ({ organizationId, forumId, serviceId })),
    skipDuplicates: true,
  })
  return removed.count + added.count > 0
}
