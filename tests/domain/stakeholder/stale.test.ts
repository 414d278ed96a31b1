import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { listStakeholders } from '#domain/stakeholder/stakeholder.server.ts'
import {
  archiveStakeholders,
  confirmStakeholder,
  confirmStakeholders,
} from '#domain/stakeholder/stale.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { anInvitation, aStakeholder } from '../../support/thread.ts'
import { somePeople } from './some-people.ts'

const long = new Date('2020-01-01')

test('contacts long silent or not reached are found, confirmed and archived together', async () => {
  const { organizer, place, other, person } = await somePeople()
  const old = { createdAt: long, updatedAt: long }
  await db.stakeholder.updateMany({
    where: { organizationId: organizer.organizationId },
    data: old,
  })
  const forum = await aForum(organizer, { status: 'ANNOUNCED' })
  const answered = { stakeholderId: other.id, status: 'CONFIRMED', answeredAt: new Date() } as const
  await anInvitation(forum, answered)
  const unreached = await aStakeholder(organizer, { groupId: place.groupId })
  const letter = await anInvitation(forum, { stakeholderId: unreached.id, status: 'SENT' })
  await db.outgoingMail.create({
    data: {
      ...{ organizationId: organizer.organizationId, id: newId(), invitationId: letter.id },
      ...{ recipient: 'x@contoh.id', subject: 'Undangan', body: 'Undangan', status: 'FAILED' },
      createdAt: new Date(Date.now() + 1000),
    },
  })

  const stale = async () => {
    const { rows } = await listStakeholders(organizer, { stale: true, cursor: {} })
    return new Map(rows.map((row) => [row.id, row.stale]))
  }
  expect(await stale()).toEqual(
    new Map([
      [place.id, 'SILENT'],
      [person.id, 'SILENT'],
      [unreached.id, 'MAIL_FAILED'],
    ]),
  )
  const { rows } = await listStakeholders(organizer, { cursor: {} })
  expect(rows.filter((row) => row.stale).length).toBe(3)
  const chosen = { stakeholderIds: [place.id, person.id] }
  await Promise.all([
    confirmStakeholders(organizer, chosen),
    confirmStakeholders(organizer, chosen),
  ])
  await db.outgoingMail.updateMany({
    where: { invitationId: letter.id },
    data: { createdAt: long },
  })
  expect(await stale()).toEqual(new Map())
  expect(await archiveStakeholders(organizer, chosen)).toEqual({ moved: 2, left: 0 })
  expect(await archiveStakeholders(organizer, chosen)).toEqual({ moved: 0, left: 2 })
  await expect(confirmStakeholder(organizer, place.id)).rejects.toMatchObject({ field: 'form' })
  const stranger = await anActor('ORGANIZER')
  await expect(confirmStakeholders(stranger, chosen)).rejects.toMatchObject({ status: 404 })
  const facilitator = await anActor('FACILITATOR')
  await expect(archiveStakeholders(facilitator, chosen)).rejects.toMatchObject({ status: 403 })
})
