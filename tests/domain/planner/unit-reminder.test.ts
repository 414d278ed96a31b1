import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { setClosingDate } from '#domain/planner/closing-date.server.ts'
import { remindUnits } from '#domain/planner/unit-reminder.server.ts'
import { closingReminder, monthsReminder } from '#domain/planner/unit-reminder.ts'
import { setClock } from '#platform/clock.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'
import { wantLettersAtOnce } from '../../support/notices.ts'

let restore = () => {}
afterEach(async () => {
  restore()
  await stopEnqueueing()
})
const on = (day: string) => {
  restore = setClock(new Date(`${day}T01:00:00Z`))
}

/** The morning job of that day. */
const remindOn = async (day: string, { organizationId }: StaffActor) => {
  on(day)
  await remindUnits({ mailing: true, only: organizationId })
}

const lettersTo = async ({ userId }: StaffActor) => {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  return db.outgoingMail.findMany({ where: { recipient: email }, orderBy: { id: 'asc' } })
}

/** A unit whose last forum was on 10 March 2026, with its organizer and those who are not concerned. */
async function aYear() {
  const admin = await anActor('ADMIN')
  const organization = { id: admin.organizationId }
  const unit = await aUnit(admin, { name: 'Puskesmas Sukorame' })
  const own = { organization, unitId: unit.id }
  const others = [
    await anActor('FACILITATOR', own),
    await anActor('EVALUATOR', { organization }),
    await anActor('ORGANIZER', { organization, unitId: (await aUnit(admin)).id }),
  ]
  const organizer = await anActor('ORGANIZER', own)
  await wantLettersAtOnce(admin, organizer, ...others)
  const held = { unitId: unit.id, year: 2026, status: 'CLOSED' as const }
  await aForum(admin, { ...held, startsAt: new Date('2026-03-10T02:00:00Z') })
  return { admin, organizer, others, unit }
}

test('9, 10 and 11 months after the last forum its organizers are written to, each once', async () => {
  const { admin, organizer, others, unit } = await aYear()

  await remindOn('2026-12-09', admin)
  expect(await lettersTo(organizer)).toEqual([])
  for (const day of ['2026-12-10', '2026-12-11', '2027-01-12', '2027-02-10', '2027-06-01']) {
    await remindOn(day, admin)
  }

  const letters = await lettersTo(organizer)
  expect(letters.map(({ body }) => body.match(/Puskesmas Sukorame: .*/)?.[0])).toEqual([
    'Puskesmas Sukorame: 9 bulan sejak forum terakhir (10 Maret 2026)',
    'Puskesmas Sukorame: 10 bulan sejak forum terakhir (10 Maret 2026)',
    'Puskesmas Sukorame: 11 bulan sejak forum terakhir (10 Maret 2026)',
  ])
  expect(letters[0]?.body).toContain('/kelola/perencana')
  expect(await lettersTo(admin)).toHaveLength(3)
  for (const other of others) expect(await lettersTo(other)).toEqual([])
  expect(
    await db.event.findMany({ where: { subjectId: unit.id }, orderBy: { id: 'asc' } }),
  ).toMatchObject(
    ['MONTHS_9', 'MONTHS_10', 'MONTHS_11'].map((reminder) => ({
      ...{ action: 'unit.reminded', actorKind: 'SYSTEM', details: { reminder, count: 2 } },
    })),
  )
})

test('several jobs that run at once, and months without any, still write one letter', async () => {
  const { organizer } = await aYear()
  on('2027-02-20')

  const { organizationId: only } = organizer
  await Promise.all([1, 2, 3].map(() => remindUnits({ mailing: true, only })))

  const letters = await lettersTo(organizer)
  expect(letters.map(({ body }) => /11 bulan/.test(body))).toEqual([true])
})

test('a unit that has planned its next forum is not reminded, one that only drafted it is', async () => {
  const { admin, organizer, unit } = await aYear()
  const next = { unitId: unit.id, year: 2027, startsAt: new Date('2027-03-01T02:00:00Z') }
  const draft = await aForum(admin, { ...next, status: 'PLANNED' })
  await remindOn('2026-12-15', admin)
  expect(await lettersTo(organizer)).toEqual([])

  await db.forum.updateMany({ where: { id: draft.id }, data: { status: 'DRAFT' } })
  await remindOn('2026-12-16', admin)
  expect(await lettersTo(organizer)).toHaveLength(1)
})

test('before the local closing date everybody without a forum until then is reminded, in their language', async () => {
  const admin = await anActor('ADMIN')
  await db.user.update({ where: { id: admin.userId }, data: { locale: 'en' } })
  await wantLettersAtOnce(admin)
  const [late, planned] = [await aUnit(admin, { name: 'A' }), await aUnit(admin, { name: 'B' })]
  const startsAt = new Date('2026-10-20T02:00:00Z')
  await aForum(admin, { unitId: planned.id, year: 2026, status: 'ANNOUNCED', startsAt })
  on('2026-09-01')
  await setClosingDate(admin, { month: 10, day: 31 })

  for (const day of ['2026-09-30', '2026-10-01', '2026-10-02', '2026-10-24', '2026-11-01']) {
    await remindOn(day, admin)
  }

  const letters = await lettersTo(admin)
  expect(letters.map(({ body }) => body.match(/- .*/g))).toEqual([
    ['- A: local closing date 31 October 2026'],
    ['- A: local closing date 31 October 2026', '- B: local closing date 31 October 2026'],
  ])
  expect(letters[0]?.subject).toBe('FKP reminder: 1 unit has a forum to plan')
  expect(late.id).not.toBe(planned.id)
})

test('nobody who left, no archived unit, and nobody without a mail server', async () => {
  const { organizer, admin, unit } = await aYear()
  on('2026-12-15')
  const { organizationId, membershipId: id } = organizer
  await remindUnits({ mailing: false, only: organizationId })
  await db.membership.update({
    where: { organizationId_id: { organizationId, id } },
    data: { deactivatedAt: new Date() },
  })
  await remindUnits({ mailing: true, only: organizationId })
  expect(await lettersTo(organizer)).toEqual([])
  expect(await lettersTo(admin)).toHaveLength(1)

  await db.unit.updateMany({ where: { id: unit.id }, data: { archivedAt: new Date() } })
  await remindOn('2027-01-15', admin)
  expect(await lettersTo(admin)).toHaveLength(1)
})

test('months are counted by the calendar, and the closing date by days', () => {
  const unit = { lastOn: '2025-05-31', nextOn: null, held: false, closesOn: '2026-10-31' }
  expect(monthsReminder(unit, '2026-02-27')).toBeNull()
  expect(monthsReminder(unit, '2026-02-28')).toBe('MONTHS_9')
  expect(monthsReminder({ ...unit, lastOn: null }, '2026-02-28')).toBeNull()
  expect(closingReminder(unit, '2026-09-30')).toBeNull()
  expect(closingReminder(unit, '2026-10-01')).toBe('CLOSING_30')
  expect(closingReminder(unit, '2026-10-24')).toBe('CLOSING_7')
  expect(closingReminder({ ...unit, nextOn: '2026-11-01' }, '2026-10-31')).toBe('CLOSING_7')
  expect(closingReminder({ ...unit, held: true }, '2026-10-31')).toBeNull()
})
