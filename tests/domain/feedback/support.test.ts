import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { ParticipantActor } from '#domain/access/actor.ts'
import { findDoor } from '#domain/feedback/door.server.ts'
import { mergeFeedback, unmergeFeedback } from '#domain/feedback/merging.server.ts'
import { hideFeedback } from '#domain/feedback/moderation.server.ts'
import { supportSchema } from '#domain/feedback/support.schema.ts'
import { listSupportable, pressSupport } from '#domain/feedback/support.server.ts'
import { findPriority } from '#domain/feedback/usg.server.ts'
import { newId } from '#domain/id.ts'
import { hostileStrings } from '../../support/hostile-strings.ts'
import { aForum, aStage, eventsOf, seenOf } from './stage.ts'
import { aHallOfVoices, type Voices } from './voices.ts'

test('a participant marks what matters, once, and takes it back; each leaves its event', async () => {
  const voices = await aHallOfVoices()
  const [person] = voices.people
  if (!person) throw new Error('Nobody is here')
  const id = await voices.anInput()
  await voices.mark(person, id)
  await voices.mark(person, id)
  expect(await voices.marksOf(id)).toBe(1)
  await voices.mark(person, id, 'tidak')
  await voices.mark(person, id, 'tidak')
  expect(await voices.marksOf(id)).toBe(0)
  expect(await eventsOf(person.id)).toMatchObject([
    { action: 'support.given', actorKind: 'PARTICIPANT', forumId: voices.forum.id },
    { action: 'support.taken-back', details: { feedbackId: id } },
  ])
  // The story of the input itself stays readable, however many press.
  expect((await eventsOf(id)).map(({ action }) => action)).toEqual(['feedback.submitted'])
})

test('who came by themselves marks as well', async () => {
  const voices = await aHallOfVoices()
  const id = await voices.anInput()
  await voices.mark(voices.walkIn, id)
  expect(await db.support.findFirst({ where: { feedbackId: id } })).toMatchObject({
    personId: voices.walkIn.id,
    attendanceId: voices.walkIn.id,
    invitationId: null,
  })
})

test('a hall that presses at once, some of them twice, is counted by person', async () => {
  const voices = await aHallOfVoices()
  const id = await voices.anInput()
  const hall = [...voices.people, ...voices.ofOneElement, voices.walkIn]
  await Promise.all([...hall, ...hall].map((person) => voices.mark(person, id)))
  expect(await voices.marksOf(id)).toBe(9)
  const given = { organizationId: voices.organizationId, action: 'support.given' }
  expect(await db.event.count({ where: given })).toBe(9)

  await Promise.all([...hall, ...hall].map((person) => voices.mark(person, id, 'tidak')))
  expect(await voices.marksOf(id)).toBe(0)
  const takenBack = { organizationId: voices.organizationId, action: 'support.taken-back' }
  expect(await db.event.count({ where: takenBack })).toBe(9)
})

test.each(['SUBMITTED', 'HIDDEN', 'WITHDRAWN'] as const)(
  'an input that is %s does not exist for those who press, be it their own',
  async (status) => {
    const voices = await aHallOfVoices()
    const [person] = voices.people
    if (!person) throw new Error('Nobody is here')
    const id = await voices.anInput(status)
    await expect(voices.mark(person, id)).rejects.toMatchObject({ status: 404 })
    await expect(voices.mark(person, newId())).rejects.toMatchObject({ status: 404 })
    expect(await voices.marksOf(id)).toBe(0)
    expect(await eventsOf(person.id)).toEqual([])
  },
)

test('the input of another forum or organization does not exist', async () => {
  const [voices, stranger] = [await aHallOfVoices(), await aHallOfVoices()]
  const [person] = voices.people
  if (!person) throw new Error('Nobody is here')
  const theirs = await stranger.anInput()
  const other = await aForum(voices.organizationId, voices.unit.id, 'IN_SESSION')
  const elsewhere = await voices.anInput()
  await db.feedback.updateMany({ where: { id: elsewhere }, data: { forumId: other.id } })

  await expect(voices.mark(person, theirs)).rejects.toMatchObject({ status: 404 })
  await expect(voices.mark(person, elsewhere)).rejects.toMatchObject({ status: 404 })
  // Their own link, but at the stranger's organization.
  const input = { feedbackId: theirs, penting: 'ya' } as const
  await expect(pressSupport(stranger.actor, person.door, input)).rejects.toMatchObject({
    status: 404,
  })
  expect(await db.support.count({ where: { feedbackId: { in: [theirs, elsewhere] } } })).toBe(0)
})

test('a link that was withdrawn marks nothing, and its marks count no longer', async () => {
  const voices = await aHallOfVoices()
  const [person] = voices.people
  if (!person) throw new Error('Nobody is here')
  const id = await voices.anInput()
  await voices.mark(person, id)
  await db.invitation.updateMany({ where: { id: person.id }, data: { withdrawnAt: new Date() } })
  await expect(voices.mark(person, id, 'tidak')).rejects.toMatchObject({ status: 404 })
  expect(await standingOf(voices, id)).toMatchObject({ supporters: 0, elements: 0 })
})

test('once rows are frozen for signing, marking is over and says so', async () => {
  const voices = await aHallOfVoices()
  const [person] = voices.people
  if (!person) throw new Error('Nobody is here')
  const id = await voices.anInput()
  await db.forum.updateMany({ where: { id: voices.forum.id }, data: { status: 'MINUTES_SIGNING' } })
  await expect(voices.mark(person, id)).rejects.toMatchObject({ field: 'form' })
})

test('merged inputs share their people, each counted once; apart again each has its own', async () => {
  const voices = await aHallOfVoices()
  const [a, b, c] = voices.people
  if (!a || !b || !c) throw new Error('Nobody is here')
  const [main, other] = [await voices.anInput(), await voices.anInput()]
  for (const person of [a, b]) await voices.mark(person, main)
  for (const person of [b, c]) await voices.mark(person, other)

  await mergeFeedback(voices.staff, other, { seen: await seenOf(other), into: main })
  expect(await standingOf(voices, main)).toMatchObject({ supporters: 3, elements: 3 })
  expect(await supportable(voices, c)).toMatchObject([{ id: main, isMarked: true }])

  await unmergeFeedback(voices.staff, other, { seen: await seenOf(other) })
  expect(await standingOf(voices, main)).toMatchObject({ supporters: 2, elements: 2 })
  expect(await standingOf(voices, other)).toMatchObject({ supporters: 2, elements: 2 })
})

test('taking back at the main input takes the mark on what was merged with it', async () => {
  const voices = await aHallOfVoices()
  const [person] = voices.people
  if (!person) throw new Error('Nobody is here')
  const [main, other] = [await voices.anInput(), await voices.anInput()]
  await voices.mark(person, other)
  await mergeFeedback(voices.staff, other, { seen: await seenOf(other), into: main })
  await voices.mark(person, main, 'tidak')
  expect(await standingOf(voices, main)).toMatchObject({ supporters: 0 })
  expect(await db.support.count({ where: { personId: person.id } })).toBe(0)
})

test('marks of a hidden input rest, and count again once it is back', async () => {
  const voices = await aHallOfVoices()
  const id = await voices.anInput()
  for (const person of voices.people) await voices.mark(person, id)
  await hideFeedback(voices.staff, id, { seen: await seenOf(id), reason: 'Kata kasar' })
  expect(await standingOf(voices, id)).toMatchObject({ supporters: 0 })
  expect(await voices.marksOf(id)).toBe(5)
})

test('the list shows the most important first, with one’s own marks and nobody’s name', async () => {
  const voices = await aHallOfVoices()
  const [a, b] = voices.people
  if (!a || !b) throw new Error('Nobody is here')
  const [first, second] = [await voices.anInput(), await voices.anInput()]
  await voices.anInput('HIDDEN')
  for (const person of [a, b]) await voices.mark(person, first)
  const list = await supportable(voices, b)
  expect(list).toMatchObject([
    { id: first, isMarked: true, standing: { supporters: 2, elements: 2 } },
    { id: second, isMarked: false },
  ])
  expect(JSON.stringify(list)).not.toContain('Perwakilan tokoh agama')
})

test('a press says what shall hold, and nothing else is taken', () => {
  const feedbackId = newId()
  expect(supportSchema.safeParse({ feedbackId, penting: 'ya' }).success).toBe(true)
  for (const typed of hostileStrings().slice(0, 200)) {
    expect(supportSchema.safeParse({ feedbackId: typed, penting: 'ya' }).success).toBe(false)
    expect(supportSchema.safeParse({ feedbackId, penting: typed }).success).toBe(false)
  }
})

test('a hostile token or id reaches no row', async () => {
  const stage = await aStage()
  for (const token of hostileStrings().slice(0, 100)) {
    const door = { kind: 'INVITATION', token } as const
    const pressed = pressSupport(stage.actor, door, { feedbackId: newId(), penting: 'ya' })
    await expect(pressed).rejects.toMatchObject({ status: 404 })
  }
})

async function standingOf({ staff }: Voices, id: string) {
  return (await findPriority(staff, { id, mergedInto: null })).standing
}

async function supportable({ actor }: Voices, { door }: Voices['people'][number]) {
  const { actor: participant } = await findDoor(actor, door)
  return (await listSupportable(participant as ParticipantActor, {})).rows
}
