import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { nextToWrite, noteWritten } from '#domain/forum/stepping.server.ts'
import { m } from '#messages'
import { actionsAbout, aHall, eventsAbout, type Hall, outcomesOf } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'

// One by one through those who are invited by WhatsApp.

const next = async (hall: Hall, after: string | null = null) =>
  nextToWrite(hall.organizer, await findForum(hall.organizer, hall.forum.id), {
    errand: 'INVITE',
    after,
  })

const written = (hall: Hall, { id }: { id: string }, actor = hall.organizer) =>
  noteWritten(actor, hall.forum.id, id, 'INVITE')

const mobile = (index: number) => `+62812345678${String(index).padStart(2, '0')}`

async function threeToWrite() {
  const hall = await aHall()
  const people = []
  for (let index = 0; index < 3; index += 1)
    people.push(await anInvitation(hall.forum, { phone: mobile(index) }))
  const [first, second, third] = people as [
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
  ]
  return { hall, first, second, third }
}

test('each who was written to makes way for the next, and leaves an event', async () => {
  const { hall, first, second } = await threeToWrite()
  expect(await next(hall)).toMatchObject({ next: { id: first.id }, left: 3, done: 0 })

  await written(hall, first)

  expect(await next(hall)).toMatchObject({ next: { id: second.id }, left: 2, done: 1 })
  expect(await eventsAbout(first.id)).toMatchObject([
    { action: 'invitation.handed-over', details: { way: 'WHATSAPP' } },
  ])
  expect(await db.invitation.findFirstOrThrow({ where: { id: first.id } })).toMatchObject({
    status: 'SENT',
    sentBy: 'WHATSAPP',
  })
})

test('whoever was skipped comes again at the end', async () => {
  const { hall, first, second, third } = await threeToWrite()
  expect((await next(hall, first.id)).next?.id).toBe(second.id)
  await written(hall, second)
  expect(await next(hall, third.id)).toMatchObject({ next: null, left: 2 })
  expect((await next(hall)).next?.id).toBe(first.id)
  expect((await next(hall, 'bukan-id')).next?.id).toBe(first.id)
})

test('two who write to the same guest at once leave one event', async () => {
  const { hall, first } = await threeToWrite()
  await Promise.all([written(hall, first), written(hall, first, hall.admin)])
  expect(await actionsAbout(first.id)).toEqual(['invitation.handed-over'])
})

test('only who waits for an invitation and has a usable number is written to; others are named', async () => {
  const hall = await aHall()
  await anInvitation(hall.forum, { phone: mobile(1), status: 'SENT' })
  await anInvitation(hall.forum, { phone: mobile(2), status: 'CONFIRMED' })
  await anInvitation(hall.forum, { phone: mobile(3), withdrawnAt: new Date() })
  await anInvitation(hall.forum, { name: 'Kantor', phone: '+62354123456' })
  await anInvitation(hall.forum, { name: 'Salah tulis', phone: '0812-x' })
  await anInvitation(hall.forum, { name: 'Tanpa apa pun' })
  await anInvitation(hall.forum, { name: 'Hanya surel', email: 'a@contoh.id' })

  const { next: nobody, unreachable } = await next(hall)
  expect(nobody).toBeNull()
  expect(unreachable.map(({ name }) => name)).toEqual(['Kantor', 'Salah tulis', 'Tanpa apa pun'])
})

test('who may not invite writes to nobody; other units and organizations find nobody', async () => {
  const { hall, first } = await threeToWrite()
  const elsewhere = await aHall()
  for (const [actor, status] of [
    [hall.facilitator, 403],
    [hall.outsider, 404],
    [elsewhere.organizer, 404],
  ] as const) {
    const { refused } = await outcomesOf([
      written(hall, first, actor),
      noteWritten(actor, hall.forum.id, first.id, 'REMIND'),
    ])
    expect(refused.map((refusal) => refusal.status)).toEqual([status, status])
  }
  await expect(
    noteWritten(hall.organizer, hall.forum.id, first.id, 'REMIND'),
  ).rejects.toMatchObject({ message: m.invitation_error_answered() })
  expect(await actionsAbout(first.id)).toEqual([])
})
