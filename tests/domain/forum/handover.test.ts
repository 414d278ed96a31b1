import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { handOverInvitations } from '#domain/forum/handover.server.ts'
import { aHall, eventsAbout, type Hall, outcomesOf } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'

// Printed letters are marked as handed over several at once, each with its own proof.

const mark = (hall: Hall, ids: string[], by: StaffActor = hall.organizer) =>
  handOverInvitations(by, hall.forum.id, { invitationIds: ids })

async function three(more: Parameters<typeof aHall>[0] = {}) {
  const hall = await aHall(more)
  const ids = []
  for (const name of ['Satu', 'Dua', 'Tiga'])
    ids.push((await anInvitation(hall.forum, { name })).id)
  return { hall, ids }
}

const stateOf = (id: string) =>
  db.invitation.findFirstOrThrow({
    where: { id },
    select: { status: true, sentBy: true, sentAt: true },
  })

test('the chosen are noted as handed over, each with who did it and when; the others wait', async () => {
  const { hall, ids } = await three()
  const [one = '', two = '', three_ = ''] = ids

  expect(await mark(hall, [one, two, two])).toEqual({ marked: 2, already: 0 })

  for (const id of [one, two]) {
    expect(await stateOf(id)).toMatchObject({
      ...{ status: 'SENT', sentBy: 'BY_HAND', sentAt: expect.any(Date) },
    })
    expect(await eventsAbout(id)).toMatchObject([
      {
        action: 'invitation.handed-over',
        actorId: hall.organizer.userId,
        forumId: hall.forum.id,
        details: { way: 'BY_HAND' },
      },
    ])
  }
  expect(await stateOf(three_)).toMatchObject({ status: 'DRAFT', sentAt: null })
})

test('what was answered or noted before is passed over and counted, and keeps its proof', async () => {
  const { hall, ids } = await three()
  const [one = '', two = ''] = ids
  const sentAt = new Date('2026-01-05T02:00:00Z')
  const came = { status: 'CONFIRMED', answeredAt: sentAt, sentAt, sentBy: 'EMAIL' } as const
  await db.invitation.updateMany({ where: { id: two }, data: came })

  expect(await mark(hall, [one, two])).toEqual({ marked: 1, already: 1 })
  expect(await stateOf(two)).toEqual({ status: 'CONFIRMED', sentBy: 'EMAIL', sentAt })
  await expect(mark(hall, [one, two])).rejects.toMatchObject({ field: 'invitationIds' })
})

test('one that was withdrawn, or stands on another list, stops all', async () => {
  const { hall, ids } = await three()
  const gone = await anInvitation(hall.forum, { withdrawnAt: new Date() })
  const elsewhere = await three()
  for (const other of [gone.id, elsewhere.ids[0] ?? ''])
    await expect(mark(hall, [...ids, other])).rejects.toMatchObject({ field: 'invitationIds' })
  for (const id of ids) expect(await stateOf(id)).toMatchObject({ status: 'DRAFT' })
})

test('only who invites may, in their own unit and organization, while there is something to invite to', async () => {
  const { hall, ids } = await three()
  for (const by of [hall.facilitator, hall.owner, hall.evaluator])
    await expect(mark(hall, ids, by)).rejects.toMatchObject({ status: 403 })
  const stranger = (await aHall()).organizer
  for (const by of [hall.outsider, stranger])
    await expect(mark(hall, ids, by)).rejects.toMatchObject({ status: 404 })
  const over = await three({ status: 'FOLLOW_UP' })
  await expect(mark(over.hall, over.ids)).rejects.toMatchObject({ field: 'form' })
})

test('of two who mark the same letters at once one does it, the other is told', async () => {
  const { hall, ids } = await three()
  const { done, refused } = await outcomesOf([mark(hall, ids), mark(hall, ids.toReversed())])
  expect([done, refused]).toMatchObject([1, [{ field: 'invitationIds' }]])
  for (const id of ids) expect(await eventsAbout(id)).toHaveLength(1)
})
