import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { addMember } from '#domain/access/member.server.ts'
import { findSession } from '#domain/access/session.server.ts'
import {
  joinAsAccount,
  joinAsNewcomer,
  openStaffInvitation,
} from '#domain/access/staff-acceptance.server.ts'
import { joiningSchema } from '#domain/access/staff-invitation.schema.ts'
import { withdrawStaffInvitation } from '#domain/access/staff-invitation.server.ts'
import { now, setClock } from '#platform/clock.server.ts'
import { anActor, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { actionsIn, aSession, enter, freshDevice } from './accounts.ts'
import { anInvited, chosen, invitationNow, lettersOf, linkOf } from './invited.ts'

let restore = () => {}
afterEach(() => restore())

const membersOf = (organizationId: string) =>
  db.membership.findMany({ where: { organizationId }, orderBy: { id: 'asc' } })

test('somebody joins under a password of their own, is signed in, and the link is used up', async () => {
  const admin = await anActor('ADMIN')
  const unit = await aUnit(admin)
  const invited = await anInvited(admin, { unitId: unit.id })

  const { token, role } = await joinAsNewcomer(invited.link, chosen, freshDevice())

  expect(role).toBe('FACILITATOR')
  expect(await findSession(token)).toMatchObject({
    user: {
      name: chosen.name,
      email: invited.input.email,
      passwordChangedAt: expect.any(Date),
      memberships: [{ role: 'FACILITATOR', unitId: unit.id, position: 'Pranata Humas' }],
    },
  })
  await enter(invited.input.email, chosen.password)
  expect(await openStaffInvitation(invited.link)).toMatchObject({ state: 'ACCEPTED' })
  expect((await lettersOf(invited)).map(({ status }) => status)).toEqual(['CANCELLED'])
  const actions = await actionsIn(admin.organizationId)
  expect(actions).toEqual(
    expect.arrayContaining(['staff-invitation.accepted', 'member.added', 'session.signed-in']),
  )
  await expect(joinAsNewcomer(invited.link, chosen, freshDevice())).rejects.toMatchObject({
    field: 'form',
  })
})

test('a link that is pressed twice at once makes one member', async () => {
  const admin = await anActor('ADMIN')
  const invited = await anInvited(admin)

  const { done, refused } = await outcomesOf(
    [1, 2, 3].map(() => joinAsNewcomer(invited.link, chosen, freshDevice())),
  )

  expect([done, refused.map(({ name }) => name)]).toEqual([1, ['RuleViolation', 'RuleViolation']])
  expect(await membersOf(admin.organizationId)).toHaveLength(2)
})

test('who has an account signs in to accept, and keeps name and password', async () => {
  const admin = await anActor('ADMIN')
  const evaluator = await anActor('EVALUATOR', { name: 'Evaluator Provinsi' })
  const { email, passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: evaluator.userId },
  })
  const invited = await anInvited(admin, { email, role: 'EVALUATOR' })
  expect(await openStaffInvitation(invited.link)).toMatchObject({ hasAccount: true })
  await expect(joinAsNewcomer(invited.link, chosen, freshDevice())).rejects.toMatchObject({
    field: 'form',
  })

  const session = await aSession(evaluator)
  const outcomes = await outcomesOf(
    [1, 2].map(() => joinAsAccount(session, invited.link, freshDevice())),
  )

  expect([outcomes.done, outcomes.refused.length]).toEqual([1, 1])
  const user = await db.user.findUniqueOrThrow({ where: { id: evaluator.userId } })
  expect(user).toMatchObject({ name: 'Evaluator Provinsi', passwordHash })
  const members = await membersOf(admin.organizationId)
  expect(members.map(({ userId }) => userId)).toEqual([admin.userId, evaluator.userId])
  expect(await invitationNow(invited)).toMatchObject({ membershipId: members[1]?.id })
})

test('who is added without their invitation needs it no more', async () => {
  const admin = await anActor('ADMIN')
  const invited = await anInvited(admin)

  await addMember(admin, invited.input)

  expect(await openStaffInvitation(invited.link)).toMatchObject({ state: 'WITHDRAWN' })
  expect((await lettersOf(invited)).map(({ status }) => status)).toEqual(['CANCELLED'])
  expect(await actionsIn(admin.organizationId)).toContain('staff-invitation.withdrawn')
})

test('who is added and accepts at once becomes a member once', async () => {
  const admin = await anActor('ADMIN')
  const invited = await anInvited(admin)

  const { done, refused } = await outcomesOf([
    joinAsNewcomer(invited.link, chosen, freshDevice()),
    addMember(admin, invited.input),
  ])

  expect([done, refused.map(({ name }) => name)]).toEqual([1, ['RuleViolation']])
  expect(await membersOf(admin.organizationId)).toHaveLength(2)
})

test('an invitation is for the address it was sent to', async () => {
  const admin = await anActor('ADMIN')
  const invited = await anInvited(admin)
  const session = await aSession(await anActor('ORGANIZER'))

  const accepting = joinAsAccount(session, invited.link, freshDevice())

  await expect(accepting).rejects.toMatchObject({ field: 'form' })
  expect(await membersOf(admin.organizationId)).toHaveLength(1)
})

test('what is over, taken back or of an archived unit lets nobody in', async () => {
  const admin = await anActor('ADMIN')
  const unit = await aUnit(admin)
  const [late, withdrawn, archived] = [
    await anInvited(admin),
    await anInvited(admin),
    await anInvited(admin, { unitId: unit.id }),
  ]
  await withdrawStaffInvitation(admin, withdrawn.id)
  await db.unit.updateMany({ where: { id: unit.id }, data: { archivedAt: new Date() } })
  const refused = async ({ link }: typeof late) =>
    expect(joinAsNewcomer(link, chosen, freshDevice())).rejects.toMatchObject({ field: 'form' })

  await refused(withdrawn)
  await refused(archived)
  restore = setClock(new Date(now().getTime() + 7 * 86_400_000 + 1000))
  await refused(late)
  expect(await membersOf(admin.organizationId)).toHaveLength(1)
})

test('a link of another organization, another invitation or nobody opens nothing', async () => {
  const admin = await anActor('ADMIN')
  const stranger = await anActor('ADMIN')
  const [one, other] = [await anInvited(admin), await anInvited(admin)]
  const { organization } = await linkOf(stranger, (await anInvited(stranger)).id)
  const mixed = one.link.token.slice(0, 22) + other.link.token.slice(22)
  const links = [
    { ...one.link, organization },
    { ...one.link, token: mixed },
    { ...one.link, token: 'x'.repeat(65) },
    { ...one.link, token: '' },
  ]
  for (const link of links) {
    await expect(openStaffInvitation(link)).rejects.toMatchObject({ status: 404 })
    const joining = joinAsNewcomer(link, chosen, freshDevice())
    await expect(joining).rejects.toMatchObject({ status: 404 })
  }
})

test('trying links is throttled by address', async () => {
  const device = freshDevice()
  const link = { organization: 'tidak-ada', token: 'x'.repeat(65) }
  for (let attempt = 0; attempt < 20; attempt += 1)
    await expect(joinAsNewcomer(link, chosen, device)).rejects.toMatchObject({ status: 404 })

  const next = joinAsNewcomer(link, chosen, device)
  await expect(next).rejects.toMatchObject({ name: 'TooOften' })
})

test('the password one chooses obeys the rules of all passwords', () => {
  const parsed = (typed: object) => joiningSchema.safeParse({ ...chosen, ...typed }).success

  expect(parsed({})).toBe(true)
  expect(parsed({ password: 'pendek', repeatedPassword: 'pendek' })).toBe(false)
  expect(parsed({ repeatedPassword: 'lain sama sekali' })).toBe(false)
  expect(parsed({ name: ' ' })).toBe(false)
})
