import { expect, test } from 'vitest'
import {
  findUnitFigures,
  listForumYears,
  listUnitFigures,
} from '#domain/evaluation/unit-figures.server.ts'
import { listUnitForums } from '#domain/evaluation/unit-forums.server.ts'
import { listWaiting } from '#domain/evaluation/waiting.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'
import { aFeedback, anAttendance, anInvitation } from '../../support/thread.ts'

import { aCase } from './case.ts'

test('the figures of a unit are what its forums of the year came to', async () => {
  const { evaluator, unit, last, earlier } = await aCase()
  const came = await anInvitation(last, { element: 'EXPERTS' })
  await anAttendance(last, { element: 'EXPERTS', invitationId: came.id })
  await anAttendance(last, { element: 'EXPERTS' })
  await anAttendance(last, { element: 'MASS_MEDIA' })
  await anAttendance(last, { element: 'CIVIL_SOCIETY', undoneAt: new Date() })
  await anAttendance(last, { element: 'RELATED_AGENCIES', institution: 'DISPENDUKCAPIL' })
  await anAttendance(last, { element: 'SERVICE_USERS', isOrganizer: true })
  await anAttendance(earlier, { element: 'CIVIL_SOCIETY' })
  await aFeedback(last, { status: 'ANSWERED', answer: 'Loket ditambah.' })
  await aFeedback(last, { status: 'TRIAGED' })
  await aFeedback(earlier)

  const figures = await findUnitFigures(evaluator, unit.id, 2026)

  expect(figures).toMatchObject({
    name: unit.name,
    years: [2026, 2025],
    forums: 2,
    held: 1,
    people: 3,
    elements: ['EXPERTS', 'MASS_MEDIA'],
    inputs: 2,
    orphans: 1,
    participation: { indicator: 2, score: 2 },
    last: { id: last.id, theme: 'Standar Pelayanan 2026' },
  })
  expect(figures.forumIds).toHaveLength(3)
})

test('services count as reviewed for a year, seen from the end of the year that is looked at', async () => {
  const { evaluator, unit, earlier } = await aCase()

  const of2025 = await findUnitFigures(evaluator, unit.id, 2025)
  const of2026 = await findUnitFigures(evaluator, unit.id, 2026)

  expect(of2025).toMatchObject({
    forums: 1,
    held: 1,
    last: { id: earlier.id },
    review: { indicator: 4, score: 4, covered: 1, all: 3 },
  })
  expect(of2026.review).toMatchObject({ covered: 2, all: 3, score: 4 })
})

test('a unit without forums has figures of nothing', async () => {
  const evaluator = await anActor('EVALUATOR')
  const unit = await aUnit(evaluator)

  expect(await findUnitFigures(evaluator, unit.id, 2026)).toMatchObject({
    ...{ forums: 0, held: 0, people: 0, inputs: 0, orphans: 0 },
    ...{ elements: [], forumIds: [], years: [], last: null },
    participation: { score: 0 },
    review: { score: 0, covered: 0, all: 0 },
  })
})

test('units stand in pages by name, onward and back', async () => {
  const evaluator = await anActor('EVALUATOR')
  for (let number = 10; number < 40; number += 1) {
    await aUnit(evaluator, { name: `Unit ${number}` })
  }
  await aUnit(evaluator, { name: 'Unit 00', archivedAt: new Date() })

  const first = await listUnitFigures(evaluator, 2026)
  const second = await listUnitFigures(evaluator, 2026, { after: first.next ?? '' })
  const back = await listUnitFigures(evaluator, 2026, { before: second.prev ?? '' })

  expect(first.rows.map(({ name }) => name).slice(0, 2)).toEqual(['Unit 10', 'Unit 11'])
  expect(first.rows).toHaveLength(25)
  expect(first.prev).toBeNull()
  expect(second.rows.map(({ name }) => name)).toEqual([35, 36, 37, 38, 39].map((n) => `Unit ${n}`))
  expect(second.next).toBeNull()
  expect(back.rows.map(({ name }) => name)).toEqual(first.rows.map(({ name }) => name))
})

test('unit staff see their own unit and no other', async () => {
  const { evaluator, unit } = await aCase()
  const organization = { id: evaluator.organizationId }
  const other = await aUnit(evaluator)
  const neighbour = await anActor('ORGANIZER', { organization, unitId: other.id })
  await aForum(neighbour, { year: 2024, status: 'CLOSED' })

  const { rows } = await listUnitFigures(neighbour, 2026)

  expect(rows.map(({ id }) => id)).toEqual([other.id])
  expect(await listForumYears(neighbour)).toEqual([2024])
  await expect(findUnitFigures(neighbour, unit.id, 2026)).rejects.toMatchObject({ status: 404 })
  expect((await listUnitForums(neighbour, unit.id)).rows).toEqual([])
})

test("another organization's units do not exist", async () => {
  const { unit, evaluator } = await aCase()
  const stranger = await anActor('ADMIN')

  await expect(findUnitFigures(stranger, unit.id, 2026)).rejects.toMatchObject({ status: 404 })
  await expect(findUnitFigures(evaluator, 'bukan-id', 2026)).rejects.toMatchObject({ status: 404 })
  expect((await listUnitFigures(stranger, 2026)).rows).toEqual([])
  expect((await listUnitForums(stranger, unit.id)).rows).toEqual([])
})

test.each(['FACILITATOR', 'ACTION_OWNER'] as const)('%s may not evaluate', async (role) => {
  const actor = await anActor(role)
  const refused = { status: 403 }

  await expect(listUnitFigures(actor, 2026)).rejects.toMatchObject(refused)
  await expect(findUnitFigures(actor, newId(), 2026)).rejects.toMatchObject(refused)
  await expect(listForumYears(actor)).rejects.toMatchObject(refused)
  await expect(listUnitForums(actor, newId())).rejects.toMatchObject(refused)
  await expect(listWaiting(actor)).rejects.toMatchObject(refused)
})
