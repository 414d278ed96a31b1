import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/policy.ts'
import type { Action } from '#domain/event/event.ts'
import { attachEvidence } from '#domain/follow-up/evidence.server.ts'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import {
  changePlan,
  deferFollowUp,
  planFollowUp,
  putToBudget,
} from '#domain/follow-up/plan.server.ts'
import { reportProgress, startFollowUp, submitFollowUp } from '#domain/follow-up/progress.server.ts'
import { changeRow, removeRow } from '#domain/follow-up/row.server.ts'
import {
  cancelFollowUp,
  declineFollowUp,
  reassignFollowUp,
} from '#domain/follow-up/settlement.server.ts'
import {
  publishFollowUp,
  returnFollowUp,
  verifyFollowUp,
} from '#domain/follow-up/verification.server.ts'
import { anActor, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { addEvidence, anUpload, aPromise, aRow, aStage, type Stage } from './stage.ts'

// The same questions for everything that is done with a promise: it leaves its event; others may not;
// elsewhere there is no such promise; two at once leave one truth.

type Step = {
  from: FollowUpStatus
  take: (actor: StaffActor, id: string) => Promise<unknown>
  action: Action
  /** The roles that may never; owners of other promises find nothing. */
  never: readonly Role[]
  /** Whether the promise is another one afterwards, so that only one of many at once can. */
  once: boolean
  forum?: 'FORMULATING'
}

const text = 'Sudah dikerjakan'
const reason = 'Bukan kewenangan kami'
const plan = {
  ...{ ownerId: null, dueOn: '2099-12-01', output: 'Loket ketiga dibuka' },
  ...{ budgetNeed: null, reason: null },
}

const readers = ['FACILITATOR', 'EVALUATOR'] as const
const keepers = ['FACILITATOR', 'EVALUATOR', 'ACTION_OWNER'] as const

const steps: Record<string, Step> = {
  'changing a row': {
    from: 'PROPOSED',
    take: (actor, id) => changeRow(actor, id, aRow()),
    ...{ action: 'follow-up.changed', never: keepers, once: false, forum: 'FORMULATING' },
  },
  'removing a row': {
    from: 'PROPOSED',
    take: removeRow,
    ...{ action: 'follow-up.removed', never: keepers, once: true, forum: 'FORMULATING' },
  },
  planning: {
    from: 'AGREED',
    take: (actor, id) => planFollowUp(actor, id, plan),
    ...{ action: 'follow-up.planned', never: readers, once: true },
  },
  'changing the plan': {
    from: 'PLANNED',
    take: (actor, id) => changePlan(actor, id, plan),
    ...{ action: 'follow-up.changed', never: keepers, once: false },
  },
  'waiting for budget': {
    from: 'PLANNED',
    take: (actor, id) => putToBudget(actor, id, { targetFiscalYear: 2099, text }),
    ...{ action: 'follow-up.put-to-budget', never: readers, once: true },
  },
  deferring: {
    from: 'PLANNED',
    take: (actor, id) => deferFollowUp(actor, id, { reviewOn: '2099-01-01', reason }),
    ...{ action: 'follow-up.deferred', never: readers, once: true },
  },
  starting: {
    from: 'PLANNED',
    take: (actor, id) => startFollowUp(actor, id, { progress: 10, text }),
    ...{ action: 'follow-up.started', never: readers, once: true },
  },
  'telling progress': {
    from: 'IN_PROGRESS',
    take: (actor, id) => reportProgress(actor, id, { progress: 40, text }),
    ...{ action: 'follow-up.progressed', never: readers, once: false },
  },
  'attaching evidence': {
    from: 'IN_PROGRESS',
    take: async (actor, id) =>
      attachEvidence(
        actor,
        id,
        { kind: 'AFTER', caption: 'Loket', takenOn: '2026-01-05', place: 'Ruang layanan' },
        [await anUpload()],
      ),
    ...{ action: 'evidence.attached', never: readers, once: false },
  },
  submitting: {
    from: 'IN_PROGRESS',
    take: (actor, id) => submitFollowUp(actor, id, { text }),
    ...{ action: 'follow-up.submitted', never: readers, once: true },
  },
  verifying: {
    from: 'SUBMITTED',
    take: (actor, id) => verifyFollowUp(actor, id, { text }),
    ...{ action: 'follow-up.verified', never: ['FACILITATOR', 'ACTION_OWNER'], once: true },
  },
  returning: {
    from: 'SUBMITTED',
    take: (actor, id) => returnFollowUp(actor, id, { reason }),
    ...{ action: 'follow-up.returned', never: ['FACILITATOR', 'ACTION_OWNER'], once: true },
  },
  publishing: {
    from: 'VERIFIED',
    take: (actor, id) => publishFollowUp(actor, id, { text }),
    ...{ action: 'follow-up.published', never: keepers, once: true },
  },
  declining: {
    from: 'AGREED',
    take: (actor, id) => declineFollowUp(actor, id, { reason }),
    ...{ action: 'follow-up.declined', never: keepers, once: true },
  },
  cancelling: {
    from: 'PLANNED',
    take: (actor, id) => cancelFollowUp(actor, id, { reason }),
    ...{ action: 'follow-up.cancelled', never: keepers, once: true },
  },
  'naming who answers': {
    from: 'AGREED',
    take: (actor, id) =>
      reassignFollowUp(actor, id, { ownerId: null, ownerPosition: 'Kepala Bidang', reason: null }),
    ...{ action: 'follow-up.reassigned', never: keepers, once: false },
  },
}
const everyStep = Object.entries(steps)

async function aReady({ from, forum }: Step) {
  const stage = await aStage(forum && { status: forum })
  const promise = await aPromise(stage, from)
  if (from === 'IN_PROGRESS') await addEvidence(promise)
  return { stage, promise }
}

const factsOf = async (id: string) => {
  const promise = await db.followUp.findFirst({ where: { id } })
  return promise && { status: promise.status, updatedAt: promise.updatedAt }
}
const eventsOf = (subjectId: string, action: Action) =>
  db.event.count({ where: { subjectId, action } })

async function strangersTo({ organization, unit }: Stage) {
  const elsewhere = (await aUnit({ organizationId: organization.id })).id
  return [
    await anActor(),
    await anActor('ORGANIZER', { organization, unitId: elsewhere }),
    await anActor('ACTION_OWNER', { organization, unitId: unit.id }),
  ]
}

test.each(everyStep)('%s leaves its event', async (_, step) => {
  const { stage, promise } = await aReady(step)

  await step.take(stage.organizer, promise.id)

  expect(await eventsOf(promise.id, step.action)).toBe(1)
})

test.each(everyStep)('%s is refused to those whose it is not', async (_, step) => {
  const { stage, promise } = await aReady(step)
  const before = await factsOf(promise.id)

  for (const role of step.never)
    await expect(step.take(await stage.member(role), promise.id)).rejects.toMatchObject({
      status: 403,
    })
  expect(await factsOf(promise.id)).toEqual(before)
})

test.each(everyStep)('%s finds no promise of somebody else or elsewhere', async (_, step) => {
  const { stage, promise } = await aReady(step)
  const before = await factsOf(promise.id)

  for (const stranger of await strangersTo(stage)) {
    const status = step.never.includes(stranger.role) ? 403 : 404
    await expect(step.take(stranger, promise.id)).rejects.toMatchObject({ status })
  }
  await expect(step.take(stage.admin, 'bukan-id')).rejects.toMatchObject({ status: 404 })
  expect(await factsOf(promise.id)).toEqual(before)
})

test.each(everyStep)('%s by three at once leaves one truth', async (_, step) => {
  const { stage, promise } = await aReady(step)

  const { done, refused } = await outcomesOf(
    [1, 2, 3].map(() => step.take(stage.organizer, promise.id)),
  )

  expect([done, done + refused.length]).toEqual([step.once ? 1 : 3, 3])
  for (const error of refused) expect(['form', 404]).toContain(error.field ?? error.status)
  expect(await eventsOf(promise.id, step.action)).toBe(done)
})
