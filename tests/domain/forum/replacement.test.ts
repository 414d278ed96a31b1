import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { findGuest } from '#domain/forum/guest.server.ts'
import { findInvitation } from '#domain/forum/invitation-proof.server.ts'
import { replaceInvitation } from '#domain/forum/replacement.server.ts'
import { resendInvitation } from '#domain/forum/resending.server.ts'
import { m } from '#messages'
import { actionsAbout, aHall, eventsAbout, type Hall, outcomesOf } from '../../support/hall.ts'
import { anInvitation, aStakeholder } from '../../support/thread.ts'

// An invitation sent again, or given to somebody else.

const startsAt = new Date('2030-10-07T02:00:00Z')
type Guest = { id: string }

const replace = (hall: Hall, guest: Guest, stakeholder: { id: string }, actor = hall.organizer) =>
  replaceInvitation(actor, hall.forum.id, guest.id, { stakeholderId: stakeholder.id })
const resend = (hall: Hall, guest: Guest, actor = hall.organizer) =>
  resendInvitation(actor, hall.forum.id, guest.id)
const proofOf = async (hall: Hall, id: string) =>
  findInvitation(hall.organizer, await findForum(hall.organizer, hall.forum.id), id)

test('whoever takes the place gets a link of their own, the old one opens nothing, each knows of the other', async () => {
  const hall = await aHall({ startsAt })
  const guest = await anInvitation(hall.forum, { name: 'Ketua', status: 'SENT' })
  const deputy = await aStakeholder(hall.admin, { name: 'Wakil Ketua' })

  const id = await replace(hall, guest, deputy)

  await expect(findGuest(hall.visitor, guest.token)).rejects.toMatchObject({ status: 404 })
  const successor = await db.invitation.findFirstOrThrow({ where: { id } })
  expect(await findGuest(hall.visitor, successor.token)).toMatchObject({ name: 'Wakil Ketua' })
  expect(await proofOf(hall, guest.id)).toMatchObject({
    withdrawnAt: expect.any(Date),
    replacedBy: { id, name: 'Wakil Ketua' },
  })
  expect(await proofOf(hall, id)).toMatchObject({ replaces: [{ id: guest.id, name: 'Ketua' }] })
  expect(await eventsAbout(guest.id)).toMatchObject([
    { action: 'invitation.replaced', details: { name: 'Ketua', replacement: 'Wakil Ketua' } },
  ])
  expect(await actionsAbout(id)).toEqual(['invitation.created', 'invitation.opened'])
})

test('of two who replace the same guest at once one succeeds, and the other is told', async () => {
  const hall = await aHall()
  const guest = await anInvitation(hall.forum)
  const people = await Promise.all([aStakeholder(hall.admin), aStakeholder(hall.admin)])

  const { done, refused } = await outcomesOf(people.map((one) => replace(hall, guest, one)))

  expect(done).toBe(1)
  expect(refused).toMatchObject([{ field: 'form', message: m.invitation_error_withdrawn() }])
  expect(await db.invitation.count({ where: { forumId: hall.forum.id, withdrawnAt: null } })).toBe(
    1,
  )
})

test('who is on the list, has attended, or is another organization’s takes nobody’s place', async () => {
  const hall = await aHall()
  const elsewhere = await aHall()
  const guest = await anInvitation(hall.forum)
  const listed = await anInvitation(hall.forum)
  const attended = await anInvitation(hall.forum, { status: 'ATTENDED' })
  const somebody = await aStakeholder(hall.admin)

  await expect(replace(hall, guest, { id: listed.stakeholderId })).rejects.toMatchObject({
    field: 'stakeholderId',
    message: m.invitation_error_listed(),
  })
  await expect(replace(hall, attended, somebody)).rejects.toMatchObject({
    message: m.invitation_error_attended(),
  })
  await expect(replace(hall, guest, await aStakeholder(elsewhere.admin))).rejects.toMatchObject({
    field: 'stakeholderId',
  })
  expect((await proofOf(hall, guest.id)).withdrawnAt).toBeNull()
})

test('back and forth: the first comes back with a new link', async () => {
  const hall = await aHall()
  const guest = await anInvitation(hall.forum)
  const id = await replace(hall, guest, await aStakeholder(hall.admin))
  expect(await replace(hall, { id }, { id: guest.stakeholderId })).toBe(guest.id)
  expect(await proofOf(hall, guest.id)).toMatchObject({
    withdrawnAt: null,
    replacedBy: null,
    replaces: [{ id }],
  })
})

test('a letter is sent again to the address of today, and the old link stays valid', async () => {
  const hall = await aHall({ startsAt })
  const guest = await anInvitation(hall.forum, { email: 'lama@contoh.id', status: 'SENT' })
  await db.stakeholder.updateMany({
    where: { id: guest.stakeholderId },
    data: { email: 'baru@contoh.id' },
  })

  await resend(hall, guest)

  expect((await proofOf(hall, guest.id)).mails).toMatchObject([
    { recipient: 'baru@contoh.id', purpose: 'LETTER', status: 'QUEUED' },
  ])
  expect(await findGuest(hall.visitor, guest.token)).toMatchObject({ id: guest.id })
  expect(await eventsAbout(guest.id)).toMatchObject([
    {
      action: 'invitation.resent',
      details: { recipient: 'baru@contoh.id', recipientBefore: 'lama@contoh.id' },
    },
    { action: 'invitation.opened' },
  ])
})

test('ten who press at once send one letter; the others are told that it is on its way', async () => {
  const hall = await aHall({ startsAt })
  const guest = await anInvitation(hall.forum, { email: 'tamu@contoh.id' })
  const { done, refused } = await outcomesOf(Array.from({ length: 10 }, () => resend(hall, guest)))
  expect(done).toBe(1)
  for (const refusal of refused)
    expect(refusal).toMatchObject({ message: m.invitation_error_on_the_way() })
  expect(await db.outgoingMail.count({ where: { invitationId: guest.id } })).toBe(1)
})

test('nothing is sent again without an address, a day, or a forum to come', async () => {
  const hall = await aHall({ startsAt })
  await expect(resend(hall, await anInvitation(hall.forum))).rejects.toMatchObject({
    message: m.invitation_error_no_address(),
  })
  const messages = {
    POSTPONED: m.invitation_error_postponed(),
    CANCELLED: m.invitation_error_closed(),
  }
  for (const status of ['POSTPONED', 'CANCELLED'] as const) {
    const off = await aHall({ startsAt, status })
    const guest = await anInvitation(off.forum, { email: 'tamu@contoh.id' })
    await expect(resend(off, guest)).rejects.toMatchObject({ message: messages[status] })
  }
})

test('who may not invite neither sends again nor replaces; other units and organizations find nothing', async () => {
  const hall = await aHall({ startsAt })
  const elsewhere = await aHall()
  const guest = await anInvitation(hall.forum, { email: 'tamu@contoh.id' })
  const somebody = await aStakeholder(hall.admin)
  for (const [actor, status] of [
    [hall.facilitator, 403],
    [hall.owner, 403],
    [hall.outsider, 404],
    [elsewhere.admin, 404],
  ] as const) {
    const { refused } = await outcomesOf([
      resend(hall, guest, actor),
      replace(hall, guest, somebody, actor),
    ])
    expect(refused.map((refusal) => refusal.status)).toEqual([status, status])
  }
  expect(await actionsAbout(guest.id)).toEqual([])
})
