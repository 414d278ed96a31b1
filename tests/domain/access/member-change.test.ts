import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import {
  changeMember,
  deactivateMember,
  reactivateMember,
  resetPassword,
} from '#domain/access/member-change.server.ts'
import { findSession } from '#domain/access/session.server.ts'
import { anActor, anOrganization, aUnit } from '../../support/factories.ts'
import { actionsIn, aSession, enter, livingSession, withPassword } from './accounts.ts'

const colleagueOf = ({ organizationId }: StaffActor, role: StaffActor['role'] = 'ORGANIZER') =>
  anActor(role, { organization: { id: organizationId } })

const duty = { role: 'FACILITATOR', unitId: null, position: null } as const

test('an admin changes role, unit and position, on record with the former role', async () => {
  const admin = await anActor('ADMIN')
  const member = await colleagueOf(admin)
  const unit = await aUnit(admin)

  await changeMember(admin, member.membershipId, { ...duty, unitId: unit.id, position: 'Kabid' })

  expect(await db.membership.findFirst({ where: { id: member.membershipId } })).toMatchObject({
    role: 'FACILITATOR',
    unitId: unit.id,
    position: 'Kabid',
  })
  expect(await db.event.findFirst({ where: { subjectId: member.membershipId } })).toMatchObject({
    action: 'member.changed',
    details: { role: 'FACILITATOR', formerRole: 'ORGANIZER', unit: unit.name },
  })
})

test('a new role counts from the next request on', async () => {
  const admin = await anActor('ADMIN')
  const member = await colleagueOf(admin, 'ADMIN')
  const { token } = await enter(await withPassword(member))

  await changeMember(admin, member.membershipId, duty)

  expect((await livingSession(token)).user.memberships).toMatchObject([{ role: 'FACILITATOR' }])
})

test('a deactivated member is out at once and can be let in again', async () => {
  const admin = await anActor('ADMIN')
  const member = await colleagueOf(admin)
  const email = await withPassword(member)
  const { token } = await enter(email)

  await deactivateMember(admin, member.membershipId)
  expect(await findSession(token)).toBeNull()
  await expect(enter(email)).rejects.toMatchObject({ name: 'RuleViolation' })

  await reactivateMember(admin, member.membershipId)
  await enter(email)
  expect(await actionsIn(admin.organizationId)).toEqual(
    expect.arrayContaining(['member.deactivated', 'member.reactivated']),
  )
})

test('who belongs to another organization too stays signed in there only', async () => {
  const admin = await anActor('ADMIN')
  const member = await colleagueOf(admin, 'EVALUATOR')
  const other = await anOrganization()
  await db.membership.create({
    data: {
      organizationId: other.id,
      id: crypto.randomUUID(),
      userId: member.userId,
      role: 'EVALUATOR',
    },
  })
  const { token } = await enter(await withPassword(member))

  await deactivateMember(admin, member.membershipId)

  expect((await livingSession(token)).user.memberships).toMatchObject([
    { organizationId: other.id },
  ])
})

test('nobody shuts themselves out or changes their own role', async () => {
  const admin = await anActor('ADMIN')
  await colleagueOf(admin, 'ADMIN')

  await expect(deactivateMember(admin, admin.membershipId)).rejects.toMatchObject({ field: 'form' })
  await expect(changeMember(admin, admin.membershipId, duty)).rejects.toMatchObject({
    field: 'role',
  })
  await expect(resetPassword(admin, admin.membershipId)).rejects.toMatchObject({ field: 'form' })
  await changeMember(admin, admin.membershipId, { ...duty, role: 'ADMIN', position: 'Kabag' })
})

test('the last admin remains, also when two admins shut each other out at once', async () => {
  const first = await anActor('ADMIN')
  const second = await colleagueOf(first, 'ADMIN')

  const outcomes = await Promise.allSettled([
    deactivateMember(first, second.membershipId),
    deactivateMember(second, first.membershipId),
  ])

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const { organizationId } = first
  expect(
    await db.membership.count({ where: { organizationId, role: 'ADMIN', deactivatedAt: null } }),
  ).toBe(1)
})

test('the last admin cannot be given another role by the system either', async () => {
  const admin = await anActor('ADMIN')
  const system = { kind: 'SYSTEM', organizationId: admin.organizationId } as const

  await expect(changeMember(system, admin.membershipId, duty)).rejects.toMatchObject({
    field: 'role',
  })
})

test('a new password is shown once, works, and ends the sessions there were', async () => {
  const admin = await anActor('ADMIN')
  const member = await colleagueOf(admin)
  const email = await withPassword(member)
  const { token } = await enter(email)

  const password = await resetPassword(admin, member.membershipId)

  expect(await findSession(token)).toBeNull()
  await enter(email, password)
  expect(await actionsIn(admin.organizationId)).toContain('password.reset')
})

test('an admin cannot take over the account of somebody who is also a member elsewhere', async () => {
  const admin = await anActor('ADMIN')
  const member = await colleagueOf(admin)
  await db.membership.create({
    data: {
      organizationId: (await anOrganization()).id,
      id: crypto.randomUUID(),
      userId: member.userId,
      role: 'ADMIN',
      deactivatedAt: new Date(),
    },
  })

  await expect(resetPassword(admin, member.membershipId)).rejects.toMatchObject({ field: 'form' })
})

test('only admins change members, and none of another organization', async () => {
  const admin = await anActor('ADMIN')
  const member = await colleagueOf(admin)
  const organizer = await colleagueOf(admin)
  const stranger = await anActor('ADMIN')
  await aSession(member)
  const moves = [
    (actor: StaffActor) => changeMember(actor, member.membershipId, duty),
    (actor: StaffActor) => deactivateMember(actor, member.membershipId),
    (actor: StaffActor) => reactivateMember(actor, member.membershipId),
    (actor: StaffActor) => resetPassword(actor, member.membershipId),
  ]

  for (const move of moves) {
    await expect(move(organizer)).rejects.toMatchObject({ status: 403 })
    await expect(move(stranger)).rejects.toMatchObject({ status: 404 })
  }
  expect(await actionsIn(admin.organizationId)).toEqual([])
})
