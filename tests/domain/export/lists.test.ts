import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { exportMembers } from '#domain/access/member-export.server.ts'
import type { Role } from '#domain/access/policy.ts'
import { exportAttendance } from '#domain/attendance/attendance-export.server.ts'
import { exportUnitFigures } from '#domain/evaluation/unit-export.server.ts'
import { exportEvents } from '#domain/event/audit-export.server.ts'
import { exportInbox, exportInboxWithNames } from '#domain/feedback/inbox-export.server.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { exportFollowUps, exportOwnFollowUps } from '#domain/follow-up/follow-up-export.server.ts'
import type { Forum } from '#domain/forum/forum.server.ts'
import { exportForums, exportInvitations } from '#domain/forum/forum-export.server.ts'
import { newId } from '#domain/id.ts'
import { exportOutbox } from '#domain/mail/outbox-export.server.ts'
import { exportNotices } from '#domain/notice/notice-export.server.ts'
import {
  exportIndicators,
  exportServices,
  exportUnits,
} from '#domain/organization/settings-export.server.ts'
import { exportPlanner } from '#domain/planner/planner-export.server.ts'
import { exportSnapshots, exportUnitSatisfaction } from '#domain/satisfaction/overview.server.ts'
import { exportStakeholders } from '#domain/stakeholder/stakeholder-export.server.ts'
import { exportStandards } from '#domain/standard/standard.server.ts'
import { aForum, anActor, aService, aUnit } from '../../support/factories.ts'
import {
  aFeedback,
  aFollowUp,
  anAttendance,
  anInvitation,
  aStakeholder,
} from '../../support/thread.ts'

const search = '?cari=warga&sesudah=x'
const anything = followUpFilterOf('http://-/')
const today = '2026-11-24'
const registry = { archived: false }

type World = Awaited<ReturnType<typeof aWorld>>
type Exported = AsyncIterable<unknown>

/** Every list that staff take with them: how, who may not, and what a year of one forum gives. */
const lists: Record<
  string,
  { rows: (actor: StaffActor, world: World) => Exported; refused: Role[]; count: number }
> = {
  FORUMS: {
    rows: (actor, { forum }) => exportForums(actor, { year: forum.year }, search),
    refused: [],
    count: 1,
  },
  STAKEHOLDERS: {
    rows: (actor) => exportStakeholders(actor, registry, search),
    refused: ['ACTION_OWNER'],
    count: 1,
  },
  INVITATIONS: {
    rows: (actor, { forum }) => exportInvitations(actor, forum, {}, search),
    refused: [],
    count: 1,
  },
  ATTENDANCE: {
    rows: (actor, { forum }) => exportAttendance(actor, forum),
    refused: ['ACTION_OWNER'],
    count: 1,
  },
  FEEDBACK: {
    rows: (actor) => exportInbox(actor, {}, search),
    refused: ['ACTION_OWNER'],
    count: 1,
  },
  FEEDBACK_WITH_NAMES: {
    rows: (actor) => exportInboxWithNames(actor, {}, search),
    refused: ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'],
    count: 1,
  },
  FOLLOW_UPS: {
    rows: (actor) => exportFollowUps(actor, anything, today, search),
    refused: [],
    count: 1,
  },
  OWN_FOLLOW_UPS: {
    rows: (actor) => exportOwnFollowUps(actor, anything, today),
    refused: ['FACILITATOR', 'EVALUATOR'],
    count: 1,
  },
  UNITS: {
    rows: (actor) => exportUnits(actor, { search: '', archived: false }, search),
    refused: [],
    count: 1,
  },
  SERVICES: {
    rows: (actor, { forum }) => exportServices(actor, forum.unitId, false, search),
    refused: [],
    count: 1,
  },
  INDICATORS: {
    rows: (actor, { forum }) => exportIndicators(actor, forum.unitId),
    refused: [],
    count: 2,
  },
  MEMBERS: {
    rows: (actor) => exportMembers(actor, {}, search),
    refused: ['ORGANIZER', 'FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'],
    count: 1,
  },
  AUDIT: {
    rows: (actor) => exportEvents(actor, {}, search),
    refused: ['ORGANIZER', 'FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'],
    count: 1,
  },
  OUTBOX: {
    rows: (actor) => exportOutbox(actor, [], search),
    refused: ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'],
    count: 1,
  },
  UNIT_FIGURES: {
    rows: (actor, { forum }) => exportUnitFigures(actor, forum.year, search),
    refused: ['FACILITATOR', 'ACTION_OWNER'],
    count: 1,
  },
  PLANNER: {
    rows: (actor, { forum }) =>
      exportPlanner(actor, { year: forum.year, state: null, category: null, text: null }, search),
    refused: [],
    count: 1,
  },
  SATISFACTION: {
    rows: (actor) => exportUnitSatisfaction(actor, '', search),
    refused: ['ACTION_OWNER'],
    count: 1,
  },
  SATISFACTION_PERIODS: {
    rows: (actor, { forum }) => exportSnapshots(actor, forum.unitId),
    refused: ['ACTION_OWNER'],
    count: 0,
  },
  STANDARDS: {
    rows: (actor, { forum }) => exportStandards(actor, forum.unitId),
    refused: [],
    count: 1,
  },
  NOTICES: {
    rows: (actor) => exportNotices(actor, { unread: false }, search),
    refused: [],
    count: 1,
  },
}

for (const [list, { rows, refused, count }] of Object.entries(lists)) {
  test(`the list ${list} leaves whole, and that it did is on record with what was asked for`, async () => {
    const world = await aWorld()
    const read = await allOf(rows(world.admin, world))

    expect(read).toHaveLength(count)
    const events = await exportsOf(world.admin)
    expect(events).toMatchObject([{ actorId: world.admin.userId, details: { list } }])
    expect(JSON.stringify(events[0]?.details)).toMatch(/"filter": ?(null|"cari: warga")/)
  })

  test(`the list ${list} is refused to ${refused.length} roles, and knows no other organization`, async () => {
    const world = await aWorld()
    for (const role of refused) {
      const actor = await anActor(role, { organizationId: world.admin.organizationId })
      await expect(allOf(rows(actor, world))).rejects.toMatchObject({ status: 403 })
    }
    expect(await exportsOf(world.admin)).toEqual([])

    const stranger = await anActor('ADMIN')
    const own = await aWorld(stranger)
    const ofUnit = ['SERVICES', 'INDICATORS', 'SATISFACTION_PERIODS', 'STANDARDS']
    const foreign = ofUnit.includes(list)
    if (foreign) await expect(allOf(rows(stranger, world))).rejects.toMatchObject({ status: 404 })
    else expect(await idsIn(rows(stranger, own))).not.toEqual(await idsIn(rows(world.admin, world)))
  })
}

test('a list of more than one batch comes whole, in order, each row once', async () => {
  const admin = await anActor('ADMIN')
  const { groupId } = await aStakeholder(admin)
  await db.stakeholder.createMany({
    data: Array.from({ length: 1203 }, (_, index) => ({
      organizationId: admin.organizationId,
      id: newId(),
      kind: 'PERSON' as const,
      name: `Warga ${index % 7}`,
      element: 'EXPERTS' as const,
      groupId,
    })),
  })

  const read = await allOf(exportStakeholders(admin, { ...registry, element: 'EXPERTS' }, ''))
  const names = read.map(({ name }) => name)
  expect(new Set(read.map(({ id }) => id)).size).toBe(1203)
  expect(names).toEqual(names.toSorted())
})

test('promises without a day come last, also across batches', async () => {
  const { admin, forum } = await aWorld()
  await db.followUp.createMany({
    data: Array.from({ length: 700 }, (_, index) => ({
      organizationId: admin.organizationId,
      id: newId(),
      forumId: forum.id,
      unitId: forum.unitId,
      number: index + 10,
      problem: 'Masalah',
      recommendation: 'Rekomendasi',
      horizon: 'SHORT' as const,
      status: 'AGREED' as const,
      agreedAt: new Date(),
      dueOn: index < 600 ? new Date(Date.UTC(2026, 0, 1 + (index % 30))) : null,
    })),
  })

  const days = (await allOf(exportFollowUps(admin, anything, today, ''))).map(({ dueOn }) => dueOn)
  expect(days).toHaveLength(701)
  expect(days.indexOf(null)).toBeGreaterThanOrEqual(600)
  const dated = days.flatMap((day) => day?.getTime() ?? [])
  expect(dated).toEqual(dated.toSorted((a, b) => a - b))
})

test('unit staff take only what is their unit’s', async () => {
  const { admin, forum } = await aWorld()
  const other = await aUnit(admin)
  const outsider = await anActor('ORGANIZER', {
    organizationId: admin.organizationId,
    unitId: other.id,
  })

  expect(await allOf(exportForums(outsider, { year: forum.year }, ''))).toEqual([])
  expect(await allOf(exportInbox(outsider, {}, ''))).toEqual([])
  expect(await allOf(exportFollowUps(outsider, anything, today, ''))).toEqual([])
  expect(await allOf(exportOutbox(outsider, [], ''))).toEqual([])
  expect(await allOf(exportUnits(outsider, { search: '', archived: false }, ''))).toMatchObject([
    { id: other.id },
  ])
})

test('personal links never leave with the list of invitations', async () => {
  const { admin, forum } = await aWorld()
  const [row] = await allOf(exportInvitations(admin, forum, {}, ''))
  expect(row).not.toHaveProperty('token')
  expect(row).not.toHaveProperty('passCode')
})

/** An organization with one of everything that lists show. */
async function aWorld(admin?: StaffActor) {
  const actor = admin ?? (await anActor('ADMIN'))
  const { organizationId, membershipId } = actor
  const forum: Forum = await aForum(actor, { status: 'ANNOUNCED' })
  const invitation = await anInvitation(forum)
  await anAttendance(forum)
  await aFeedback(forum)
  await aFollowUp(forum, { status: 'AGREED', agreedAt: new Date(), ownerId: membershipId })
  await aService({ organizationId, id: forum.unitId })
  const indicator = await db.performanceIndicator.create({
    data: { organizationId, id: newId(), unitId: forum.unitId, name: 'Perekaman' },
  })
  await db.indicatorYear.createMany({
    data: [2025, 2026].map((year) => ({
      ...{ organizationId, id: newId(), indicatorId: indicator.id, year, target: 99.4 },
    })),
  })
  await db.outgoingMail.create({
    data: {
      ...{ organizationId, id: newId(), forumId: forum.id, invitationId: invitation.id },
      ...{ recipient: 'a@contoh.go.id', subject: 'Undangan', body: 'Isi' },
    },
  })
  await db.notice.create({
    data: {
      ...{ organizationId, id: newId(), kind: 'WEEKLY', sourceId: newId(), text: 'Dua terlambat' },
      ...{ recipientId: membershipId, membershipId },
    },
  })
  return { admin: actor, forum }
}

async function allOf<Row>(rows: AsyncIterable<Row>) {
  const read: Row[] = []
  for await (const row of rows) read.push(row)
  return read
}

const idsIn = async (rows: Exported) =>
  (await allOf(rows)).map((row) => (row as { id?: string; name?: string }).id)

const exportsOf = ({ organizationId }: StaffActor) =>
  db.event.findMany({ where: { organizationId, action: 'list.exported' } })
