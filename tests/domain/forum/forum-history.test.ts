import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { Actor, StaffActor } from '#domain/access/actor.ts'
import { eventOf } from '#domain/event/event.server.ts'
import type { Action } from '#domain/event/event.ts'
import { readForumHistory } from '#domain/forum/forum-history.server.ts'
import { readForumHome } from '#domain/forum/forum-home.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'

function happened(actor: Actor, forumId: string, action: Action, createdAt = new Date()) {
  return db.event.create({
    data: { ...eventOf(actor, action, { id: newId(), forumId }), createdAt },
  })
}

const actionsSeen = async (actor: StaffActor, forumId: string) =>
  (await readForumHistory(actor, forumId, undefined, {})).rows.map(({ action }) => action)

test('the home of a forum tells the last six things that happened to the forum itself', async () => {
  const actor = await anActor()
  const forum = await aForum(actor)
  for (let second = 0; second < 8; second++)
    await happened(actor, forum.id, 'agenda.changed', new Date(2026, 0, 1, 9, 0, second))
  await happened(actor, forum.id, 'attendance.recorded')
  const last = await happened(actor, forum.id, 'forum.announced', new Date(2026, 0, 2))

  const { events } = await readForumHome(actor, forum.id)

  expect(events).toHaveLength(6)
  expect(events[0]?.id).toBe(last.id)
  expect(new Set(events.map(({ action }) => action))).toEqual(
    new Set(['forum.announced', 'agenda.changed']),
  )
})

test('the whole history is read page by page, each event once, and by its parts', async () => {
  const actor = await anActor()
  const forum = await aForum(actor)
  for (let second = 0; second < 30; second++)
    await happened(actor, forum.id, 'invitation.opened', new Date(2026, 0, 1, 9, 0, second % 10))
  await happened(actor, forum.id, 'forum.opened')

  const first = await readForumHistory(actor, forum.id, undefined, {})
  const second = await readForumHistory(actor, forum.id, undefined, { after: first.next ?? '' })
  const ids = [...first.rows, ...second.rows].map(({ id }) => id)

  expect([ids.length, new Set(ids).size, second.next]).toEqual([31, 31, null])
  const part = await readForumHistory(actor, forum.id, 'forum', {})
  expect(part.rows.map(({ action }) => action)).toEqual(['forum.opened'])
})

test('nobody is told of what they may not read', async () => {
  const admin = await anActor()
  const { organizationId } = admin
  const forum = await aForum(admin)
  const all = [
    'forum.opened',
    'invitation.sent',
    'mail.queued',
    'attendance.recorded',
    'feedback.submitted',
    'follow-up.agreed',
    'session.signed-in',
  ] as const
  for (const action of all) await happened(admin, forum.id, action)
  const seenBy = async (role: StaffActor['role']) =>
    (await actionsSeen(await anActor(role, { organizationId }), forum.id)).toSorted()

  const open = ['forum.opened', 'follow-up.agreed', 'invitation.sent']
  const watched = [...open, 'attendance.recorded', 'feedback.submitted']
  expect(await seenBy('ORGANIZER')).toEqual([...watched, 'mail.queued'].toSorted())
  expect(await seenBy('FACILITATOR')).toEqual(watched.toSorted())
  expect(await seenBy('EVALUATOR')).toEqual(watched.toSorted())
  expect(await seenBy('ACTION_OWNER')).toEqual(open.toSorted())
  const owner = await anActor('ACTION_OWNER', { organizationId })
  expect((await readForumHistory(owner, forum.id, undefined, {})).parts).toEqual([
    'forum',
    'invitation',
    'follow-up',
  ])
})

test("another organization's or unit's forum has no history", async () => {
  const admin = await anActor()
  const { organizationId } = admin
  const forum = await aForum(admin)
  const unitId = (await aUnit(admin)).id

  for (const stranger of [await anActor(), await anActor('ORGANIZER', { organizationId, unitId })])
    await expect(readForumHistory(stranger, forum.id, undefined, {})).rejects.toMatchObject({
      status: 404,
    })
})
