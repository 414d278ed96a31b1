import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { copyForum, readForumCopy } from '#domain/forum/copy.server.ts'
import { newId } from '#domain/id.ts'
import { archiveUnit } from '#domain/organization/unit.server.ts'
import { aForum, anActor, aService } from '../../support/factories.ts'
import { actionsAbout, aHall, eventsAbout } from '../../support/hall.ts'
import { aFollowUp, anAttendance, anInvitation, aTeam } from '../../support/thread.ts'

const guestsOf = (forumId: string) =>
  db.invitation.findMany({ where: { forumId }, orderBy: { name: 'asc' } })

/** Last year's forum with everything: two guests of whom one came, a service gone since, promises. */
async function aLastYear() {
  const hall = await aHall({
    status: 'FOLLOW_UP',
    year: 2025,
    subjectMatters: ['SOP'],
    capacity: 40,
  })
  const { forum, unit } = hall
  const kept = await aService(unit)
  const gone = await aService(unit, { archivedAt: new Date() })
  const { organizationId, id: forumId } = forum
  await db.forumService.createMany({
    data: [kept, gone].map(({ id: serviceId }) => ({ organizationId, forumId, serviceId })),
  })
  await aTeam(forum)
  const left = await anActor('FACILITATOR', { organizationId, unitId: unit.id })
  await db.membership.update({
    where: { organizationId_id: { organizationId, id: left.membershipId } },
    data: { deactivatedAt: new Date() },
  })
  const member = { organizationId, forumId, role: 'MEMBER' as const, name: 'Sudah pindah' }
  await db.forumTeamMember.create({
    data: { ...member, id: newId(), membershipId: left.membershipId },
  })
  for (const [index, title] of ['Pembukaan', 'Dialog', 'Penutupan'].entries()) {
    await db.agendaItem.create({
      data: {
        organizationId,
        id: newId(),
        forumId,
        position: index + 1,
        title,
        startsAt: new Date(),
      },
    })
  }
  const came = await anInvitation(forum, { name: 'A yang hadir', status: 'ATTENDED' })
  await anAttendance(forum, { invitationId: came.id })
  await anInvitation(forum, { name: 'B yang tidak', status: 'ABSENT' })
  await anInvitation(forum, { name: 'C yang ditarik', withdrawnAt: new Date() })
  return { ...hall, kept }
}

const owed = { status: 'IN_PROGRESS', agreedAt: new Date() } as const

test('last year’s forum becomes a draft with services, team, guests and agenda, and nothing dated', async () => {
  const { organizer, forum, kept } = await aLastYear()

  const { id } = await copyForum(organizer, forum.id, { year: 2026, guests: 'ALL' })

  const draft = await db.forum.findFirstOrThrow({
    where: { id },
    include: { services: true, team: true, agenda: { orderBy: { position: 'asc' } } },
  })
  expect(draft).toMatchObject({
    ...{ status: 'DRAFT', year: 2026, theme: forum.theme, subjectMatters: ['SOP'], capacity: 40 },
    ...{ startsAt: null, endsAt: null, announcedAt: null, onlineUrl: null, copiedFromId: forum.id },
    services: [{ serviceId: kept.id }],
  })
  expect(draft.code).not.toBe(forum.code)
  expect(draft.team.map(({ role }) => role).toSorted()).toEqual([
    'CHAIR',
    'MODERATOR',
    'NOTE_TAKER',
  ])
  expect(draft.agenda.map(({ title, startsAt }) => [title, startsAt])).toEqual([
    ['Pembukaan', null],
    ['Dialog', null],
    ['Penutupan', null],
  ])
  const guests = await guestsOf(id)
  expect(guests).toMatchObject([{ status: 'DRAFT' }, { status: 'DRAFT' }])
  const tokens = (await guestsOf(forum.id)).map(({ token }) => token)
  expect(guests.filter(({ token }) => tokens.includes(token))).toEqual([])
  expect(await eventsAbout(id)).toMatchObject([
    {
      action: 'forum.copied',
      actorId: organizer.userId,
      details: { copiedFromYear: 2025, services: 1, team: 3, promises: 0, invited: 2 },
    },
  ])
  expect(await actionsAbout(guests[0]?.id ?? '')).toEqual(['invitation.created'])
})

test('what the unit still owes comes along as agenda after the opening, each once', async () => {
  const { organizer, forum, admin } = await aLastYear()
  const open = await aFollowUp(forum, {
    ...owed,
    recommendation: `Menambah loket ${'ketiga '.repeat(40)}`,
    dueOn: new Date('2026-12-31'),
  })
  await aFollowUp(forum, { ...owed, status: 'PUBLISHED' })
  await aFollowUp(forum, { status: 'PROPOSED' })
  const older = await aForum(admin, { unitId: forum.unitId, year: 2024, status: 'FOLLOW_UP' })
  const oldest = await aFollowUp(older, { ...owed, dueOn: new Date('2025-01-31') })
  await aFollowUp(await aForum(admin, { year: 2025, status: 'FOLLOW_UP' }), owed)

  expect(await readForumCopy(organizer, forum.id, 2026)).toMatchObject({ promises: 2, present: 1 })
  const { id } = await copyForum(organizer, forum.id, { year: 2026, guests: 'PRESENT' })

  expect((await guestsOf(id)).map(({ element }) => element)).toHaveLength(1)
  const agenda = await db.agendaItem.findMany({
    where: { forumId: id },
    orderBy: { position: 'asc' },
  })
  expect(agenda.map(({ followUpId }) => followUpId)).toEqual([null, oldest.id, open.id, null, null])
  expect(agenda[1]?.title).toBe('Tindak lanjut FKP 2024: Tambah loket perekaman')
  expect(agenda[2]?.title).toHaveLength(200)
  expect(await eventsAbout(open.id)).toMatchObject([
    { action: 'follow-up.carried', forumId: id, details: { year: 2026 } },
  ])

  const next = await copyForum(organizer, id, { year: 2027, guests: 'NONE' })
  const carried = await db.agendaItem.findMany({ where: { forumId: next.id } })
  expect(carried.filter(({ followUpId }) => followUpId).length).toBe(2)
  expect(carried).toHaveLength(5)
  expect(await guestsOf(next.id)).toEqual([])
})

test('two who copy at once get one draft, and a cancelled one makes room for another', async () => {
  const { organizer, forum } = await aLastYear()
  const input = { year: 2026, guests: 'NONE' } as const

  const outcomes = await Promise.all([1, 2, 3].map(() => copyForum(organizer, forum.id, input)))

  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1)
  expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(await readForumCopy(organizer, forum.id, 2026)).toMatchObject({
    standing: { id: outcomes[0]?.id },
  })
  await db.forum.updateMany({ where: { id: outcomes[0]?.id ?? '' }, data: { status: 'CANCELLED' } })
  expect(await copyForum(organizer, forum.id, input)).toMatchObject({ isNew: true })
})

test('who does not manage forums copies none, and another’s forum does not exist', async () => {
  const { forum, facilitator, owner, evaluator, outsider } = await aLastYear()
  const input = { year: 2026, guests: 'ALL' } as const

  for (const actor of [facilitator, owner, evaluator]) {
    await expect(copyForum(actor, forum.id, input)).rejects.toMatchObject({ status: 403 })
    await expect(readForumCopy(actor, forum.id, 2026)).rejects.toMatchObject({ status: 403 })
  }
  for (const actor of [outsider, await anActor('ADMIN')]) {
    await expect(copyForum(actor, forum.id, input)).rejects.toMatchObject({ status: 404 })
    await expect(readForumCopy(actor, forum.id, 2026)).rejects.toMatchObject({ status: 404 })
  }
})

test('neither an earlier year nor an archived unit gets a draft', async () => {
  const { admin, organizer, forum, unit } = await aLastYear()

  await expect(copyForum(organizer, forum.id, { year: 2024, guests: 'NONE' })).rejects.toThrow()
  await archiveUnit(admin, unit.id)
  await expect(copyForum(organizer, forum.id, { year: 2026, guests: 'NONE' })).rejects.toThrow()
  expect(await db.forum.count({ where: { copiedFromId: forum.id } })).toBe(0)
})
