import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { exportInbox } from '#domain/feedback/inbox-export.server.ts'
import { mostNotes } from '#domain/feedback/inbox-selection.ts'
import { addNote, strikeNote } from '#domain/feedback/note.server.ts'
import { findPublicFeedback } from '#domain/feedback/own-feedback.server.ts'
import { findPublicThread } from '#domain/feedback/public-feedback.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit, publicOf } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { aFeedback } from '../../support/thread.ts'
import { eventsOf, seenOf } from './stage.ts'

const text = 'Sudah ditanyakan ke loket <b>dua</b>.'

async function aDesk() {
  const facilitator = await anActor('FACILITATOR')
  const forum = await aForum(facilitator, { status: 'IN_SESSION' })
  return { facilitator, forum, input: await aFeedback(forum) }
}

const notesOn = (id: string) =>
  db.feedbackNote.findMany({ where: { feedbackId: id }, orderBy: { createdAt: 'asc' } })

test('a note stays as written, and the event of it does not repeat it', async () => {
  const { facilitator, input } = await aDesk()
  const before = await seenOf(input.id)

  await addNote(facilitator, input.id, { text })

  const { notes } = await findFeedback(facilitator, input.id)
  expect(notes).toMatchObject([{ text, author: { user: { name: facilitator.name } } }])
  const [event] = await eventsOf(input.id)
  expect(event).toMatchObject({ action: 'feedback.noted', details: { noteId: notes[0]?.id } })
  expect(JSON.stringify(event)).not.toContain('loket')
  expect(Date.parse(await seenOf(input.id))).toBeGreaterThan(Date.parse(before))
})

test('its author strikes a note once; nobody else does, and it stays readable', async () => {
  const { facilitator, input } = await aDesk()
  await addNote(facilitator, input.id, { text })
  const [note] = await notesOn(input.id)
  const colleague = await anActor('ADMIN', { organizationId: facilitator.organizationId })

  await expect(strikeNote(colleague, input.id, note?.id)).rejects.toMatchObject({ status: 404 })
  const { done, refused } = await outcomesOf(
    [1, 2, 3].map(() => strikeNote(facilitator, input.id, note?.id)),
  )

  expect([done, refused.map(({ field }) => field)]).toEqual([1, ['form', 'form']])
  expect(await notesOn(input.id)).toMatchObject([{ text, struckAt: expect.any(Date) }])
  expect((await eventsOf(input.id)).map(({ action }) => action)).toEqual([
    'feedback.noted',
    'feedback.note-struck',
  ])
})

test('who only reads writes none; elsewhere there is no such input', async () => {
  const { facilitator, input } = await aDesk()
  const { organizationId } = facilitator
  for (const role of ['EVALUATOR', 'ACTION_OWNER'] as const) {
    const reader = await anActor(role, { organizationId })
    await expect(addNote(reader, input.id, { text })).rejects.toMatchObject({ status: 403 })
    await expect(strikeNote(reader, input.id, newId())).rejects.toMatchObject({ status: 403 })
  }
  const unitId = (await aUnit(facilitator)).id
  const outsider = await anActor('ORGANIZER', { organizationId, unitId })
  for (const actor of [outsider, await anActor('ADMIN')])
    await expect(addNote(actor, input.id, { text })).rejects.toMatchObject({ status: 404 })
  expect(await notesOn(input.id)).toEqual([])
})

test('an input carries as many notes as are shown, however many write at once', async () => {
  const { facilitator, input } = await aDesk()
  const { organizationId, membershipId: authorId } = facilitator
  await db.feedbackNote.createMany({
    data: Array.from({ length: mostNotes - 1 }, () => ({
      ...{ organizationId, id: newId(), feedbackId: input.id, authorId, text },
    })),
  })

  const { done, refused } = await outcomesOf(
    [1, 2, 3].map(() => addNote(facilitator, input.id, { text })),
  )

  expect([done, refused.map(({ field }) => field)]).toEqual([1, ['text', 'text']])
})

test('neither the public nor the lists that leave, nor any event, holds a word of a note', async () => {
  const { facilitator, input } = await aDesk()
  const admin = await anActor('ADMIN', { organizationId: facilitator.organizationId })
  await db.feedback.updateMany({
    where: { id: input.id },
    data: { status: 'TRIAGED', publishedAt: new Date() },
  })
  await addNote(facilitator, input.id, { text: 'rahasiadapur' })

  const left: unknown[] = []
  for await (const row of exportInbox(admin, {}, '')) left.push(row)
  const told = [
    await findPublicFeedback(publicOf(admin), input.trackingCode),
    await findPublicThread(publicOf(admin), input.id),
    await eventsOf(input.id),
  ]

  expect(left).toHaveLength(1)
  expect(JSON.stringify([told, left])).not.toContain('rahasiadapur')
})
