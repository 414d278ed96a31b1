import { afterEach, expect, test } from 'vitest'
import { listInbox } from '#domain/feedback/inbox.server.ts'
import { readCounts } from '#domain/feedback/inbox-count.server.ts'
import { markSeen } from '#domain/feedback/inbox-visit.server.ts'
import { addNote } from '#domain/feedback/note.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aFeedback } from '../../support/thread.ts'

let restore = () => {}
afterEach(() => restore())

const noon = Date.parse('2026-05-12T05:00:00Z')

function at(minutes: number) {
  restore()
  restore = setClock(new Date(noon + minutes * 60_000))
}

const look = async (actor: Parameters<typeof readCounts>[0], visiting = true) =>
  (await readCounts(actor, {}, visiting)).seenUntil?.getTime() ?? null

test('a visit goes on while somebody comes back within half an hour; the next begins where it ended', async () => {
  const actor = await anActor('ORGANIZER')
  const lookAt = async (minutes: number) => {
    at(minutes)
    return look(actor)
  }

  expect(await lookAt(0)).toBeNull()
  expect(await lookAt(20)).toBeNull()
  const second = await lookAt(120)
  expect(second).toBeLessThanOrEqual(noon + 20 * 60_000)
  expect(second).toBeGreaterThan(noon + 19 * 60_000)
  expect(await lookAt(149)).toBe(second)
  expect(await lookAt(600)).toBeGreaterThan(noon + 148 * 60_000)
})

test('two windows know the same, and what only reads does not move the mark', async () => {
  const actor = await anActor('ORGANIZER')
  at(0)
  await look(actor)
  at(60)
  const [one, other] = await Promise.all([look(actor), look(actor)])
  expect(one).toBe(other)

  at(300)
  expect(await look(actor, false)).toBe(one)
  expect(await look(actor, false)).toBe(one)
  const colleague = await anActor('ORGANIZER', { organizationId: actor.organizationId })
  expect(await look(colleague, false)).toBeNull()
})

test('what a window showed can be taken as seen, never backwards and never beyond now', async () => {
  const actor = await anActor('ORGANIZER')
  at(0)
  await look(actor)
  const until = (minutes: number) => ({ until: new Date(noon + minutes * 60_000).toISOString() })

  at(10)
  await markSeen(actor, until(9))
  expect(await look(actor, false)).toBe(noon + 9 * 60_000)
  await markSeen(actor, until(3))
  expect(await look(actor, false)).toBe(noon + 9 * 60_000)
  await markSeen(actor, until(900))
  expect(await look(actor, false)).toBe(noon + 10 * 60_000)
  const owner = await anActor('ACTION_OWNER')
  await expect(markSeen(owner, until(3))).rejects.toMatchObject({ status: 403 })
})

test('what others changed since then is found, and one’s own changes are not', async () => {
  const organizer = await anActor('ORGANIZER')
  const colleague = await anActor('ADMIN', { organizationId: organizer.organizationId })
  const forum = await aForum(organizer, { status: 'IN_SESSION' })
  const [own, theirs, still] = [
    await aFeedback(forum),
    await aFeedback(forum),
    await aFeedback(forum),
  ]
  const sejak = new Date(still.createdAt.getTime() + 1).toISOString()

  await addNote(organizer, own.id, { text: 'Catatan sendiri' })
  await addNote(colleague, theirs.id, { text: 'Catatan rekan' })

  const found = await listInbox(organizer, { sejak })
  expect(found.rows.map(({ id }) => id)).toEqual([theirs.id])
  expect((await listInbox(colleague, { sejak })).rows.map(({ id }) => id)).toEqual([own.id])
})
