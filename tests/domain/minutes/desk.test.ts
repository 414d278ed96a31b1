import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { removeAgendaItem } from '#domain/forum/agenda.server.ts'
import { newId } from '#domain/id.ts'
import { endItem, startItem } from '#domain/minutes/agenda-clock.server.ts'
import { readDesk } from '#domain/minutes/desk.server.ts'
import { deskEntrySchema } from '#domain/minutes/minutes.schema.ts'
import { readMinutes } from '#domain/minutes/minutes.server.ts'
import { changeNote, strikeNote } from '#domain/minutes/note.server.ts'
import { writeEntry } from '#domain/minutes/speech.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { anActor } from '../../support/factories.ts'
import { actionsAbout, aHall, type Hall, outcomesOf } from '../../support/hall.ts'

const hostile = '<img src=x onerror=alert(1)> “robert’); drop table”'

async function aDesk() {
  const hall = await aHall({ status: 'IN_SESSION' })
  const [first, second] = [await anItem(hall, 1, 10), await anItem(hall, 2, null)]
  return { ...hall, first, second }
}

async function anItem({ forum }: Pick<Hall, 'forum'>, position: number, minutes: number | null) {
  const { organizationId, id: forumId } = forum
  const id = newId()
  const title = `Acara ${position}`
  await db.agendaItem.create({ data: { organizationId, id, forumId, position, title, minutes } })
  return id
}

const anEntry = (typed: Record<string, unknown> = {}) =>
  deskEntrySchema.parse({
    ...{ id: newId(), kind: 'CRITICISM', element: 'EXPERTS', text: hostile },
    ...typed,
  })

const minutesOf = async (desk: Pick<Hall, 'facilitator' | 'forum'>) =>
  (await readMinutes(desk.facilitator, desk.forum.id)).sections.map(({ item, entries }) => [
    item?.title ?? null,
    entries.map(({ text }) => text),
  ])

test('what is said, noted and decided stands under its item in the order it came, word for word', async () => {
  const desk = await aDesk()
  const { facilitator, forum, first, second } = desk
  await startItem(facilitator, forum.id, first)
  const said = anEntry({ agendaItemId: first, name: 'Perwakilan akademisi' })
  await writeEntry(facilitator, forum.id, said)
  await writeEntry(
    facilitator,
    forum.id,
    anEntry({ agendaItemId: first, kind: 'DECISION', text: 'Disepakati.' }),
  )
  await writeEntry(facilitator, forum.id, anEntry({ text: 'Di luar acara.' }))
  await writeEntry(
    facilitator,
    forum.id,
    anEntry({ agendaItemId: second, kind: 'NOTE', text: 'Dicatat.' }),
  )

  expect(await minutesOf(desk)).toEqual([
    [null, ['Di luar acara.']],
    ['Acara 1', [hostile, 'Disepakati.']],
    ['Acara 2', ['Dicatat.']],
  ])
  const { sections } = await readMinutes(facilitator, forum.id)
  expect(sections[1]?.entries[0]).toMatchObject({
    name: 'Perwakilan akademisi',
    element: 'EXPERTS',
  })
  const notes = await db.minutesNote.findMany({ where: { forumId: forum.id, kind: 'NOTE' } })
  expect(await actionsAbout(notes[0]?.id ?? '')).toEqual(['minutes-note.written'])
  expect((await readDesk(facilitator, forum.id)).entries[0]?.entry.text).toBe('Dicatat.')
})

test('a confidential name is in no notulen, and what was recorded elsewhere falls to the item that ran', async () => {
  const desk = await aDesk()
  const { facilitator, forum, first } = desk
  await startItem(facilitator, forum.id, first)
  await writeEntry(
    facilitator,
    forum.id,
    anEntry({ agendaItemId: first, name: 'Bu Rahasia', isConfidential: 'on' }),
  )
  await db.spokenInput.deleteMany({ where: { forumId: forum.id } })

  const { sections } = await readMinutes(facilitator, forum.id)
  expect(sections[0]).toMatchObject({ item: { title: 'Acara 1' }, entries: [{ name: null }] })
  expect(JSON.stringify(sections)).not.toContain('Rahasia')
})

test('the same form sent twice is stored once, said or noted; with other words it is refused', async () => {
  const { facilitator, forum } = await aDesk()
  for (const entry of [anEntry(), anEntry({ kind: 'NOTE' })]) {
    await Promise.all([1, 2, 3].map(() => writeEntry(facilitator, forum.id, entry)))
    await expect(
      writeEntry(facilitator, forum.id, { ...entry, text: 'Lain.' }),
    ).rejects.toMatchObject({ field: 'text' })
  }
  expect(await db.feedback.count({ where: { forumId: forum.id } })).toBe(1)
  expect(await db.minutesNote.count({ where: { forumId: forum.id } })).toBe(1)
  expect(await db.event.count({ where: { forumId: forum.id } })).toBe(2)
})

test('of two who start items at once the later wins, and one item runs', async () => {
  const { facilitator, organizer, forum, first, second } = await aDesk()
  await Promise.all([
    startItem(facilitator, forum.id, first),
    startItem(organizer, forum.id, second),
  ])
  const runs = await db.agendaRun.findMany({ where: { forumId: forum.id } })
  expect(runs.filter(({ endedAt }) => endedAt === null)).toHaveLength(1)

  const running = runs.find(({ endedAt }) => endedAt === null)?.agendaItemId
  const { done, refused } = await outcomesOf(
    [1, 2].map(() => endItem(facilitator, forum.id, running)),
  )
  expect([done, refused.length]).toEqual([1, 1])
  await expect(removeAgendaItem(organizer, forum.id, first)).rejects.toMatchObject({
    field: 'form',
  })
})

test('the clock of the agenda is the server’s: two screens read the same time left, and over', async () => {
  const { facilitator, organizer, forum, first } = await aDesk()
  const restore = setClock(new Date('2026-10-07T02:00:00Z'))
  try {
    await startItem(facilitator, forum.id, first)
    setClock(new Date('2026-10-07T02:11:30Z'))
    for (const actor of [facilitator, organizer]) {
      const { items, runningId } = await readDesk(actor, forum.id)
      expect(runningId).toBe(first)
      expect(items[0]?.time).toMatchObject({ isRunning: true, spentSeconds: 690, leftSeconds: -90 })
    }
  } finally {
    restore()
  }
})

test('a note is changed by whoever saw it last, and struck once', async () => {
  const { facilitator, organizer, forum } = await aDesk()
  const entry = anEntry({ kind: 'NOTE' })
  await writeEntry(facilitator, forum.id, entry)
  const change = { revision: 1, kind: 'DECISION', text: 'Jadi.' } as const
  const changes = [facilitator, organizer].map((actor) =>
    changeNote(actor, forum.id, entry.id, change),
  )
  const changed = await outcomesOf(changes)
  const struck = await outcomesOf([1, 2].map(() => strikeNote(facilitator, forum.id, entry.id)))

  expect([changed.done, struck.done]).toEqual([1, 1])
  expect(await actionsAbout(entry.id)).toEqual([
    'minutes-note.written',
    'minutes-note.changed',
    'minutes-note.struck',
  ])
})

test('who only reads keeps no minutes; elsewhere there is no such forum, item or note', async () => {
  const hall = await aDesk()
  const { evaluator, owner, facilitator, outsider, forum, first } = hall
  for (const reader of [evaluator, owner]) {
    await expect(writeEntry(reader, forum.id, anEntry({ kind: 'NOTE' }))).rejects.toMatchObject({
      status: 403,
    })
    await expect(startItem(reader, forum.id, first)).rejects.toMatchObject({ status: 403 })
  }
  for (const stranger of [outsider, await anActor('ADMIN')]) {
    await expect(writeEntry(stranger, forum.id, anEntry())).rejects.toMatchObject({ status: 404 })
    await expect(startItem(stranger, forum.id, first)).rejects.toMatchObject({ status: 404 })
    await expect(readMinutes(stranger, forum.id)).rejects.toMatchObject({ status: 404 })
  }
  const foreign = await aDesk()
  for (const kind of ['NOTE', 'INPUT'])
    await expect(
      writeEntry(facilitator, forum.id, anEntry({ kind, agendaItemId: foreign.first })),
    ).rejects.toMatchObject({ field: 'agendaItemId' })
  expect(await db.feedback.count({ where: { forumId: forum.id } })).toBe(0)
})

test('once the report is out the desk is closed', async () => {
  const { facilitator, forum, first } = await aDesk()
  await db.forum.updateMany({ where: { id: forum.id }, data: { status: 'REPORTED' } })
  for (const move of [
    () => writeEntry(facilitator, forum.id, anEntry({ kind: 'NOTE' })),
    () => startItem(facilitator, forum.id, first),
  ])
    await expect(move()).rejects.toMatchObject({ field: 'form' })
})
