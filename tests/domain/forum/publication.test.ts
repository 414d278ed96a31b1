import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { GoneMeanwhile } from '#domain/errors.ts'
import { reportForum } from '#domain/forum/outcome.server.ts'
import { publicationRemovalSchema, publicationSchema } from '#domain/forum/paper.schema.ts'
import {
  findPublication,
  recordPublication,
  removePublication,
} from '#domain/forum/publication.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'

const site = publicationSchema.parse({
  channel: 'WEBSITE',
  url: 'https://contoh.go.id/fkp',
  publishedOn: '2026-01-20',
})
const board = publicationSchema.parse({ channel: 'BILLBOARD', publishedOn: '2026-01-21' })
const wrong = publicationRemovalSchema.parse({ reason: 'Alamat yang dicatat keliru.' })

const kept = (forumId: string) => db.publication.count({ where: { forumId } })
const eventsAbout = (subjectId: string) =>
  db.event.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })

async function aPublished(actor: StaffActor, more: Parameters<typeof aForum>[1] = {}) {
  const forum = await aForum(actor, more)
  return { forum, publication: await recordPublication(actor, forum.id, site) }
}

test('a publication is taken off the record with its reason, and the event keeps what it said', async () => {
  const actor = await anActor('ORGANIZER')
  const { forum, publication } = await aPublished(actor)

  await removePublication(actor, forum.id, publication.id, wrong)

  expect(await kept(forum.id)).toBe(0)
  expect((await eventsAbout(publication.id)).at(-1)).toMatchObject({
    action: 'publication.removed',
    forumId: forum.id,
    details: {
      channel: 'WEBSITE',
      url: 'https://contoh.go.id/fkp',
      publishedOn: '2026-01-20',
      reason: 'Alamat yang dicatat keliru.',
    },
  })
})

test('a removal without a reason is refused beside its field', () => {
  for (const reason of ['', '   ', undefined])
    expect(publicationRemovalSchema.safeParse({ reason }).error?.issues[0]?.path).toEqual([
      'reason',
    ])
})

test('a forum whose report is out keeps its last publication', async () => {
  const actor = await anActor()
  const { forum, publication } = await aPublished(actor, { status: 'REPORTED' })

  await expect(removePublication(actor, forum.id, publication.id, wrong)).rejects.toMatchObject({
    field: 'form',
    message: expect.stringContaining('paling sedikit satu publikasi'),
  })
  await recordPublication(actor, forum.id, board)
  await removePublication(actor, forum.id, publication.id, wrong)
  expect(await kept(forum.id)).toBe(1)
})

test('in the archive nothing is recorded and nothing removed', async () => {
  const actor = await anActor()
  const { forum, publication } = await aPublished(actor)
  await db.forum.updateMany({ where: { id: forum.id }, data: { status: 'ARCHIVED' } })

  const archived = { field: 'form', message: expect.stringContaining('diarsipkan') }
  await expect(recordPublication(actor, forum.id, board)).rejects.toMatchObject(archived)
  await expect(removePublication(actor, forum.id, publication.id, wrong)).rejects.toMatchObject(
    archived,
  )
  expect(await kept(forum.id)).toBe(1)
})

test('only those who manage the forum remove; for others there is nothing', async () => {
  const admin = await anActor()
  const { organizationId } = admin
  const { forum, publication } = await aPublished(admin)
  const another = await aPublished(admin)
  const remove = (actor: StaffActor, id = publication.id) =>
    removePublication(actor, forum.id, id, wrong)
  const outsider = await anActor('ORGANIZER', {
    organizationId,
    unitId: (await aUnit(admin)).id,
  })

  for (const role of ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const)
    await expect(remove(await anActor(role, { organizationId }))).rejects.toMatchObject({
      status: 403,
    })
  for (const stranger of [await anActor(), outsider]) {
    await expect(remove(stranger)).rejects.toMatchObject({ status: 404 })
    await expect(findPublication(stranger, forum.id, publication.id)).rejects.toMatchObject({
      status: 404,
    })
  }
  for (const id of [another.publication.id, newId(), 'bukan-id'])
    await expect(remove(admin, id)).rejects.toMatchObject({ status: 404 })
  expect(await kept(forum.id)).toBe(1)
})

test('of two who remove the same publication at once one does', async () => {
  const actor = await anActor()
  const { forum, publication } = await aPublished(actor)

  const { done, refused } = await outcomesOf(
    [1, 2, 3].map(() => removePublication(actor, forum.id, publication.id, wrong)),
  )

  expect([done, refused.length]).toEqual([1, 2])
  expect(refused.map((one) => one instanceof GoneMeanwhile)).toEqual([true, true])
  const removed = await db.event.count({
    where: { subjectId: publication.id, action: 'publication.removed' },
  })
  expect(removed).toBe(1)
})

test('two who remove the last two publications at once leave one to a reported forum', async () => {
  const actor = await anActor()
  const { forum, publication } = await aPublished(actor, { status: 'REPORTED' })
  const second = await recordPublication(actor, forum.id, board)

  const { done, refused } = await outcomesOf(
    [publication, second].map(({ id }) => removePublication(actor, forum.id, id, wrong)),
  )

  expect([done, refused.length]).toEqual([1, 1])
  expect(await kept(forum.id)).toBe(1)
})

test('a report is never out without a publication, even when one is removed at that moment', async () => {
  const actor = await anActor()
  const { forum, publication } = await aPublished(actor, { status: 'FOLLOW_UP' })
  const paper = { number: '000.8/1/2026', issuedOn: '2026-01-25' }

  await outcomesOf([
    reportForum(actor, forum.id, paper),
    removePublication(actor, forum.id, publication.id, wrong),
  ])

  const { status } = await db.forum.findFirstOrThrow({ where: { id: forum.id } })
  expect([status, await kept(forum.id)]).toEqual(
    status === 'REPORTED' ? ['REPORTED', 1] : ['FOLLOW_UP', 0],
  )
})
