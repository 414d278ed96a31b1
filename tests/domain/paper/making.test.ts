import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { withWrittenPaper } from '#documents/paper-writer.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { RuleViolation } from '#domain/errors.ts'
import { failPaper, makePaper } from '#domain/paper/completion.server.ts'
import { formatsOf, type MadeKind, madeKinds } from '#domain/paper/made-paper.ts'
import { listMadePapers } from '#domain/paper/made-papers.server.ts'
import { requestPaper } from '#domain/paper/making.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { madePaper } from '../../support/papers.ts'
import { aFeedback, aFollowUp, anAttendance } from '../../support/thread.ts'

async function aHeldForum(actor: StaffActor) {
  const forum = await aForum(actor, { status: 'FOLLOW_UP' })
  await anAttendance(forum)
  await aFeedback(forum, { status: 'TRIAGED' })
  await aFollowUp(forum, { status: 'PLANNED', agreedAt: new Date() })
  return forum
}

const eventsOf = (forumId: string) =>
  db.event.findMany({
    where: { forumId, action: { startsWith: 'paper.' } },
    orderBy: { id: 'asc' },
  })

const numbered: MadeKind[] = ['MINUTES_NOTES', 'ACTION_PLAN', 'FKP_REPORT', 'FOLLOWUP_REPORT']

test.each(madeKinds.filter((kind) => kind !== 'INVITATION' && kind !== 'OFFICIAL_RECORD'))(
  '%s is made in all its formats, for the inside and for the public, and leaves its events',
  async (kind) => {
    const actor = await anActor('ORGANIZER')
    const forum = await aHeldForum(actor)

    const files = await madePaper(actor, forum.id, kind)

    const formats = formatsOf(kind)
    expect(files.map(({ format, isPublic }) => [format, isPublic])).toEqual([
      ...formats.map((format) => [format, false]),
      ...formats.map((format) => [format, true]),
    ])
    for (const { content, file } of files) expect(content).toHaveLength(file.size)
    const number = files[0]?.paper.number
    expect(number === null).toBe(!numbered.includes(kind))
    expect(await eventsOf(forum.id)).toMatchObject([
      { action: 'paper.requested', actorId: actor.userId, details: { kind, number } },
      { action: 'paper.made', actorId: actor.userId, details: { kind, number, version: 1 } },
    ])
    if (number)
      for (const { text, format } of files) if (format === 'PDF') expect(text).toContain(number)
  },
)

test('a further version keeps number and day; a report on follow-up gets the next number', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aHeldForum(actor)

  const [first] = await madePaper(actor, forum.id, 'FKP_REPORT')
  const [second] = await madePaper(actor, forum.id, 'FKP_REPORT')
  expect(second?.paper).toMatchObject({
    ...{ version: 2, number: first?.paper.number, issuedOn: first?.paper.issuedOn },
    replacedAt: null,
  })
  const before = await db.forumPaper.findFirst({ where: { id: first?.paper.id } })
  expect(before?.replacedAt).not.toBeNull()

  const [one] = await madePaper(actor, forum.id, 'FOLLOWUP_REPORT')
  const [other] = await madePaper(actor, forum.id, 'FOLLOWUP_REPORT')
  expect(other?.paper.number).not.toBe(one?.paper.number)
  expect(await db.forumPaper.count({ where: { forumId: forum.id, replacedAt: null } })).toBe(3)
})

test('the same data gives the same bytes', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aHeldForum(actor)
  for (const kind of ['MINUTES_NOTES', 'ATTENDANCE', 'ACTION_PLAN'] as const) {
    const first = await madePaper(actor, forum.id, kind)
    expect(first.map(({ format }) => format)).toContain('XLSX')
    const second = await madePaper(actor, forum.id, kind)
    const hashes = (files: typeof first) => files.map(({ file }) => file.sha256)
    expect(hashes(second)).toEqual(hashes(first))
  }
})

test('what is missing is said, and nothing is begun', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aForum(actor, { status: 'ANNOUNCED' })

  for (const kind of madeKinds)
    await expect(requestPaper(actor, forum.id, kind)).rejects.toBeInstanceOf(RuleViolation)
  expect(await db.paperMaking.count({ where: { forumId: forum.id } })).toBe(0)
  const papers = await listMadePapers(actor, forum)
  expect(papers.map(({ missing }) => missing)).toEqual([
    ...['letter', 'present', 'present', 'record', 'agreed', 'present', 'agreed'],
  ])
})

test('who may not manage a forum is refused', async () => {
  const forum = await aHeldForum(await anActor('ORGANIZER'))
  for (const role of ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const) {
    const actor = await anActor(role, { organizationId: forum.organizationId })
    await expect(requestPaper(actor, forum.id, 'MINUTES_NOTES')).rejects.toMatchObject({
      status: 403,
    })
  }
})

test("another organization's forum does not exist, nor what is made of it", async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aHeldForum(actor)
  const stranger = await anActor('ADMIN')

  await expect(requestPaper(stranger, forum.id, 'MINUTES_NOTES')).rejects.toMatchObject({
    status: 404,
  })
  const making = await requestPaper(actor, forum.id, 'MINUTES_NOTES')
  await makePaper(stranger, making.id, withWrittenPaper)
  expect(await db.paperMaking.findFirst({ where: { id: making.id } })).toMatchObject({
    status: 'WAITING',
  })
})

test('of two who ask at once, one is served and the other told', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aHeldForum(actor)

  const outcomes = await outcomesOf([
    requestPaper(actor, forum.id, 'FKP_REPORT'),
    requestPaper(actor, forum.id, 'FKP_REPORT'),
  ])
  expect(outcomes.done).toBe(1)
  expect(outcomes.refused).toMatchObject([{ field: 'form' }])
  expect(await db.paperMaking.count({ where: { forumId: forum.id } })).toBe(1)
})

test('two jobs at one paper leave one version', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aHeldForum(actor)
  const making = await requestPaper(actor, forum.id, 'ACTION_PLAN')

  await Promise.allSettled([
    makePaper(actor, making.id, withWrittenPaper),
    makePaper(actor, making.id, withWrittenPaper),
  ])
  expect(await db.forumPaper.count({ where: { forumId: forum.id } })).toBe(1)
  expect(await db.paperFile.count({ where: { paper: { forumId: forum.id } } })).toBe(6)
  await makePaper(actor, making.id, withWrittenPaper)
  expect(await db.forumPaper.count({ where: { forumId: forum.id } })).toBe(1)
})

test('a making that breaks half-way leaves nothing, and runs again under its number', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aHeldForum(actor)
  const making = await requestPaper(actor, forum.id, 'FKP_REPORT')

  const breaking = makePaper(actor, making.id, (commission, _progress, use) =>
    withWrittenPaper(
      commission,
      async (done) => {
        if (done === 3) throw new Error('Killed')
      },
      use,
    ),
  )
  await expect(breaking).rejects.toThrow('Killed')
  expect(await db.forumPaper.count({ where: { forumId: forum.id } })).toBe(0)
  expect(await db.storedFile.count({ where: { organizationId: forum.organizationId } })).toBe(0)

  await failPaper(actor, making.id)
  expect(await listMadePapers(actor, forum)).toContainEqual(
    expect.objectContaining({
      kind: 'FKP_REPORT',
      making: expect.objectContaining({ status: 'FAILED' }),
    }),
  )
  const files = await madePaper(actor, forum.id, 'FKP_REPORT')
  expect(files[0]?.paper).toMatchObject({ number: making.number, version: 1 })
  expect(await db.paperMaking.count({ where: { forumId: forum.id } })).toBe(1)
})
