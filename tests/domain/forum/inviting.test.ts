import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { coverageOfForum } from '#domain/forum/coverage.server.ts'
import { handOverInvitation } from '#domain/forum/handover.server.ts'
import { inviteStakeholders, withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { m } from '#messages'
import { aForum } from '../../support/factories.ts'
import { actionsAbout, aHall, eventsAbout, outcomesOf } from '../../support/hall.ts'
import { anInvitation, aStakeholder } from '../../support/thread.ts'

const invite = (hall: Awaited<ReturnType<typeof aHall>>, ...people: Array<{ id: string }>) =>
  inviteStakeholders(hall.organizer, hall.forum.id, { stakeholderIds: people.map(({ id }) => id) })

test('chosen stakeholders are invited as they are registered today, each with a link and a pass of their own', async () => {
  const hall = await aHall()
  const imam = await aStakeholder(hall.admin, {
    name: 'Perwakilan tokoh agama',
    institution: 'FKUB',
    position: 'Ketua',
    email: 'fkub@contoh.id',
    phone: '+6281234567890',
    element: 'CIVIL_SOCIETY',
  })
  const editor = await aStakeholder(hall.admin, { element: 'MASS_MEDIA' })

  expect(await invite(hall, imam, editor)).toBe(2)

  await db.stakeholder.updateMany({ where: { id: imam.id }, data: { name: 'Nama kemudian' } })
  const [one, other] = await db.invitation.findMany({
    where: { forumId: hall.forum.id },
    orderBy: { name: 'asc' },
  })
  const invited = [one, other].find((row) => row?.stakeholderId === imam.id)
  expect(invited).toMatchObject({
    name: 'Perwakilan tokoh agama',
    institution: 'FKUB',
    position: 'Ketua',
    email: 'fkub@contoh.id',
    phone: '+6281234567890',
    element: 'CIVIL_SOCIETY',
    status: 'DRAFT',
    sentAt: null,
  })
  expect(one?.token).toMatch(/^[\w-]{22}$/)
  expect(one?.token).not.toBe(other?.token)
  expect(one?.passCode).not.toBe(other?.passCode)
  expect(await eventsAbout(invited?.id ?? '')).toMatchObject([
    {
      action: 'invitation.created',
      actorId: hall.organizer.userId,
      forumId: hall.forum.id,
      details: { name: 'Perwakilan tokoh agama' },
    },
  ])
})

test('the coverage meter counts whom one invites at once', async () => {
  const hall = await aHall()
  await invite(
    hall,
    await aStakeholder(hall.admin, { element: 'EXPERTS' }),
    await aStakeholder(hall.admin, { element: 'MASS_MEDIA' }),
  )

  const coverage = await coverageOfForum(hall.forum)
  expect(coverage.invited).toEqual(['EXPERTS', 'MASS_MEDIA'])
  expect(coverage.participation.score).toBe(2)
})

test('who is on the list already is passed over, in one press and in the next', async () => {
  const hall = await aHall()
  const [old, fresh] = [await aStakeholder(hall.admin), await aStakeholder(hall.admin)]
  await invite(hall, old)

  expect(await invite(hall, old, fresh, fresh)).toBe(1)
  expect(await db.invitation.count({ where: { forumId: hall.forum.id } })).toBe(2)
})

test('ten who invite the same people at once invite each of them once', async () => {
  const hall = await aHall()
  const people = await Promise.all([1, 2, 3].map(() => aStakeholder(hall.admin)))

  const counts = await Promise.all(Array.from({ length: 10 }, () => invite(hall, ...people)))

  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
  const invitations = await db.invitation.findMany({ where: { forumId: hall.forum.id } })
  expect(invitations).toHaveLength(3)
  for (const { id } of invitations) expect(await actionsAbout(id)).toEqual(['invitation.created'])
})

test('only who may invite does, and only to a forum of their own unit and organization', async () => {
  const hall = await aHall()
  const elsewhere = await aHall()
  const input = { stakeholderIds: [(await aStakeholder(hall.admin)).id] }
  const invitation = await anInvitation(hall.forum)

  for (const actor of [hall.facilitator, hall.owner, hall.evaluator]) {
    const attempts = [
      inviteStakeholders(actor, hall.forum.id, input),
      withdrawInvitation(actor, hall.forum.id, invitation.id),
      handOverInvitation(actor, hall.forum.id, invitation.id),
    ]
    expect((await outcomesOf(attempts)).refused.map(({ status }) => status)).toEqual([
      403, 403, 403,
    ])
  }
  for (const actor of [hall.outsider, elsewhere.admin]) {
    const attempts = [
      inviteStakeholders(actor, hall.forum.id, input),
      withdrawInvitation(actor, hall.forum.id, invitation.id),
      handOverInvitation(actor, hall.forum.id, invitation.id),
    ]
    expect((await outcomesOf(attempts)).refused.map(({ status }) => status)).toEqual([
      404, 404, 404,
    ])
  }
  expect(await actionsAbout(invitation.id)).toEqual([])
})

test("another organization's stakeholder, an archived one and nonsense are not invited", async () => {
  const hall = await aHall()
  const elsewhere = await aHall()
  const strangers = [
    await aStakeholder(elsewhere.admin),
    await aStakeholder(hall.admin, { archivedAt: new Date() }),
    { id: crypto.randomUUID() },
  ]
  const known = await aStakeholder(hall.admin)

  for (const stranger of strangers)
    await expect(invite(hall, known, stranger)).rejects.toMatchObject({
      field: 'stakeholderIds',
      message: m.invitation_error_unknown(),
    })
  expect(await db.invitation.count({ where: { forumId: hall.forum.id } })).toBe(0)
})

test('an invitation of another forum is not found through this one', async () => {
  const hall = await aHall()
  const other = await aForum(hall.admin, { unitId: hall.unit.id, status: 'ANNOUNCED' })
  const invitation = await anInvitation(other)

  for (const id of [invitation.id, 'bukan-id', crypto.randomUUID()]) {
    await expect(withdrawInvitation(hall.organizer, hall.forum.id, id)).rejects.toMatchObject({
      status: 404,
    })
  }
})

test('nobody is invited to a forum whose doors have closed, nor is an invitation changed then', async () => {
  for (const status of ['FORMULATING', 'FOLLOW_UP', 'CLOSED', 'CANCELLED', 'ARCHIVED'] as const) {
    const hall = await aHall({ status })
    const invitation = await anInvitation(hall.forum)
    const attempts = [
      invite(hall, await aStakeholder(hall.admin)),
      withdrawInvitation(hall.organizer, hall.forum.id, invitation.id),
      handOverInvitation(hall.organizer, hall.forum.id, invitation.id),
    ]
    const { refused } = await outcomesOf(attempts)
    expect(refused.map(({ message }) => message)).toEqual(
      attempts.map(() => m.invitation_error_closed()),
    )
  }
})

test('what was handed over by hand counts as sent, once, and takes no answer back', async () => {
  const hall = await aHall()
  const draft = await anInvitation(hall.forum)
  const answered = await anInvitation(hall.forum, { status: 'CONFIRMED' })

  await Promise.all(
    [1, 2, 3].map(() => handOverInvitation(hall.organizer, hall.forum.id, draft.id)),
  )
  await handOverInvitation(hall.organizer, hall.forum.id, answered.id)

  const stateOf = ({ id }: { id: string }) => db.invitation.findFirst({ where: { id } })
  expect(await stateOf(draft)).toMatchObject({ status: 'SENT', sentAt: expect.any(Date) })
  expect(await stateOf(answered)).toMatchObject({ status: 'CONFIRMED' })
  expect(await actionsAbout(draft.id)).toEqual(['invitation.handed-over'])
})
