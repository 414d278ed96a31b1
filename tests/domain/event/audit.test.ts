import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { Actor } from '#domain/access/actor.ts'
import { listAuditChoices, listEvents } from '#domain/event/audit.server.ts'
import { auditFilterFrom } from '#domain/event/audit-filter.ts'
import { eventOf } from '#domain/event/event.server.ts'
import type { Action } from '#domain/event/event.ts'
import { actions } from '#domain/event/event.ts'
import { actionsOf, eventGroupNames } from '#domain/event/event-group.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'

type Given = { action?: Action; at?: string; forumId?: string; subjectId?: string }

function anEvent(actor: Actor, { action = 'member.changed', at, forumId, subjectId }: Given = {}) {
  return db.event.create({
    data: {
      ...eventOf(actor, action, { id: subjectId ?? newId(), forumId }),
      ...(at && { createdAt: new Date(at) }),
    },
  })
}

test('an admin reads everything, the latest first, in pages without gap or repetition', async () => {
  const admin = await anActor('ADMIN')
  for (let number = 0; number < 60; number++)
    await anEvent(admin, { at: `2026-10-07T02:00:${String(number % 20).padStart(2, '0')}Z` })

  const first = await listEvents(admin)
  const second = await listEvents(admin, {}, { after: first.next ?? '' })
  const third = await listEvents(admin, {}, { after: second.next ?? '' })
  const back = await listEvents(admin, {}, { before: third.prev ?? '' })

  const all = [...first.rows, ...second.rows, ...third.rows]
  expect(new Set(all.map(({ id }) => id)).size).toBe(60)
  const times = all.map(({ createdAt }) => createdAt.getTime())
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(third.next).toBeNull()
  expect(back.rows).toEqual(second.rows)
})

test('the trail is filtered by part, action, person, kind of actor, forum and subject', async () => {
  const admin = await anActor('ADMIN')
  const forum = await aForum(admin)
  const visitor = { kind: 'PUBLIC', organizationId: admin.organizationId } as const
  const changed = await anEvent(admin)
  const revealed = await anEvent(admin, {
    action: 'feedback.submitter-revealed',
    forumId: forum.id,
  })
  const submitted = await anEvent(visitor, { action: 'feedback.submitted', forumId: forum.id })

  const idsOf = async (filter: Parameters<typeof listEvents>[1]) =>
    (await listEvents(admin, filter)).rows.map(({ id }) => id).toSorted()

  expect(await idsOf({ group: 'access' })).toEqual([changed.id])
  expect(await idsOf({ group: 'feedback' })).toEqual([revealed.id, submitted.id].toSorted())
  expect(await idsOf({ action: 'feedback.submitter-revealed' })).toEqual([revealed.id])
  expect(await idsOf({ actorId: admin.userId })).toEqual([changed.id, revealed.id].toSorted())
  expect(await idsOf({ actorKind: 'PUBLIC' })).toEqual([submitted.id])
  expect(await idsOf({ forumId: forum.id })).toEqual([revealed.id, submitted.id].toSorted())
  expect(await idsOf({ subjectId: changed.subjectId })).toEqual([changed.id])
})

test('days are those of the organization’s clocks, both ends included', async () => {
  const admin = await anActor('ADMIN')
  const before = await anEvent(admin, { at: '2026-10-06T16:59:59Z' })
  const first = await anEvent(admin, { at: '2026-10-06T17:00:00Z' })
  const last = await anEvent(admin, { at: '2026-10-07T16:59:59Z' })

  const day = { from: '2026-10-07', to: '2026-10-07', zone: 'Asia/Jakarta' }
  const found = await listEvents(admin, day)

  expect(found.rows.map(({ id }) => id)).toEqual([last.id, first.id])
  expect(found.rows).not.toContainEqual(expect.objectContaining({ id: before.id }))
})

test('an event names its forum', async () => {
  const admin = await anActor('ADMIN')
  const forum = await aForum(admin, { theme: 'Layanan KIA' })
  await anEvent(admin, { action: 'forum.planned', forumId: forum.id, subjectId: forum.id })

  expect((await listEvents(admin)).rows).toMatchObject([{ forumTheme: 'Layanan KIA' }])
  expect((await listAuditChoices(admin)).forums).toMatchObject([{ id: forum.id }])
})

test('only an admin of the whole organization reads the trail', async () => {
  const admin = await anActor('ADMIN')
  const inside = { organization: { id: admin.organizationId } }
  const others = [
    await anActor('ORGANIZER', inside),
    await anActor('FACILITATOR', inside),
    await anActor('ACTION_OWNER', inside),
    await anActor('EVALUATOR', inside),
    { ...admin, unitId: (await aUnit(admin)).id },
  ]

  for (const actor of others) {
    await expect(listEvents(actor)).rejects.toMatchObject({ status: 403 })
    await expect(listAuditChoices(actor)).rejects.toMatchObject({ status: 403 })
  }
})

test('events, people and forums of another organization are not in it', async () => {
  const admin = await anActor('ADMIN')
  const stranger = await anActor('ADMIN')
  const forum = await aForum(stranger)
  await anEvent(stranger, { forumId: forum.id })

  expect((await listEvents(admin)).rows).toEqual([])
  expect((await listEvents(admin, { forumId: forum.id })).rows).toEqual([])
  expect(await listAuditChoices(admin)).toMatchObject({
    people: [{ id: admin.userId }],
    forums: [],
  })
})

test('every action belongs to exactly one part of the trail', () => {
  const inParts = eventGroupNames.flatMap(actionsOf)

  expect(inParts.toSorted()).toEqual([...actions].toSorted())
})

test('a filter keeps what it understands of an address and drops the rest', () => {
  const id = newId()
  const read = (query: string) => auditFilterFrom(new URLSearchParams(query))

  expect(read(`jenis=follow-up&pelaku=${id}&dari=2026-02-28`)).toMatchObject({
    group: 'follow-up',
    actorId: id,
    from: '2026-02-28',
  })
  expect(read('pelaku=SYSTEM&jenis=session.refused')).toMatchObject({
    actorKind: 'SYSTEM',
    action: 'session.refused',
  })
  expect(
    Object.values(read('jenis=x&pelaku=y&dari=2026-02-30&sampai=kemarin&forum=1&subjek=%00')),
  ).toEqual(Array.from({ length: 8 }, () => undefined))
})
