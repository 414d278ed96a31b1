import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { StaffActor } from '#domain/access/actor.ts'
import {
  findCalendarUnit,
  listCalendarUnits,
  listForumsForCalendar,
} from '#domain/forum/calendar-feed.server.ts'
import { calendarOf } from '#domain/forum/forum-calendar.server.ts'
import { cancelForum, postponeForum, rescheduleForum } from '#domain/forum/schedule.server.ts'
import { aForum, anActor, aService, aUnit, publicOf } from '../../support/factories.ts'
import { aTeam } from '../../support/thread.ts'

const url = 'https://forum.example.go.id/kota-kediri'

async function eventsOf(actor: StaffActor, unitId?: string) {
  const forums = await listForumsForCalendar(publicOf(actor), unitId)
  const file = calendarOf(
    forums.map((forum) => ({ ...forum, url })),
    'Kota Kediri',
  )
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((component) => ({
    component,
    event: new ICAL.Event(component),
    status: component.getFirstPropertyValue('status'),
    transparency: component.getFirstPropertyValue('transp'),
  }))
}

async function soleEventOf(actor: StaffActor) {
  const [sole, ...others] = await eventsOf(actor)
  if (!sole || others.length > 0) throw new Error('There is not exactly one event')
  return sole
}

test('every change of a forum is a later version of the same event, however quickly they follow', async () => {
  const actor = await anActor('ADMIN')
  const unit = await aUnit(actor)
  const services = [(await aService(unit)).id]
  const forum = await aForum(actor, { status: 'ANNOUNCED', unitId: unit.id, services })
  await aTeam(forum)
  const announced = await soleEventOf(actor)

  await postponeForum(actor, forum.id, { reason: 'Banjir', startsAt: null, endsAt: null })
  const postponed = await soleEventOf(actor)
  await rescheduleForum(actor, forum.id, {
    startsAt: '2099-03-01T09:00',
    endsAt: null,
    alreadyHeld: false,
  })
  const rescheduled = await soleEventOf(actor)
  await cancelForum(actor, forum.id, { reason: 'Banjir lagi' })
  const cancelled = await soleEventOf(actor)

  const versions = [announced, postponed, rescheduled, cancelled]
  expect(new Set(versions.map(({ event }) => event.uid)).size).toBe(1)
  const sequences = versions.map(({ event }) => event.sequence)
  expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
  expect(versions.map(({ status }) => status)).toEqual([
    'CONFIRMED',
    'TENTATIVE',
    'CONFIRMED',
    'CANCELLED',
  ])
  expect(versions.map(({ transparency }) => transparency)).toEqual([
    null,
    'TRANSPARENT',
    null,
    'TRANSPARENT',
  ])
  expect(postponed.event.summary).toBe(`Ditunda: ${forum.theme}`)
  expect(cancelled.event.summary).toBe(`Dibatalkan: ${forum.theme}`)
  expect(rescheduled.event.startDate.toJSDate().toISOString()).toBe('2099-03-01T02:00:00.000Z')
})

test('a unit’s calendar has its own forums, and only such units are offered as have any', async () => {
  const actor = await anActor('ADMIN')
  const [one, other, silent] = [await aUnit(actor), await aUnit(actor), await aUnit(actor)]
  const forum = await aForum(actor, { status: 'ANNOUNCED', unitId: one.id })
  await aForum(actor, { status: 'ANNOUNCED', unitId: other.id })
  await aForum(actor, { status: 'DRAFT', unitId: silent.id })

  expect(await eventsOf(actor)).toHaveLength(2)
  const [event, ...others] = await eventsOf(actor, one.id)
  expect(event?.event.uid).toContain(forum.id)
  expect(others).toEqual([])
  const offered = await listCalendarUnits(publicOf(actor))
  expect(offered.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted())
})

test('another organization’s unit has no calendar here', async () => {
  const [actor, stranger] = [await anActor('ADMIN'), await anActor('ADMIN')]
  const unit = await aUnit(actor)
  await aForum(actor, { status: 'ANNOUNCED', unitId: unit.id })

  expect(await findCalendarUnit(publicOf(actor), unit.id)).toMatchObject({ id: unit.id })
  for (const id of [unit.id, 'x', undefined])
    await expect(findCalendarUnit(publicOf(stranger), id)).rejects.toMatchObject({ status: 404 })
  expect(await listForumsForCalendar(publicOf(stranger), unit.id)).toEqual([])
})
