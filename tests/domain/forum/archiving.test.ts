import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findPublicForum } from '#domain/forum/forum-access.server.ts'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { otherMovesOf } from '#domain/forum/forum-next.ts'
import { archiveForum } from '#domain/forum/outcome.server.ts'
import { registerPaper } from '#domain/forum/paper.server.ts'
import { aForum, anActor, aUnit, publicOf } from '../../support/factories.ts'
import { actionsAbout, outcomesOf } from '../../support/hall.ts'
import { aFollowUp } from '../../support/thread.ts'

const statusOf = async (id: string) =>
  (await db.forum.findFirstOrThrow({ where: { id }, select: { status: true } })).status

test('a closed forum is archived with its event, stays readable, and its papers stay as they are', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aForum(actor, { status: 'CLOSED' })
  expect(otherMovesOf('CLOSED')).toEqual(['ARCHIVED'])

  expect(await archiveForum(actor, forum.id)).toMatchObject({ status: 'ARCHIVED' })

  expect(await actionsAbout(forum.id)).toEqual(['forum.archived'])
  expect(await findPublicForum(publicOf(actor), forum.code)).toMatchObject({ id: forum.id })
  await expect(
    registerPaper(actor, forum.id, {
      kind: 'TOR',
      number: null,
      issuedOn: '2026-01-15',
      note: null,
    }),
  ).rejects.toMatchObject({ field: 'form', message: expect.stringContaining('diarsipkan') })
  expect(otherMovesOf('ARCHIVED')).toEqual([])
})

test('only a closed forum is archived', async () => {
  const actor = await anActor()
  for (const status of ['DRAFT', 'FOLLOW_UP', 'REPORTED', 'CANCELLED'] as const) {
    const forum = await aForum(actor, { status })
    await expect(archiveForum(actor, forum.id)).rejects.toMatchObject({ field: 'form' })
    expect(await statusOf(forum.id)).toBe(status)
    expect(await readForumMove(actor, forum.id, { to: 'ARCHIVED' })).toMatchObject({
      possible: false,
    })
  }
})

test('a promise that somebody reopened keeps its forum out of the archive', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'CLOSED' })
  await aFollowUp(forum, { status: 'VERIFIED', agreedAt: new Date() })
  await aFollowUp(forum, { status: 'IN_PROGRESS', agreedAt: new Date() })

  await expect(archiveForum(actor, forum.id)).rejects.toMatchObject({
    field: 'form',
    message: expect.stringContaining('Tindak lanjut yang belum tuntas: 1'),
  })
  expect(await readForumMove(actor, forum.id, { to: 'ARCHIVED' })).toMatchObject({
    possible: true,
    gaps: [{ place: 'follow-ups' }],
  })
})

test('those who do not manage the forum do not archive it; for strangers it does not exist', async () => {
  const admin = await anActor()
  const { organizationId } = admin
  const forum = await aForum(admin, { status: 'CLOSED' })
  const unitId = (await aUnit(admin)).id

  for (const role of ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const)
    await expect(
      archiveForum(await anActor(role, { organizationId }), forum.id),
    ).rejects.toMatchObject({ status: 403 })
  for (const stranger of [await anActor(), await anActor('ORGANIZER', { organizationId, unitId })])
    await expect(archiveForum(stranger, forum.id)).rejects.toMatchObject({ status: 404 })
  expect(await statusOf(forum.id)).toBe('CLOSED')
})

test('of two who archive at once one does, the other is told who did', async () => {
  const actor = await anActor('ADMIN', { name: 'Bagian Organisasi' })
  const forum = await aForum(actor, { status: 'CLOSED' })

  const { done, refused } = await outcomesOf([1, 2].map(() => archiveForum(actor, forum.id)))

  expect(done).toBe(1)
  expect(refused).toMatchObject([
    { field: 'form', message: expect.stringContaining('Bagian Organisasi') },
  ])
  expect(await actionsAbout(forum.id)).toEqual(['forum.archived'])
})
