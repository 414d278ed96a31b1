import { expect, test } from 'vitest'
import { figuresOf, listAppearances } from '#domain/stakeholder/history.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { anAttendance, anInvitation } from '../../support/thread.ts'
import { somePeople } from './some-people.ts'

test('history tells every forum with its state, who came instead, and who came without an invitation', async () => {
  const { organizer, person } = await somePeople()
  const [first, second, third] = [
    await aForum(organizer, { status: 'REPORTED', startsAt: new Date('2024-03-01') }),
    await aForum(organizer, { status: 'REPORTED', startsAt: new Date('2025-03-01') }),
    await aForum(organizer, { status: 'REPORTED', startsAt: new Date('2026-03-01') }),
  ]
  const answeredAt = new Date('2024-02-01')
  const asked = await anInvitation(first, {
    stakeholderId: person.id,
    status: 'ATTENDED',
    answeredAt,
  })
  await anAttendance(first, {
    ...{ invitationId: asked.id, name: 'Wakilnya', represents: person.name },
    checkedInAt: new Date('2024-03-01'),
  })
  await anInvitation(second, { stakeholderId: person.id, status: 'DECLINED', answeredAt })
  await anAttendance(third, { phone: person.phone, checkedInAt: new Date('2026-03-01') })
  await anAttendance(third, { phone: '+62899' })

  const { rows } = await listAppearances(organizer, person.id, {})
  expect(
    rows.map(({ year: _, ...row }) => [row.forumId, row.status, row.came, row.cameInstead]),
  ).toEqual([
    [third.id, null, true, null],
    [second.id, 'DECLINED', false, null],
    [first.id, 'ATTENDED', true, 'Wakilnya'],
  ])
  expect(await figuresOf(organizer, person.id)).toEqual({
    ...{ invited: 2, answered: 2, came: 2, lastAt: new Date('2026-03-01') },
  })
  const stranger = await anActor('ORGANIZER')
  expect((await listAppearances(stranger, person.id, {})).rows).toEqual([])
})
