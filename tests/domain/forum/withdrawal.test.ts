import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { coverageOfForum } from '#domain/forum/coverage.server.ts'
import { findGuest } from '#domain/forum/guest.server.ts'
import { listInvitable } from '#domain/forum/invitable-list.server.ts'
import { inviteStakeholders, withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { countInvitations, listInvitations } from '#domain/forum/invitation-list.server.ts'
import { m } from '#messages'
import { actionsAbout, aHall, eventsAbout, outcomesOf } from '../../support/hall.ts'
import { anAttendance, anInvitation, aStakeholder } from '../../support/thread.ts'

const invite = (hall: Awaited<ReturnType<typeof aHall>>, ...people: Array<{ id: string }>) =>
  inviteStakeholders(hall.organizer, hall.forum.id, { stakeholderIds: people.map(({ id }) => id) })

test('a withdrawn invitation opens nothing and counts for nothing', async () => {
  const hall = await aHall()
  const invitation = await anInvitation(hall.forum, { status: 'CONFIRMED' })

  await withdrawInvitation(hall.organizer, hall.forum.id, invitation.id)

  await expect(findGuest(hall.visitor, invitation.token)).rejects.toMatchObject({ status: 404 })
  expect((await listInvitations(hall.organizer, hall.forum, { cursor: {} })).rows).toEqual([])
  expect(await countInvitations(hall.forum)).toMatchObject({ total: 0, counts: {} })
  expect((await coverageOfForum(hall.forum)).invited).toEqual([])
  expect(await eventsAbout(invitation.id)).toMatchObject([
    { action: 'invitation.withdrawn', actorId: hall.organizer.userId, forumId: hall.forum.id },
  ])
})

test('of two who withdraw the same invitation one does, the other is told', async () => {
  const hall = await aHall()
  const invitation = await anInvitation(hall.forum)

  const { done, refused } = await outcomesOf(
    [hall.organizer, hall.admin].map((actor) =>
      withdrawInvitation(actor, hall.forum.id, invitation.id),
    ),
  )

  expect(done).toBe(1)
  expect(refused).toMatchObject([{ message: m.invitation_error_withdrawn() }])
  expect(await actionsAbout(invitation.id)).toEqual(['invitation.withdrawn'])
})

test('who has been checked in stays on the list', async () => {
  const hall = await aHall({ status: 'IN_SESSION' })
  const invitation = await anInvitation(hall.forum, { status: 'ATTENDED' })
  await anAttendance(hall.forum, { invitationId: invitation.id })

  await expect(
    withdrawInvitation(hall.organizer, hall.forum.id, invitation.id),
  ).rejects.toMatchObject({ message: m.invitation_error_attended() })
})

test('whose invitation was withdrawn can be invited anew, with another link and a fresh address', async () => {
  const hall = await aHall()
  const stakeholder = await aStakeholder(hall.admin, { email: 'salah@contoh.id' })
  await invite(hall, stakeholder)
  const [first] = await db.invitation.findMany({ where: { forumId: hall.forum.id } })
  if (!first) throw new Error('nobody was invited')
  await db.invitation.updateMany({
    where: { id: first.id },
    data: { status: 'DECLINED', sentAt: new Date(), answerNote: 'Maaf' },
  })
  await withdrawInvitation(hall.organizer, hall.forum.id, first.id)
  await db.stakeholder.updateMany({ where: { id: stakeholder.id }, data: { email: 'baru@x.id' } })

  const { rows } = await listInvitable(hall.organizer, hall.forum, { cursor: {} })
  expect(rows.map(({ id }) => id)).toEqual([stakeholder.id])
  const counts = await Promise.all([1, 2, 3].map(() => invite(hall, stakeholder)))
  expect(counts.toSorted()).toEqual([0, 0, 1])

  const again = await db.invitation.findFirstOrThrow({ where: { forumId: hall.forum.id } })
  expect(again).toMatchObject({
    id: first.id,
    status: 'DRAFT',
    email: 'baru@x.id',
    sentAt: null,
    answerNote: null,
    withdrawnAt: null,
  })
  expect(again.token).not.toBe(first.token)
  await expect(findGuest(hall.visitor, first.token)).rejects.toMatchObject({ status: 404 })
  expect((await countInvitations(hall.forum)).mailable).toBe(1)
})
