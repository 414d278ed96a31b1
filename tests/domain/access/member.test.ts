import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { memberSchema, type NewMember } from '#domain/access/member.schema.ts'
import { addMember, findMember, listMembers } from '#domain/access/member.server.ts'
import { anActor, aUnit } from '../../support/factories.ts'
import { actionsIn, enter, withPassword } from './accounts.ts'

const newcomer = (changes: Partial<NewMember> = {}): NewMember => ({
  email: `${crypto.randomUUID()}@contoh.go.id`,
  name: 'Moderator Forum',
  role: 'FACILITATOR',
  unitId: null,
  position: 'Pranata Humas',
  ...changes,
})

const inside = (actor: StaffActor) => ({ organization: { id: actor.organizationId } })

test('an admin adds a person, who signs in with the password shown once', async () => {
  const admin = await anActor('ADMIN')
  const input = newcomer()

  const { id, password } = await addMember(admin, input)

  expect(await findMember(admin, id)).toMatchObject({
    role: 'FACILITATOR',
    position: 'Pranata Humas',
    user: { name: input.name, email: input.email },
  })
  await enter(input.email, password ?? '')
  expect(await db.event.findFirst({ where: { subjectId: id } })).toMatchObject({
    action: 'member.added',
    actorId: admin.userId,
    details: { email: input.email, role: 'FACILITATOR' },
  })
})

test('who has an account elsewhere is simply added, and keeps name and password', async () => {
  const admin = await anActor('ADMIN')
  const evaluator = await anActor('EVALUATOR', { name: 'Evaluator Provinsi' })
  const email = await withPassword(evaluator)

  const added = await addMember(admin, newcomer({ email, role: 'EVALUATOR' }))

  expect(added.password).toBeNull()
  expect(await findMember(admin, added.id)).toMatchObject({
    user: { id: evaluator.userId, name: 'Evaluator Provinsi' },
  })
})

test('an address is a member once, also of two additions at once', async () => {
  const admin = await anActor('ADMIN')
  const input = newcomer()

  const outcomes = await Promise.allSettled([1, 2, 3].map(() => addMember(admin, input)))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(addMember(admin, input)).rejects.toMatchObject({ field: 'email' })
  expect(await actionsIn(admin.organizationId)).toEqual(['member.added'])
})

test('the unit must be one of the organization’s own and in use', async () => {
  const admin = await anActor('ADMIN')
  const own = await aUnit(admin)
  const foreign = await aUnit(await anActor())
  await addMember(admin, newcomer({ unitId: own.id }))
  await db.unit.updateMany({ where: { id: own.id }, data: { archivedAt: new Date() } })

  for (const unitId of [own.id, foreign.id])
    await expect(addMember(admin, newcomer({ unitId }))).rejects.toMatchObject({ field: 'unitId' })
})

test('an admin of a single unit makes no sense', () => {
  const unitId = crypto.randomUUID()

  expect(memberSchema.safeParse({ ...newcomer(), role: 'ADMIN', unitId }).success).toBe(false)
  expect(memberSchema.safeParse({ ...newcomer(), role: 'ORGANIZER', unitId }).success).toBe(true)
})

test('only an admin of the whole organization sees or adds members', async () => {
  const admin = await anActor('ADMIN')
  const others = [
    await anActor('ORGANIZER', inside(admin)),
    await anActor('FACILITATOR', inside(admin)),
    await anActor('ACTION_OWNER', inside(admin)),
    await anActor('EVALUATOR', inside(admin)),
    { ...admin, unitId: (await aUnit(admin)).id },
  ]

  for (const actor of others) {
    await expect(addMember(actor, newcomer())).rejects.toMatchObject({ status: 403 })
    await expect(listMembers(actor)).rejects.toMatchObject({ status: 403 })
  }
})

test("another organization's members do not exist", async () => {
  const member = await anActor('ORGANIZER')
  const stranger = await anActor('ADMIN')

  await expect(findMember(stranger, member.membershipId)).rejects.toMatchObject({ status: 404 })
  await expect(findMember(stranger, 'bukan-id')).rejects.toMatchObject({ status: 404 })
  expect((await listMembers(stranger)).rows).toHaveLength(1)
})

test('the list goes by name, in pages, and every member is on exactly one', async () => {
  const admin = await anActor('ADMIN', { name: 'Zulkifli' })
  for (let number = 0; number < 30; number++)
    await anActor('FACILITATOR', { ...inside(admin), name: `Petugas ${number % 7}` })

  const first = await listMembers(admin)
  const second = await listMembers(admin, {}, { after: first.next ?? '' })
  const back = await listMembers(admin, {}, { before: second.prev ?? '' })

  const everyone = [...first.rows, ...second.rows]
  const names = everyone.map(({ user }) => user.name)
  expect(first.rows).toHaveLength(25)
  expect(names).toEqual(names.toSorted())
  expect(new Set(everyone.map(({ id }) => id)).size).toBe(31)
  expect(second.next).toBeNull()
  expect(back.rows).toEqual(first.rows)
  expect(back.prev).toBeNull()
})

test('members are found by name or address, role and state', async () => {
  const admin = await anActor('ADMIN')
  const wanted = await anActor('EVALUATOR', { ...inside(admin), name: 'Bu Ratna 100%' })

  const found = async (filter: Parameters<typeof listMembers>[1]) =>
    (await listMembers(admin, filter)).rows.map(({ id }) => id)

  expect(await found({ search: 'ratna 100%' })).toEqual([wanted.membershipId])
  expect(await found({ search: '%' })).toEqual([wanted.membershipId])
  expect(await found({ search: 'b_ ratna' })).toEqual([])
  expect(await found({ role: 'EVALUATOR' })).toEqual([wanted.membershipId])
  expect(await found({ active: false })).toEqual([])
})
