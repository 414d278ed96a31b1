import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { changeChoices, findChoices } from '#domain/notice/choice.server.ts'
import {
  countUnread,
  listNotices,
  markAllRead,
  markRead,
} from '#domain/notice/notice-list.server.ts'
import { changeReaderChoice, findReaderChoice } from '#domain/notice/reader-choice.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { anActor, publicOf } from '../../support/factories.ts'
import { actionsAbout } from '../../support/hall.ts'
import { anAttendance, anInvitation } from '../../support/thread.ts'
import {
  aPlace,
  clockAt,
  derive,
  digest,
  happened,
  lettersOf,
  noticesIn,
  readerOf,
  resetClock,
} from './stage.ts'

afterEach(async () => {
  resetClock()
  await stopEnqueueing()
})

async function assigned(count = 1) {
  const place = await aPlace()
  const { organizer, admin } = place
  const inputs = []
  for (let index = 0; index < count; index += 1) {
    const input = await place.said(null, { assigneeId: organizer.membershipId })
    await happened(place, 'feedback.assigned', input, { by: admin })
    inputs.push(input)
  }
  await derive(place)
  return { ...place, inputs }
}

test('a member lists their own, page by page, and the count is what is unread', async () => {
  const { organizer, owner } = await assigned(30)
  const first = await listNotices(organizer)
  expect(first.rows).toHaveLength(25)
  expect(await countUnread(organizer)).toBe(30)
  const second = await listNotices(organizer, { cursor: { after: first.next ?? '' } })
  expect(second.rows).toHaveLength(5)
  expect(await countUnread(owner)).toBe(0)

  const [one] = first.rows
  await markRead(organizer, one?.id)
  await markRead(organizer, one?.id)
  expect(await countUnread(organizer)).toBe(29)
  expect((await listNotices(organizer, { unread: true }, 50)).rows).toHaveLength(29)
})

test('what came after the list was shown stays unread when all is marked', async () => {
  const place = await assigned(2)
  const until = new Date().toISOString()
  clockAt(new Date(Date.now() + 60_000))
  const input = await place.said(null, { assigneeId: place.organizer.membershipId })
  await happened(place, 'feedback.assigned', input, { by: place.admin })
  await derive(place)
  await markAllRead(place.organizer, { until })
  expect(await countUnread(place.organizer)).toBe(1)
})

test('nobody reads or marks what is another’s, in this organization or another', async () => {
  const { organizer, admin } = await assigned()
  const [notice] = (await listNotices(organizer)).rows
  const stranger = await anActor('ADMIN')
  for (const other of [admin, stranger]) {
    expect((await listNotices(other)).rows).toEqual([])
    await expect(markRead(other, notice?.id)).rejects.toMatchObject({ status: 404 })
    await markAllRead(other, { until: '2100-01-01T00:00:00Z' })
  }
  expect(await countUnread(organizer)).toBe(1)
})

test('what was taken back, or is beyond a member’s unit by now, is no longer listed or counted', async () => {
  const { organizer, outsider, inputs } = await assigned(2)
  await db.feedback.updateMany({ where: { id: inputs[0]?.id }, data: { status: 'WITHDRAWN' } })
  expect(await countUnread(organizer)).toBe(1)
  const moved = { ...organizer, unitId: outsider.unitId }
  expect(await countUnread(moved)).toBe(0)
  expect((await listNotices(moved)).rows).toEqual([])
  expect(await countUnread({ ...organizer, role: 'ACTION_OWNER' })).toBe(0)
})

test('a member’s choice is theirs, leaves its event once, and two at once leave one choice', async () => {
  const { organizer, owner } = await aPlace()
  const before = await findChoices(organizer)
  expect(new Set(Object.values(before))).toEqual(new Set(['DAILY']))
  const wanted = { ...before, ASSIGNED: 'IMMEDIATE', OVERDUE: 'NO_MAIL' } as const
  await Promise.all([changeChoices(organizer, wanted), changeChoices(organizer, wanted)])
  await changeChoices(organizer, wanted)

  expect(await findChoices(organizer)).toEqual(wanted)
  expect(await findChoices(owner)).toEqual(before)
  const events = await actionsAbout(organizer.membershipId)
  expect(new Set(events)).toEqual(new Set(['notice-choice.changed']))
  expect(events.length).toBeLessThanOrEqual(2)
})

async function aReader() {
  const place = await aPlace()
  const input = await place.said('warga@contoh.id')
  await happened(place, 'feedback.answered', input)
  await derive(place)
  const { id, token } = await readerOf(place, 'warga@contoh.id')
  return { place, id, visitor: publicOf(place), key: { kind: 'READER', token } as const }
}

test('one press ends the letters, also those that wait already, and another brings them back', async () => {
  const { place, id, visitor, key } = await aReader()
  clockAt('2030-03-10T01:05:00Z')
  await digest(place)
  const more = await place.said('warga@contoh.id')
  await happened(place, 'feedback.answered', more)
  await derive(place)
  expect(await changeReaderChoice(visitor, key, { way: 'NO_MAIL' })).toBe('DAILY')
  expect(await changeReaderChoice(visitor, key, { way: 'NO_MAIL' })).toBe('NO_MAIL')
  const later = await place.said('warga@contoh.id')
  await happened(place, 'feedback.answered', later)
  await derive(place)
  clockAt('2030-03-11T01:05:00Z')
  await digest(place)
  expect((await lettersOf(place)).map(({ status }) => status)).toEqual(['CANCELLED'])

  await changeReaderChoice(visitor, key, { way: 'IMMEDIATE' }, 'en')
  await happened(place, 'feedback.answered', await place.said('warga@contoh.id'))
  await derive(place)
  const last = (await lettersOf(place)).at(-1)
  expect(last?.subject).toMatch(/^News from /)
  expect(await actionsAbout(id)).toEqual(['notice-choice.changed', 'notice-choice.changed'])
})

test('a guessed key, another organization’s, or a link without an address opens nothing', async () => {
  const { place, key } = await aReader()
  const elsewhere = publicOf(await anActor('ADMIN'))
  await expect(findReaderChoice(elsewhere, key)).rejects.toMatchObject({ status: 404 })
  const visitor = publicOf(place)
  for (const token of ['x'.repeat(22), '', "' or 1=1 --", 'a'.repeat(300)]) {
    await expect(
      changeReaderChoice(visitor, { kind: 'READER', token }, { way: 'NO_MAIL' }),
    ).rejects.toMatchObject({ status: 404 })
  }
  const { token } = await anInvitation(place.forum)
  await expect(findReaderChoice(visitor, { kind: 'INVITATION', token })).rejects.toMatchObject({
    status: 404,
  })
})

test('a personal link changes the choice of its address, however many press at once', async () => {
  const place = await aPlace()
  const visitor = publicOf(place)
  const invitation = await anInvitation(place.forum, { email: 'Tamu@contoh.id' })
  const walkIn = await anAttendance(place.forum, { email: 'tamu@contoh.id' })
  const key = { kind: 'INVITATION', token: invitation.token } as const
  expect(await findReaderChoice(visitor, key)).toMatchObject({ shown: 't…@contoh.id' })
  await Promise.all([1, 2, 3].map(() => changeReaderChoice(visitor, key, { way: 'IMMEDIATE' })))
  const other = { kind: 'ATTENDANCE', token: walkIn.token ?? '' } as const
  expect(await findReaderChoice(visitor, other)).toMatchObject({ way: 'IMMEDIATE' })
  expect(await noticesIn(place)).toEqual([])
  const { organizationId } = place
  expect(await db.noticeReader.count({ where: { organizationId } })).toBe(1)
})
