import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { answerInvitation, findGuest } from '#domain/forum/guest.server.ts'
import { answerSchema } from '#domain/forum/invitation.schema.ts'
import { withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { m } from '#messages'
import { actionsAbout, aHall, anAnswer, eventsAbout } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'

const stateOf = ({ id }: { id: string }) => db.invitation.findFirstOrThrow({ where: { id } })

test('a personal link shows the forum it invites to, and its first look is on record once', async () => {
  const hall = await aHall()
  const invitation = await anInvitation(hall.forum, { name: 'Perwakilan akademisi' })

  const guests = await Promise.all(
    Array.from({ length: 6 }, () => findGuest(hall.visitor, invitation.token)),
  )

  expect(guests[0]).toMatchObject({
    name: 'Perwakilan akademisi',
    mayAnswer: true,
    forum: { id: hall.forum.id, theme: hall.forum.theme },
  })
  expect((await stateOf(invitation)).openedAt).not.toBeNull()
  expect(await eventsAbout(invitation.id)).toMatchObject([
    { action: 'invitation.opened', actorKind: 'PARTICIPANT', forumId: hall.forum.id },
  ])
})

test('an unknown, malformed, withdrawn or foreign link opens nothing', async () => {
  const hall = await aHall()
  const elsewhere = await aHall()
  const theirs = await anInvitation(elsewhere.forum)
  const withdrawn = await anInvitation(hall.forum, { withdrawnAt: new Date() })

  for (const token of [theirs.token, withdrawn.token, 'x'.repeat(22), "' or 1=1 --", '', undefined])
    await expect(findGuest(hall.visitor, token)).rejects.toMatchObject({ status: 404 })
  for (const token of [theirs.token, withdrawn.token, 'x'.repeat(22)])
    await expect(answerInvitation(hall.visitor, token, anAnswer())).rejects.toMatchObject({
      status: 404,
    })
  expect(await stateOf(theirs)).toMatchObject({ status: 'DRAFT', openedAt: null })
})

test('a guest attends, sends somebody, cannot come: each answer replaces the one before', async () => {
  const hall = await aHall()
  const invitation = await anInvitation(hall.forum, { status: 'SENT' })
  const answer = (input: ReturnType<typeof anAnswer>) =>
    answerInvitation(hall.visitor, invitation.token, input)

  await answer(anAnswer({ note: 'Datang agak siang' }))
  expect(await stateOf(invitation)).toMatchObject({
    status: 'CONFIRMED',
    answerNote: 'Datang agak siang',
    answeredAt: expect.any(Date),
  })

  await answer(
    anAnswer({
      answer: 'REPRESENTED',
      representativeName: 'Wakil Ketua',
      representativePosition: 'Wakil',
      representativePhone: '0812',
    }),
  )
  expect(await stateOf(invitation)).toMatchObject({
    status: 'REPRESENTED',
    representativeName: 'Wakil Ketua',
    representativePhone: '0812',
    answerNote: null,
  })

  await answer(anAnswer({ answer: 'DECLINED', representativeName: 'tak dipakai' }))
  expect(await stateOf(invitation)).toMatchObject({ status: 'DECLINED', representativeName: null })

  expect(await eventsAbout(invitation.id)).toMatchObject([
    { action: 'invitation.answered', details: { answer: 'CONFIRMED' } },
    { action: 'invitation.answered', details: { answer: 'REPRESENTED' } },
    { action: 'invitation.answered', details: { answer: 'DECLINED' } },
  ])
})

test('who sends somebody must say whom', () => {
  const parsed = answerSchema.safeParse({ answer: 'REPRESENTED', representativeName: '  ' })
  expect(parsed.error?.issues).toMatchObject([
    { path: ['representativeName'], message: m.invitation_error_representative() },
  ])
  expect(answerSchema.safeParse({}).error?.issues).toMatchObject([
    { path: ['answer'], message: m.invitation_error_answer() },
  ])
})

test('answers are taken until the doors open, and refused with the reason afterwards', async () => {
  const open = ['DRAFT', 'PLANNED', 'ANNOUNCED']
  const reasons: Record<string, string> = {
    CANCELLED: m.participant_error_cancelled(),
    POSTPONED: m.participant_error_postponed(),
  }
  for (const status of forumStatuses) {
    const hall = await aHall({ status })
    const invitation = await anInvitation(hall.forum, { status: 'SENT' })
    const answer = answerInvitation(hall.visitor, invitation.token, anAnswer())

    if (open.includes(status)) await answer
    else
      await expect(answer, status).rejects.toMatchObject({
        field: 'form',
        message: reasons[status] ?? m.participant_error_too_late(),
      })
    expect((await stateOf(invitation)).status).toBe(open.includes(status) ? 'CONFIRMED' : 'SENT')
    expect((await findGuest(hall.visitor, invitation.token)).mayAnswer).toBe(open.includes(status))
  }
})

test('the last seat of a forum goes to one of ten who want it at once, and the others wait in line', async () => {
  const hall = await aHall({ capacity: 3 })
  await anInvitation(hall.forum, { status: 'CONFIRMED' })
  await anInvitation(hall.forum, { status: 'REPRESENTED' })
  await anInvitation(hall.forum, { status: 'DECLINED' })
  await anInvitation(hall.forum, { status: 'CONFIRMED', withdrawnAt: new Date() })
  const guests = await Promise.all(Array.from({ length: 10 }, () => anInvitation(hall.forum)))

  const standings = await Promise.all(
    guests.map(({ token }) => answerInvitation(hall.visitor, token, anAnswer())),
  )

  expect(standings.toSorted()).toEqual(['CONFIRMED', ...Array(9).fill('WAITLISTED')])
  const places = await Promise.all(
    guests.map(async ({ token }) => (await findGuest(hall.visitor, token)).waitingPlace ?? 0),
  )
  expect(places.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(
    await db.invitation.count({
      where: {
        forumId: hall.forum.id,
        withdrawnAt: null,
        status: { in: ['CONFIRMED', 'REPRESENTED'] },
      },
    }),
  ).toBe(3)
})

test('in a full forum one may still decline, or send somebody in one’s own place', async () => {
  const hall = await aHall({ capacity: 1 })
  const guest = await anInvitation(hall.forum, { status: 'CONFIRMED' })
  const other = await anInvitation(hall.forum)
  const instead = anAnswer({ answer: 'REPRESENTED', representativeName: 'Wakil' })

  await answerInvitation(hall.visitor, guest.token, instead)
  await answerInvitation(hall.visitor, other.token, anAnswer({ answer: 'DECLINED' }))
  expect(await answerInvitation(hall.visitor, other.token, instead)).toBe('WAITLISTED')

  await answerInvitation(hall.visitor, guest.token, anAnswer({ answer: 'DECLINED' }))
  expect(await stateOf(other)).toMatchObject({ status: 'REPRESENTED', waitlistedAt: null })
})

test('ten answers of one guest at once leave ten events and one of the answers, whole', async () => {
  const hall = await aHall()
  const invitation = await anInvitation(hall.forum)
  const answers = Array.from({ length: 10 }, (_, index) =>
    index % 2 === 0
      ? anAnswer({ note: 'Saya datang' })
      : anAnswer({ answer: 'REPRESENTED', representativeName: 'Wakil' }),
  )

  await Promise.all(answers.map((one) => answerInvitation(hall.visitor, invitation.token, one)))

  const { status, representativeName, answerNote } = await stateOf(invitation)
  expect([
    ['CONFIRMED', null, 'Saya datang'],
    ['REPRESENTED', 'Wakil', null],
  ]).toContainEqual([status, representativeName, answerNote])
  expect(await actionsAbout(invitation.id)).toHaveLength(10)
})

test('an answer never comes after the withdrawal', async () => {
  for (let round = 0; round < 5; round += 1) {
    const hall = await aHall()
    const invitation = await anInvitation(hall.forum)
    await Promise.allSettled([
      answerInvitation(hall.visitor, invitation.token, anAnswer()),
      withdrawInvitation(hall.organizer, hall.forum.id, invitation.id),
    ])
    expect((await actionsAbout(invitation.id)).at(-1)).toBe('invitation.withdrawn')
  }
})

test('who has been checked in need not answer any more', async () => {
  const hall = await aHall()
  const invitation = await anInvitation(hall.forum, { status: 'ATTENDED' })
  await expect(
    answerInvitation(hall.visitor, invitation.token, anAnswer({ answer: 'DECLINED' })),
  ).rejects.toMatchObject({ message: m.participant_error_attended() })
})
