import { expect, test } from 'vitest'
import {
  countPresent,
  listAttendance,
  readAttendanceSheet,
  searchGuests,
} from '#domain/attendance/attendance.server.ts'
import { checkInByName } from '#domain/attendance/check-in.server.ts'
import { aHall } from '../../support/hall.ts'
import { anAttendance, anInvitation } from '../../support/thread.ts'

const inSession = { status: 'IN_SESSION' } as const

test('the desk finds guests by any part of a name, literally, and says who is inside', async () => {
  const hall = await aHall(inSession)
  const inside = await anInvitation(hall.forum, { name: 'Siti Aminah' })
  await checkInByName(hall.facilitator, hall.forum.id, inside.id)
  await anInvitation(hall.forum, { name: 'Budi', institution: 'Universitas 100%' })
  await anInvitation(hall.forum, { name: 'Rektor', representativeName: 'Dekan' })
  await anInvitation(hall.forum, { name: 'Siti yang ditarik', withdrawnAt: new Date() })
  const find = async (typed: string) =>
    (await searchGuests(hall.facilitator, hall.forum, typed)).map(({ name }) => name)

  expect(await find('SITI')).toEqual(['Siti Aminah'])
  expect(await find('0%')).toEqual(['Budi'])
  expect(await find('%')).toEqual(['Budi'])
  expect(await find('dekan')).toEqual(['Rektor'])
  expect(await find('  ')).toEqual([])
  const [siti] = await searchGuests(hall.facilitator, hall.forum, 'aminah')
  expect(siti?.checkedInAt).toBeInstanceOf(Date)
  await expect(searchGuests(hall.evaluator, hall.forum, 'a')).rejects.toMatchObject({ status: 403 })
})

test('the sheet equals the count, in the order of the doors, without telephone numbers', async () => {
  const hall = await aHall(inSession)
  for (let index = 0; index < 30; index += 1)
    await anAttendance(hall.forum, {
      name: `Tamu ${String(index).padStart(2, '0')}`,
      phone: '+628999',
      element: index % 2 === 0 ? 'EXPERTS' : 'SERVICE_USERS',
      isOrganizer: index === 29,
      checkedInAt: new Date(Date.UTC(2026, 9, 7, 2, index)),
    })
  await anAttendance(hall.forum, { undoneAt: new Date() })

  const { rows } = await readAttendanceSheet(hall.evaluator, hall.forum.id)
  const present = await countPresent(hall.forum)

  expect(rows).toHaveLength(present.total)
  expect(rows[0]?.name).toBe('Tamu 00')
  expect(JSON.stringify(rows)).not.toContain('+628999')
  expect(present).toMatchObject({ total: 30, organizers: 1 })
  expect(present.elements).toEqual([
    { element: 'SERVICE_USERS', count: 14 },
    { element: 'EXPERTS', count: 15 },
    { element: 'RELATED_AGENCIES', count: 0 },
    { element: 'CIVIL_SOCIETY', count: 0 },
    { element: 'MASS_MEDIA', count: 0 },
  ])

  const first = await listAttendance(hall.facilitator, hall.forum, {})
  const second = await listAttendance(hall.facilitator, hall.forum, { after: first.next ?? '' })
  expect(first.rows[0]?.name).toBe('Tamu 29')
  expect([first.rows.length, second.rows.length]).toEqual([25, 5])
})
