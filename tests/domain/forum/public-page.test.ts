import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findForumPage, readPresence } from '#domain/forum/public-page.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, publicOf } from '../../support/factories.ts'
import { anAttendance } from '../../support/thread.ts'

test('a forum page shows the numbers of its papers, never their scans, and no person', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'REPORTED' })
  const { organizationId, id: forumId } = forum
  const issuedOn = new Date('2026-04-01')
  await db.forumPaper.create({
    data: { organizationId, id: newId(), forumId, kind: 'OFFICIAL_RECORD', number: '7', issuedOn },
  })
  await anAttendance(forum, { name: 'Orang yang hadir' })

  const page = await findForumPage(publicOf(actor), forum.code.toLowerCase())

  expect(page).toMatchObject({ id: forum.id, window: 'OVER' })
  expect(page.papers).toEqual([
    {
      ...{ id: expect.any(String), kind: 'OFFICIAL_RECORD', version: 1, number: '7', issuedOn },
      files: [],
    },
  ])
  expect(JSON.stringify(page)).not.toMatch(/Orang yang hadir|fileId|token/)
})

test('who came is told by element and number only, and only once the forum was held', async () => {
  const actor = await anActor()
  const visitor = publicOf(actor)
  const held = await aForum(actor, { status: 'FOLLOW_UP' })
  await anAttendance(held, { element: 'MASS_MEDIA', name: 'Wartawan' })
  await anAttendance(held, { element: 'MASS_MEDIA' })
  await anAttendance(held, { element: 'EXPERTS', undoneAt: new Date() })
  const announced = await aForum(actor, { status: 'ANNOUNCED' })

  const presence = await readPresence(await findForumPage(visitor, held.code))

  expect(presence?.people).toBe(2)
  expect(presence?.elements.filter(({ present }) => present > 0)).toEqual([
    { element: 'MASS_MEDIA', present: 2 },
  ])
  expect(JSON.stringify(presence)).not.toContain('Wartawan')
  expect(await readPresence(await findForumPage(visitor, announced.code))).toBeNull()
})

test('a draft, a code nobody has and a code of another organization are not found', async () => {
  const actor = await anActor()
  const draft = await aForum(actor, { status: 'DRAFT' })
  const elsewhere = await aForum(await anActor(), { status: 'ANNOUNCED' })

  for (const code of [draft.code, elsewhere.code, elsewhere.id, '', '\0', undefined])
    await expect(findForumPage(publicOf(actor), code)).rejects.toMatchObject({ status: 404 })
})
