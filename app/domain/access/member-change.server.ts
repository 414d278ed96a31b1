import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId } from '../id.ts'
import type { Actor } from './actor.ts'
import type { Duty } from './member.schema.ts'
import { authorizeMembers, findMember, requireUnit } from './member.server.ts'
import { hashPassword, newPassword } from './password.server.ts'
import { endSession } from './session-list.server.ts'

/** Changes role, unit and position. Nobody changes their own role, and an admin must remain. */
export async function changeMember(actor: Actor, id: string, input: Duty) {
  authorizeMembers(actor)

  await db.$transaction(async (tx) => {
    const member = await holdMember(tx, actor, id)
    const moves = input.role !== member.role || input.unitId !== member.unitId
    if (moves) requireSomebodyElse(actor, member, 'role')
    if (input.role !== 'ADMIN') await requireAnotherAdmin(tx, actor, member, 'role')
    const unit =
      input.unitId === member.unitId ? member.unit : await requireUnit(tx, actor, input.unitId)

    await tx.membership.update({ where: keyOf(actor, member.id), data: input })
    await record(
      tx,
      actor,
      'member.changed',
      { id: member.id },
      {
        name: member.user.name,
        role: input.role,
        unit: unit?.name,
        position: input.position,
        formerRole: member.role === input.role ? undefined : member.role,
      },
    )
  })
}

/** Shuts a member out at once. Never oneself, never the last admin. */
export async function deactivateMember(actor: Actor, id: string) {
  authorizeMembers(actor)

  await db.$transaction(async (tx) => {
    const member = await holdMember(tx, actor, id)
    if (member.deactivatedAt) throw new RuleViolation('form', m.access_member_inactive_already())
    requireSomebodyElse(actor, member, 'form')
    await requireAnotherAdmin(tx, actor, member, 'form')

    await tx.membership.update({
      where: keyOf(actor, member.id),
      data: { deactivatedAt: now() },
    })
    await endSessionsOfStrangers(tx, member.user.id)
    await record(tx, actor, 'member.deactivated', { id: member.id }, { name: member.user.name })
  })
}

/** Lets a member in again, with the role they had. */
export async function reactivateMember(actor: Actor, id: string) {
  authorizeMembers(actor)

  await db.$transaction(async (tx) => {
    const member = await holdMember(tx, actor, id)
    if (!member.deactivatedAt) throw new RuleViolation('form', m.access_member_active_already())

    await tx.membership.update({ where: keyOf(actor, member.id), data: { deactivatedAt: null } })
    await record(tx, actor, 'member.reactivated', { id: member.id }, { name: member.user.name })
  })
}

/**
 * Gives the member a new first password, shown once, and ends their sessions. Only for accounts
 * of this organization alone: else one organization's admin could enter another as its member.
 */
export async function resetPassword(actor: Actor, id: string) {
  authorizeMembers(actor)

  const password = newPassword()
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const member = await holdMember(tx, actor, id)
    requireSomebodyElse(actor, member, 'form')
    await holdUser(tx, member.user.id)
    const memberships = await tx.membership.count({ where: { userId: member.user.id } })
    if (memberships > 1) throw new RuleViolation('form', m.access_member_of_others_too())

    await tx.user.update({
      where: { id: member.user.id },
      data: { passwordHash, passwordChangedAt: null },
    })
    await endSession(tx, { userId: member.user.id })
    await record(tx, actor, 'password.reset', { id: member.id }, { name: member.user.name })
    return password
  })
}

/** The member and every admin, held until the transaction ends: two admins cannot shut each other out. */
async function holdMember(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`
    select 1 from "Membership"
    where "organizationId" = ${actor.organizationId}::uuid
      and ("id" = ${knownId(id)}::uuid or "role" = 'ADMIN')
    order by "id" for update`
  return findMember(actor, id, tx)
}

type Held = Awaited<ReturnType<typeof holdMember>>

function requireSomebodyElse(actor: Actor, member: Held, field: string) {
  if (actor.kind === 'STAFF' && actor.membershipId === member.id)
    throw new RuleViolation(field, m.access_member_is_oneself())
}

async function requireAnotherAdmin(tx: Tx, actor: Actor, member: Held, field: string) {
  if (member.role !== 'ADMIN' || member.deactivatedAt) return
  const others = await tx.membership.count({
    where: {
      organizationId: actor.organizationId,
      id: { not: member.id },
      role: 'ADMIN',
      deactivatedAt: null,
      user: { deactivatedAt: null },
    },
  })
  if (others === 0) throw new RuleViolation(field, m.access_member_is_last_admin())
}

/** Ends the sessions of somebody who is a member nowhere any more. */
async function endSessionsOfStrangers(tx: Tx, userId: string) {
  const elsewhere = await tx.membership.count({ where: { userId, deactivatedAt: null } })
  if (elsewhere === 0) await endSession(tx, { userId })
}

const holdUser = (tx: Tx, id: string) =>
  tx.$queryRaw`select 1 from "User" where "id" = ${id}::uuid for update`

const keyOf = ({ organizationId }: Actor, id: string) => ({
  organizationId_id: { organizationId, id },
})
