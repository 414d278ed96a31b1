import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
  findCalendarAddress,
  makeCalendarAddress,
  revokeCalendarAddress,
} from '#domain/access/calendar-address.server.ts'
import { newId } from '#domain/id.ts'
import { loader } from '../../../app/routes/session/calendar/feed.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aFollowUp } from '../../support/thread.ts'
import { actionsIn, aSession } from './accounts.ts'

const tokenOf = (url: string) => url.split('/').at(-2)

/** The calendar as a program fetches it: without a session, by the address alone. */
async function fetchCalendar(url: string, headers: Record<string, string> = {}) {
  const request = new Request(url, { headers })
  const answer = await loader({ request, params: { token: tokenOf(url) } } as never)
  const text = await answer.text()
  return { answer, events: text ? eventsIn(text) : [] }
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
    ...{ uid: new ICAL.Event(component).uid, summary: new ICAL.Event(component).summary },
    start: new ICAL.Event(component).startDate,
    status: component.getFirstPropertyValue('status'),
    sequence: new ICAL.Event(component).sequence,
    url: component.getFirstPropertyValue('url'),
  }))

const onTeam = (forum: { organizationId: string; id: string }, membershipId: string) =>
  db.forumTeamMember.create({
    data: {
      ...{ organizationId: forum.organizationId, id: newId(), forumId: forum.id, membershipId },
      ...{ role: 'MODERATOR', name: 'Moderator' },
    },
  })

test('a member’s calendar has the forums of their teams and the days their promises are due', async () => {
  const member = await anActor('ORGANIZER')
  const forum = await aForum(member, { status: 'PLANNED' })
  await onTeam(forum, member.membershipId)
  await onTeam(await aForum(member, { status: 'DRAFT' }), member.membershipId)
  await aForum(member, { status: 'ANNOUNCED', theme: 'Forum orang lain' })
  const mine = { ownerId: member.membershipId, agreedAt: new Date(), dueOn: new Date('2026-12-31') }
  const owed = await aFollowUp(forum, { ...mine, status: 'IN_PROGRESS' })
  await aFollowUp(forum, { ...mine, status: 'PUBLISHED' })
  await aFollowUp(forum, { ...mine, status: 'IN_PROGRESS', ownerId: null })
  const off = await aFollowUp(forum, { ...mine, status: 'CANCELLED' })

  const url = await makeCalendarAddress(await aSession(member))
  const { events } = await fetchCalendar(url)

  expect(events.map(({ uid }) => uid.slice(0, 36)).toSorted()).toEqual(
    [forum.id, owed.id, off.id].toSorted(),
  )
  const due = events.find(({ uid }) => uid.startsWith(owed.id))
  expect(due?.start.isDate).toBe(true)
  expect(due?.start.toString()).toBe('2026-12-31')
  expect(due?.summary).toBe('Jatuh tempo: Tambah loket perekaman')
  expect(due?.url).toContain(`/kelola/tindak-lanjut/${owed.id}`)
  expect(events.find(({ uid }) => uid.startsWith(off.id))?.status).toBe('CANCELLED')
  expect(await actionsIn(member.organizationId)).toContain('calendar-address.created')
})

test('a renewed address opens the calendar, the one before it nothing; a revoked one answers 404', async () => {
  const member = await anActor('ORGANIZER')
  const session = await aSession(member)
  expect(await findCalendarAddress(session)).toEqual({ since: null })

  const first = await makeCalendarAddress(session)
  const second = await makeCalendarAddress(session)
  expect(await findCalendarAddress(session)).toEqual({ since: expect.any(Date) })
  await expect(fetchCalendar(first)).rejects.toMatchObject({ status: 404 })
  await fetchCalendar(second)

  await revokeCalendarAddress(session)
  await revokeCalendarAddress(session)
  await expect(fetchCalendar(second)).rejects.toMatchObject({ status: 404 })
  expect(await findCalendarAddress(session)).toEqual({ since: null })
  const actions = await actionsIn(member.organizationId)
  expect(actions.filter((action) => action.startsWith('calendar-address'))).toEqual([
    'calendar-address.created',
    'calendar-address.renewed',
    'calendar-address.revoked',
  ])
})

test('the database knows no secret, and nothing that is guessed opens a calendar', async () => {
  const member = await anActor('ORGANIZER')
  const url = await makeCalendarAddress(await aSession(member))
  const user = await db.user.findUniqueOrThrow({ where: { id: member.userId } })

  expect(JSON.stringify(user)).not.toContain(tokenOf(url))
  for (const guess of ['', 'x', 'x'.repeat(43), user.calendarTokenHash ?? '', '../../akun'])
    await expect(fetchCalendar(`http://x/akun/kalender/${guess}/rembug.ics`)).rejects.toMatchObject(
      {
        status: 404,
      },
    )
})

test('two who renew at once leave one address that opens', async () => {
  const session = await aSession(await anActor('ORGANIZER'))
  const urls = await Promise.all([1, 2, 3].map(() => makeCalendarAddress(session)))
  const opened = await Promise.allSettled(urls.map((url) => fetchCalendar(url)))

  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a membership that ended shows nothing any more, an account that ended has no calendar', async () => {
  const member = await anActor('ORGANIZER')
  const forum = await aForum(member, { status: 'PLANNED' })
  await onTeam(forum, member.membershipId)
  const url = await makeCalendarAddress(await aSession(member))
  const { organizationId, membershipId: id } = member

  await db.membership.update({
    where: { organizationId_id: { organizationId, id } },
    data: { deactivatedAt: new Date() },
  })
  expect((await fetchCalendar(url)).events).toEqual([])
  await db.user.update({ where: { id: member.userId }, data: { deactivatedAt: new Date() } })
  await expect(fetchCalendar(url)).rejects.toMatchObject({ status: 404 })
})

test('what has not changed is not sent again', async () => {
  const member = await anActor('ORGANIZER')
  const forum = await aForum(member, { status: 'PLANNED' })
  await onTeam(forum, member.membershipId)
  const url = await makeCalendarAddress(await aSession(member))
  const { answer } = await fetchCalendar(url)
  const etag = answer.headers.get('ETag') ?? ''

  for (const known of [etag, `W/${etag}`, `"other", ${etag}`])
    expect((await fetchCalendar(url, { 'If-None-Match': known })).answer.status).toBe(304)
  expect((await fetchCalendar(url, { 'If-None-Match': '"other"' })).answer.status).toBe(200)
})
