import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { closingDateSchema } from '#domain/planner/closing-date.schema.ts'
import { findClosingDate, setClosingDate } from '#domain/planner/closing-date.server.ts'
import { countPlanner, listPlannerRows, readPlanner } from '#domain/planner/planner.server.ts'
import { nextStepOf, type PlannerFilter, plannerFilterOf } from '#domain/planner/planner.ts'
import { readPlannerUnit } from '#domain/planner/planner-unit.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { aForum, anActor, aService, aUnit } from '../../support/factories.ts'

const today = new Date('2026-08-15T03:00:00Z')
let restore = setClock(today)
afterEach(() => restore())
const at = (moment: string) => {
  restore = setClock(new Date(moment))
}

const of = (year: number, more: Partial<PlannerFilter> = {}): PlannerFilter => ({
  ...{ year, state: null, category: null, text: null },
  ...more,
})

/** A unit with forums, each as its year, state and day. */
async function aUnitWith(
  admin: StaffActor,
  name: string,
  ...forums: Array<[number, string, string?]>
) {
  const unit = await aUnit(admin, { name })
  for (const [year, status, day] of forums) {
    const startsAt = day ? new Date(`${day}T02:00:00Z`) : null
    await aForum(admin, {
      unitId: unit.id,
      year,
      status: status as 'DRAFT',
      startsAt,
      endsAt: null,
    })
  }
  return unit
}

const standingOf = async (admin: StaffActor, year: number) => {
  const { rows } = await readPlanner(admin, of(year))
  return Object.fromEntries(rows.map(({ name, state, reason }) => [name, reason ?? state]))
}

test('a unit has held, planned, missed or is late, and the board says why', async () => {
  at('2026-08-15T03:00:00Z')
  const admin = await anActor('ADMIN')
  await aUnitWith(admin, 'A held', [2026, 'FOLLOW_UP', '2026-03-01'])
  await aUnitWith(
    admin,
    'B planned',
    [2026, 'PLANNED', '2026-09-01'],
    [2025, 'CLOSED', '2025-01-05'],
  )
  await aUnitWith(admin, 'C passed', [2026, 'ANNOUNCED', '2026-08-01'])
  await aUnitWith(admin, 'D lapsed', [2025, 'CLOSED', '2025-08-14'], [2026, 'DRAFT'])
  await aUnitWith(admin, 'E missing', [2025, 'CLOSED', '2025-08-16'])
  await aUnitWith(admin, 'F cancelled', [2026, 'CANCELLED', '2026-09-01'])

  expect(await standingOf(admin, 2026)).toEqual({
    'A held': 'HELD',
    'B planned': 'PLANNED',
    'C passed': 'PASSED',
    'D lapsed': 'LAPSED',
    'E missing': 'MISSING',
    'F cancelled': 'MISSING',
  })
  expect(await standingOf(admin, 2025)).toMatchObject({ 'A held': 'MISSING', 'E missing': 'HELD' })
  expect(await standingOf(admin, 2027)).toMatchObject({ 'D lapsed': 'MISSING' })
  expect(await countPlanner(admin, of(2026))).toMatchObject({
    HELD: 1,
    PLANNED: 1,
    LATE: 2,
    MISSING: 2,
  })
})

test('past the local closing date every unit that held none is late, whatever it plans', async () => {
  at('2026-11-01T03:00:00Z')
  const admin = await anActor('ADMIN')
  await aUnitWith(admin, 'A', [2026, 'PLANNED', '2026-12-01'])
  await aUnitWith(admin, 'B')
  expect(await standingOf(admin, 2026)).toEqual({ A: 'PLANNED', B: 'MISSING' })

  await setClosingDate(admin, { month: 10, day: 31 })

  expect(await standingOf(admin, 2026)).toEqual({ A: 'CLOSING', B: 'CLOSING' })
  expect(await countPlanner(admin, of(2026))).toMatchObject({ closesOn: '2026-10-31', LATE: 2 })
})

test('a forum stands in the month of its own zone, an undated one without', async () => {
  at('2026-08-15T03:00:00Z')
  const admin = await anActor('ADMIN')
  const unit = await aUnit(admin)
  await aForum(admin, {
    unitId: unit.id,
    year: 2026,
    timeZone: 'Asia/Jayapura',
    startsAt: new Date('2026-09-30T20:00:00Z'),
  })
  await aForum(admin, { unitId: unit.id, year: 2026, startsAt: null, endsAt: null })

  const { rows } = await readPlanner(admin, of(2026))
  expect(rows[0]?.forums.map(({ day }) => day)).toEqual(['2026-10-01', null])
})

test('services no forum covered within twelve months are counted, and listed longest ago first', async () => {
  at('2026-08-15T03:00:00Z')
  const admin = await anActor('ADMIN')
  const unit = await aUnit(admin)
  const [recent, old, never, gone] = [
    await aService(unit, { name: 'KTP' }),
    await aService(unit, { name: 'KK' }),
    await aService(unit, { name: 'Akta' }),
    await aService(unit, { name: 'Lama', archivedAt: new Date() }),
  ]
  const held = { unitId: unit.id, status: 'CLOSED' as const }
  const on = (day: string) => new Date(`${day}T02:00:00Z`)
  await aForum(admin, {
    ...held,
    year: 2025,
    startsAt: on('2025-08-16'),
    services: [recent.id, gone.id],
  })
  await aForum(admin, {
    ...held,
    year: 2025,
    startsAt: on('2025-08-14'),
    services: [recent.id, old.id],
  })
  await aForum(admin, {
    ...held,
    status: 'PLANNED',
    year: 2026,
    startsAt: on('2026-09-01'),
    services: [never.id],
  })

  const { rows } = await readPlanner(admin, of(2026))
  expect(rows[0]).toMatchObject({ services: 3, staleServices: 2 })
  expect(await countPlanner(admin, of(2026))).toMatchObject({ services: 3, staleServices: 2 })
  const { services, forums } = await readPlannerUnit(admin, unit.id, 2026)
  expect(services.map(({ name }) => name)).toEqual(['Akta', 'KK', 'KTP'])
  expect(forums.rows).toHaveLength(3)
})

test('the board is filtered by state, kind and name, and read page after page', async () => {
  at('2026-08-15T03:00:00Z')
  const admin = await anActor('ADMIN')
  for (let number = 10; number < 63; number += 1)
    await aUnit(admin, { name: `Kelurahan ${number}` })
  await aUnitWith(admin, 'Puskesmas 100% Sehat', [2026, 'CLOSED', '2026-02-01'])
  await db.unit.updateMany({
    where: { organizationId: admin.organizationId, name: { startsWith: 'Pus' } },
    data: { category: 'PUSKESMAS' },
  })
  const names = async (filter: Partial<PlannerFilter>) =>
    (await readPlanner(admin, of(2026, filter))).rows.map(({ name }) => name)

  expect(await names({ state: 'HELD' })).toEqual(['Puskesmas 100% Sehat'])
  expect(await names({ category: 'PUSKESMAS' })).toEqual(['Puskesmas 100% Sehat'])
  expect(await names({ text: '100%' })).toEqual(['Puskesmas 100% Sehat'])
  expect(await names({ text: 'lurah%' })).toEqual([])

  const first = await readPlanner(admin, of(2026))
  const second = await readPlanner(admin, of(2026), { after: first.next ?? '' })
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 4, null])
  const back = await readPlanner(admin, of(2026), { before: second.prev ?? '' })
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))

  const all = new Set<string>()
  for await (const { id } of listPlannerRows(admin, of(2026))) all.add(id)
  expect(all.size).toBe(54)
})

test('unit staff see their own unit, and another organization’s unit does not exist', async () => {
  const admin = await anActor('ADMIN')
  const [own, other] = [await aUnit(admin), await aUnit(admin)]
  const organization = { id: admin.organizationId }
  const local = await anActor('ORGANIZER', { organization, unitId: own.id })

  expect((await readPlanner(local, of(2026))).rows.map(({ id }) => id)).toEqual([own.id])
  await expect(readPlannerUnit(local, other.id, 2026)).rejects.toMatchObject({ status: 404 })
  const stranger = await anActor('ADMIN')
  expect((await readPlanner(stranger, of(2026))).rows).toEqual([])
  await expect(readPlannerUnit(stranger, own.id, 2026)).rejects.toMatchObject({ status: 404 })
})

test('an admin sets the closing date once, and nobody else does', async () => {
  const admin = await anActor('ADMIN')
  const { organizationId } = admin
  await Promise.all([1, 2, 3].map(() => setClosingDate(admin, { month: 10, day: 31 })))

  expect(await findClosingDate(admin)).toEqual({ month: 10, day: 31 })
  const where = { organizationId, action: 'organization.closing-date-set' }
  expect(await db.event.findMany({ where })).toMatchObject([{ details: { closesOn: '31/10' } }])
  for (const role of ['ORGANIZER', 'FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const) {
    const other = await anActor(role, { organizationId })
    await expect(setClosingDate(other, { month: null, day: null })).rejects.toMatchObject({
      status: 403,
    })
  }
  expect((await findClosingDate(await anActor('ADMIN'))).month).toBeNull()
})

test('a closing date is a day that every year has, or none', () => {
  const isDay = (month: string, day: string) => closingDateSchema.safeParse({ month, day }).success
  expect(isDay('', '')).toBe(true)
  expect(isDay('2', '28')).toBe(true)
  expect(isDay('2', '29')).toBe(false)
  expect(isDay('4', '31')).toBe(false)
  expect(isDay('4', '')).toBe(false)
  expect(isDay('', '4')).toBe(false)
})

test('what an address asks for and cannot be read is left out', () => {
  const read = (query: string) => plannerFilterOf(new URLSearchParams(query), today)
  expect(read('tahun=2025&keadaan=LATE&jenis=RSUD&cari= a ')).toEqual({
    ...{ year: 2025, state: 'LATE', category: 'RSUD', text: 'a' },
  })
  expect(read('tahun=9&keadaan=x&jenis=y')).toEqual(of(2026))
})

test('the next step goes on with a draft, else copies the last forum, else drafts one', () => {
  const last = { id: 'last' }
  const missing = { state: 'MISSING', pendingId: null, last } as const
  expect(nextStepOf(missing)).toEqual({ kind: 'COPY', forumId: 'last' })
  expect(nextStepOf({ ...missing, pendingId: 'draft' })).toEqual({
    kind: 'CONTINUE',
    forumId: 'draft',
  })
  expect(nextStepOf({ ...missing, last: null })).toEqual({ kind: 'DRAFT' })
  expect(nextStepOf({ ...missing, state: 'HELD' })).toBeNull()
})
