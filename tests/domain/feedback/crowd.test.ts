import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { PublicActor } from '#domain/access/actor.ts'
import type { Door } from '#domain/feedback/door.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { newId } from '#domain/id.ts'
import { anInput, aStage } from './stage.ts'

test('a crowd through every door of two organizations is stored once each, with who and when of its own', async () => {
  const stages = [await aStage(), await aStage()]
  const sent = stages.flatMap(({ actor, doors }) =>
    Object.values(doors).flatMap((door) => aCrowd(actor, door, 40)),
  )

  const answers = await Promise.all(sent.map(send))

  expect(new Set(answers.map(({ trackingCode }) => trackingCode)).size).toBe(sent.length)
  for (const [index, { actor, door, input }] of sent.entries()) {
    const { organizationId } = actor
    const { id, trackingCode } = answers[index] ?? {}
    expect(
      await db.feedback.findFirst({ where: { organizationId, id }, include: { submitter: true } }),
    ).toMatchObject({
      trackingCode,
      text: input.text,
      submitter: { phone: input.phone, name: nameThrough[door.kind] ?? input.name },
    })
    expect(await db.event.count({ where: { organizationId, subjectId: id } })).toBe(1)
  }
})

test('what is refused in the middle of a crowd takes nobody along', async () => {
  const { actor, doors, forum } = await aStage()
  const crowd = aCrowd(actor, doors.forum, 30)
  const refused = [
    { ...anInput(), serviceId: newId() },
    { ...anInput(), groupId: newId() },
    // Only the database refuses this one: the form takes no such character.
    { ...anInput(), text: 'Antrean\u0000 panjang' },
  ].map((input) => ({ actor, door: doors.forum, input }))

  const outcomes = await Promise.allSettled(
    [...crowd.slice(0, 15), ...refused, ...crowd.slice(15)].map(send),
  )

  expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? index : []))).toEqual([
    15, 16, 17,
  ])
  expect(await db.feedback.count({ where: { forumId: forum.id } })).toBe(30)
  expect(await db.event.count({ where: { forumId: forum.id } })).toBe(30)
})

test('one form sent many times among a crowd is stored once, and answered alike', async () => {
  const { actor, doors, forum } = await aStage()
  const [repeated] = aCrowd(actor, doors.invitation, 1)
  if (!repeated) throw new Error('Nobody came')
  const crowd = aCrowd(actor, doors.invitation, 20).flatMap((one) => [one, repeated])

  const answers = await Promise.all(crowd.map(send))

  const codes = answers.filter((_, index) => index % 2 === 1).map((answer) => answer.trackingCode)
  expect(new Set(codes).size).toBe(1)
  expect(await db.feedback.count({ where: { forumId: forum.id } })).toBe(21)
  expect(await db.event.count({ where: { forumId: forum.id } })).toBe(21)
})

const nameThrough: Partial<Record<Door['kind'], string>> = {
  INVITATION: 'Perwakilan tokoh agama',
  ATTENDANCE: 'Warga yang datang sendiri',
}

const aCrowd = (actor: PublicActor, door: Door, people: number) =>
  Array.from({ length: people }, (_, n) => ({
    actor,
    door,
    input: anInput({ text: `Masukan ke-${n}`, name: `Warga ${n}`, phone: `0812${n}` }),
  }))

const send = ({ actor, door, input }: ReturnType<typeof aCrowd>[number]) =>
  submitFeedback(actor, door, input)
