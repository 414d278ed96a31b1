import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { forumChangeSchema, forumSchema } from '#domain/forum/forum.schema.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { changeForum, createForum } from '#domain/forum/forum-change.server.ts'
import { newId } from '#domain/id.ts'
import {
  aForum,
  anActor,
  anOrganization,
  aService,
  aUnit,
  publicOf,
} from '../../support/factories.ts'

const typed = (unitId: string, more: Record<string, unknown> = {}) => ({
  unitId,
  year: '2031',
  theme: 'Standar Pelayanan Adminduk',
  topicKinds: 'SERVICE_PROBLEM',
  subjectMatters: ['SOP', 'FACILITY'],
  method: 'PUBLIC_DIALOGUE',
  place: 'Aula',
  onlineUrl: '',
  timeZone: 'Asia/Jakarta',
  startsAt: '2031-10-07T09:00',
  endsAt: '2031-10-07T12:00',
  capacity: '60',
  description: '',
  walkInsWelcome: 'on',
  ...more,
})

const inputOf = (unitId: string, more?: Record<string, unknown>) =>
  forumSchema.parse(typed(unitId, more))

const changeOf = (forum: { unitId: string; updatedAt: Date }, more?: Record<string, unknown>) =>
  forumChangeSchema.parse({ ...typed(forum.unitId, more), version: forum.updatedAt.toISOString() })

const messagesOf = (result: {
  error?: { issues: Array<{ path: PropertyKey[]; message: string }> }
}) =>
  Object.fromEntries(
    (result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
  )

async function drafted(actor: StaffActor) {
  const unit = await aUnit(actor)
  return createForum(actor, inputOf(unit.id))
}

test('a forum is drafted with its services, an unambiguous code and its event', async () => {
  const actor = await anActor('ORGANIZER')
  const unit = await aUnit(actor)
  const service = await aService(unit)

  const forum = await createForum(actor, inputOf(unit.id, { serviceIds: service.id }))

  expect(forum).toMatchObject({ status: 'DRAFT', year: 2031, capacity: 60, walkInsWelcome: true })
  expect(forum.startsAt?.toISOString()).toBe('2031-10-07T02:00:00.000Z')
  expect(forum.code).toMatch(/^[2-9A-HJKMNP-TV-Y]{6}$/)
  expect(await db.forumService.findMany({ where: { forumId: forum.id } })).toMatchObject([
    { serviceId: service.id },
  ])
  expect(await db.event.findMany({ where: { subjectId: forum.id } })).toMatchObject([
    { action: 'forum.drafted', actorId: actor.userId, forumId: forum.id },
  ])
})

test.each(['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const)(
  'a %s neither drafts nor changes a forum',
  async (role) => {
    const admin = await anActor('ADMIN')
    const forum = await aForum(admin)
    const actor = await anActor(role, { organization: { id: admin.organizationId } })

    await expect(createForum(actor, inputOf(forum.unitId))).rejects.toMatchObject({ status: 403 })
    await expect(changeForum(actor, forum.id, changeOf(forum))).rejects.toMatchObject({
      status: 403,
    })
  },
)

test("another organization's or unit's forum does not exist", async () => {
  const admin = await anActor('ADMIN')
  const forum = await aForum(admin)
  const stranger = await anActor('ADMIN')
  const neighbour = await anActor('ORGANIZER', {
    organization: { id: admin.organizationId },
    unitId: (await aUnit(admin)).id,
  })

  for (const actor of [stranger, neighbour]) {
    await expect(findForum(actor, forum.id)).rejects.toMatchObject({ status: 404 })
    await expect(changeForum(actor, forum.id, changeOf(forum))).rejects.toMatchObject({
      status: 404,
    })
    await expect(createForum(actor, inputOf(forum.unitId))).rejects.toMatchObject({ status: 404 })
  }
  await expect(findForum(admin, 'not-an-id')).rejects.toMatchObject({ status: 404 })
  await expect(findForum(admin, newId())).rejects.toMatchObject({ status: 404 })
})

test('the public finds a forum once it is announced, and still when it is then cancelled', async () => {
  const actor = await anActor()
  const anybody = publicOf(actor)
  const [draft, cancelledDraft, announced, cancelled] = await Promise.all([
    aForum(actor),
    aForum(actor, { status: 'CANCELLED', announcedAt: null }),
    aForum(actor, { status: 'ANNOUNCED' }),
    aForum(actor, { status: 'CANCELLED', announcedAt: new Date() }),
  ])

  await expect(findForum(anybody, draft.id)).rejects.toMatchObject({ status: 404 })
  await expect(findForum(anybody, cancelledDraft.id)).rejects.toMatchObject({ status: 404 })
  expect(await findForum(anybody, announced.id)).toMatchObject({ id: announced.id })
  expect(await findForum(anybody, cancelled.id)).toMatchObject({ id: cancelled.id })
})

test('a personal link opens its own forum and no other', async () => {
  const actor = await anActor()
  const [own, other] = await Promise.all([
    aForum(actor, { status: 'ANNOUNCED' }),
    aForum(actor, { status: 'ANNOUNCED' }),
  ])
  const participant = {
    kind: 'PARTICIPANT',
    organizationId: actor.organizationId,
    forumId: own.id,
    invitationId: newId(),
    attendanceId: null,
    name: 'Perwakilan tokoh agama',
  } as const

  expect(await findForum(participant, own.id)).toMatchObject({ id: own.id })
  await expect(findForum(participant, other.id)).rejects.toMatchObject({ status: 404 })
})

test('a forum covers only active services of its own unit', async () => {
  const actor = await anActor()
  const [unit, other] = await Promise.all([aUnit(actor), aUnit(actor)])
  const foreign = await aService(
    await aUnit(await anOrganization().then(({ id }) => ({ organizationId: id }))),
  )
  const [neighbours, archived] = await Promise.all([
    aService(other),
    aService(unit, { archivedAt: new Date() }),
  ])

  await expect(
    createForum(actor, inputOf(unit.id, { serviceIds: neighbours.id })),
  ).rejects.toMatchObject({
    field: 'serviceIds',
    message: expect.stringContaining(neighbours.name),
  })
  await expect(
    createForum(actor, inputOf(unit.id, { serviceIds: archived.id })),
  ).rejects.toMatchObject({
    field: 'serviceIds',
  })
  await expect(
    createForum(actor, inputOf(unit.id, { serviceIds: foreign.id })),
  ).rejects.toMatchObject({
    status: 404,
  })
})

test('a service archived later stays with the forum that covered it', async () => {
  const actor = await anActor()
  const unit = await aUnit(actor)
  const service = await aService(unit)
  const forum = await createForum(actor, inputOf(unit.id, { serviceIds: service.id }))
  await db.service.updateMany({ where: { id: service.id }, data: { archivedAt: new Date() } })

  await changeForum(actor, forum.id, changeOf(forum, { serviceIds: service.id, theme: 'Lain' }))

  expect(await db.forumService.count({ where: { forumId: forum.id } })).toBe(1)
})

test('a start in the past is refused unless the forum is said to have been held', async () => {
  const actor = await anActor()
  const unit = await aUnit(actor)
  const past = { startsAt: '2024-07-01T09:00', endsAt: '2024-07-01T12:00', year: '2024' }

  await expect(createForum(actor, inputOf(unit.id, past))).rejects.toMatchObject({
    field: 'startsAt',
  })
  const forum = await createForum(actor, inputOf(unit.id, { ...past, alreadyHeld: 'on' }))
  const changed = await changeForum(actor, forum.id, changeOf(forum, { ...past, theme: 'Lain' }))

  expect(changed.theme).toBe('Lain')
})

test('times out of order, unknown zones and links that are no web addresses are refused beside the field', async () => {
  const id = newId()
  const refused = (more: Record<string, unknown>) =>
    messagesOf(forumSchema.safeParse(typed(id, more)))

  expect(refused({ endsAt: '2031-10-07T09:00' })).toHaveProperty('endsAt')
  expect(refused({ startsAt: '', endsAt: '2031-10-07T09:00' })).toHaveProperty('startsAt')
  expect(refused({ timeZone: 'Asia/Kediri' })).toHaveProperty('timeZone')
  expect(refused({ onlineUrl: 'javascript:alert(1)' })).toHaveProperty('onlineUrl')
  expect(refused({ capacity: '0' })).toHaveProperty('capacity')
  expect(refused({ topicKinds: [] })).toHaveProperty('topicKinds')
  expect(refused({ startsAt: '2031-02-30T25:00' })).toHaveProperty('startsAt')
  expect(
    refused({ feedbackOpensAt: '2031-10-08T00:00', feedbackClosesAt: '2031-10-07T00:00' }),
  ).toHaveProperty('feedbackClosesAt')
  expect(refused({})).toEqual({})
})

test('of two people who edit at once the second is told who changed what, and nothing is overwritten', async () => {
  const first = await anActor('ORGANIZER', { name: 'Petugas Pertama' })
  const second = await anActor('ORGANIZER', { organization: { id: first.organizationId } })
  const forum = await drafted(first)

  await changeForum(first, forum.id, changeOf(forum, { theme: 'Milik pertama' }))
  const late = changeForum(second, forum.id, changeOf(forum, { theme: 'Milik kedua' }))

  await expect(late).rejects.toMatchObject({ field: 'form', message: /Petugas Pertama.*Tema/ })
  expect(await findForum(first, forum.id)).toMatchObject({ theme: 'Milik pertama' })
})

test('of many simultaneous edits of the same version exactly one is kept', async () => {
  const actor = await anActor()
  const forum = await drafted(actor)

  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4].map((n) => changeForum(actor, forum.id, changeOf(forum, { theme: `Tema ${n}` }))),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.event.count({ where: { subjectId: forum.id, action: 'forum.changed' } })).toBe(1)
})

test('a planned forum cannot lose its date, and its unit is fixed', async () => {
  const actor = await anActor()
  const unit = await aUnit(actor)
  const service = await aService(unit)
  const forum = await aForum(actor, { status: 'PLANNED', unitId: unit.id, services: [service.id] })
  const serviceIds = service.id

  await expect(
    changeForum(actor, forum.id, changeOf(forum, { serviceIds, startsAt: '', endsAt: '' })),
  ).rejects.toMatchObject({ field: 'form', message: expect.stringContaining('Tanggal') })
  await expect(
    changeForum(actor, forum.id, changeOf(forum, { serviceIds: '' })),
  ).rejects.toMatchObject({
    field: 'form',
  })
  const other = await aUnit(actor)
  await expect(
    changeForum(actor, forum.id, changeOf({ ...forum, unitId: other.id })),
  ).rejects.toMatchObject({ field: 'unitId' })
})

test.each(['MINUTES_SIGNING', 'FOLLOW_UP', 'REPORTED', 'CLOSED', 'CANCELLED'] as const)(
  'the facts of a forum that is %s no longer change',
  async (status) => {
    const actor = await anActor()
    const forum = await aForum(actor, { status })

    await expect(changeForum(actor, forum.id, changeOf(forum))).rejects.toMatchObject({
      field: 'form',
    })
  },
)
