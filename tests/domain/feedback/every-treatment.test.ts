import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/policy.ts'
import type { Action } from '#domain/event/event.ts'
import {
  hideFeedback,
  restoreFeedback,
  revealSubmitter,
  withdrawFeedback,
} from '#domain/feedback/moderation.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import {
  answerFeedback,
  declareOutOfScope,
  redirectFeedback,
  triageFeedback,
} from '#domain/feedback/treatment.server.ts'
import { newId } from '#domain/id.ts'
import { aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { anInput, aStaff, aStage, seenOf } from './stage.ts'

// The same questions for everything that staff do with an input: it leaves its event; others may not;
// elsewhere there is no such input; of two who decide on the same version at once the second is told.

type Treatment = {
  take: (actor: StaffActor, id: string, seen: string) => Promise<unknown>
  action: Action
  never: readonly Role[]
  /** Done to an input that was hidden before. */
  hidden?: true
  /** Looking is no decision: as often as one looks. */
  always?: true
}

const reason = 'Menyebut nama orang'
const subject = {
  ...({ kind: 'COMPLAINT', serviceId: null, spComponent: 'SP03', skmElement: null } as const),
  element: 'EXPERTS' as const,
}
const sorters = ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const
const hiders = ['ACTION_OWNER', 'EVALUATOR'] as const

const treatments: Record<string, Treatment> = {
  sorting: {
    take: (actor, id, seen) => triageFeedback(actor, id, { ...subject, seen }),
    ...{ action: 'feedback.triaged', never: sorters },
  },
  answering: {
    take: (actor, id, seen) => answerFeedback(actor, id, { answer: 'Loket ditambah.', seen }),
    ...{ action: 'feedback.answered', never: sorters },
  },
  redirecting: {
    take: (actor, id, seen) =>
      redirectFeedback(actor, id, { laporTicket: '12345', laporUrl: null, reason: null, seen }),
    ...{ action: 'feedback.redirected', never: sorters },
  },
  'setting aside': {
    take: (actor, id, seen) => declareOutOfScope(actor, id, { reason, seen }),
    ...{ action: 'feedback.declared-out-of-scope', never: sorters },
  },
  withdrawing: {
    take: (actor, id, seen) => withdrawFeedback(actor, id, { reason, seen }),
    ...{ action: 'feedback.withdrawn', never: sorters },
  },
  hiding: {
    take: (actor, id, seen) => hideFeedback(actor, id, { reason, seen }),
    ...{ action: 'feedback.hidden', never: hiders },
  },
  restoring: {
    take: (actor, id, seen) => restoreFeedback(actor, id, { seen }),
    ...{ action: 'feedback.restored', never: hiders, hidden: true },
  },
  'looking at a confidential name': {
    take: (actor, id) => revealSubmitter(actor, id),
    ...{ action: 'feedback.submitter-revealed', never: sorters, always: true },
  },
}
const everyTreatment = Object.entries(treatments)

async function anInboxed({ hidden, action }: Treatment) {
  const stage = await aStage()
  const organizer = aStaff(stage)
  const input = anInput({ identity: 'CONFIDENTIAL' })
  const { id } = await submitFeedback(stage.actor, stage.doors.invitation, input)
  const isSorting = action === 'feedback.triaged'
  if (!isSorting) await triageFeedback(organizer, id, { ...subject, seen: await seenOf(id) })
  if (hidden) await hideFeedback(organizer, id, { reason, seen: await seenOf(id) })
  return { stage, organizer, id, seen: await seenOf(id) }
}

const eventsOf = (subjectId: string, action: Action) =>
  db.event.count({ where: { subjectId, action } })

test.each(everyTreatment)('%s leaves its event', async (_, treatment) => {
  const { organizer, id, seen } = await anInboxed(treatment)

  await treatment.take(organizer, id, seen)

  expect(await eventsOf(id, treatment.action)).toBe(1)
})

test.each(everyTreatment)('%s is refused to those whose it is not', async (_, treatment) => {
  const { stage, id, seen } = await anInboxed(treatment)

  for (const role of treatment.never)
    await expect(treatment.take(aStaff(stage, role), id, seen)).rejects.toMatchObject({
      status: 403,
    })
  expect([await seenOf(id), await eventsOf(id, treatment.action)]).toEqual([seen, 0])
})

test.each(everyTreatment)('%s finds no input of another unit or organization', async (_, it) => {
  const { stage, organizer, id, seen } = await anInboxed(it)
  const outsider = { ...aStaff(stage), unitId: (await aUnit(stage)).id }
  const stranger = aStaff(await aStage())

  for (const actor of [outsider, stranger])
    await expect(it.take(actor, id, seen)).rejects.toMatchObject({ status: 404 })
  for (const nothing of [newId(), 'bukan-id'])
    await expect(it.take(organizer, nothing, seen)).rejects.toMatchObject({ status: 404 })
  expect([await seenOf(id), await eventsOf(id, it.action)]).toEqual([seen, 0])
})

test.each(everyTreatment)(
  'of three at once, %s is one’s, and the others are told',
  async (_, it) => {
    const { organizer, id, seen } = await anInboxed(it)

    const { done, refused } = await outcomesOf([1, 2, 3].map(() => it.take(organizer, id, seen)))

    expect(done).toBe(it.always ? 3 : 1)
    expect(refused.map(({ field }) => field)).toEqual(it.always ? [] : ['form', 'form'])
    expect(await eventsOf(id, it.action)).toBe(done)
  },
)
