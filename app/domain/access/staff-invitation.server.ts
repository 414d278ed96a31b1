import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { queueMails, stopMails } from '../mail/outbox.server.ts'
import type { StaffActor } from './actor.ts'
import type { NewMember } from './member.schema.ts'
import { authorizeMembers, requireUnit } from './member.server.ts'
import { hashOf } from './session.server.ts'
import { expiryFrom, invitationStateOf, staffLetter } from './staff-invitation.ts'
import { newStaffLink } from './staff-link.server.ts'
import { roleLabel } from './terms.ts'
import { type Pace, requireTurn } from './throttle.server.ts'

/** Letters to one address, and of one organization: an invitation is no means to flood anybody. */
const addressPace: Pace = { limit: 5, windowSeconds: 3600 }
const organizationPace: Pace = { limit: 200, windowSeconds: 3600 }

/** Asks somebody by e-mail to join; an address is asked once at a time. */
export async function inviteStaff(actor: StaffActor, input: NewMember) {
  authorizeMembers(actor)
  await requireLetter(actor, input.email)

  return db.$transaction(async (tx) => {
    const unit = await requireUnit(tx, actor, input.unitId)
    await refuseMembers(tx, actor, input.email)
    const { organizationId, membershipId: invitedById } = actor
    const id = newId()
    const expiresAt = expiryFrom(now())
    const { count } = await tx.staffInvitation.createMany({
      data: { ...input, organizationId, id, openEmail: input.email, invitedById, expiresAt },
      skipDuplicates: true,
    })
    if (count === 0) throw new RuleViolation('email', m.access_staff_invited_already())

    const { name, email, role } = input
    const details = { name, email, role, unit: unit?.name }
    await record(tx, actor, 'staff-invitation.created', { id }, details)
    await queueLetter(tx, actor, await findHeld(tx, actor, id))
    return { id }
  })
}

/** Writes again; the links of former letters open nothing any more, and the new ones live as long as the first did. */
export async function resendStaffInvitation(actor: StaffActor, id: string) {
  const { email } = await findStaffInvitation(actor, id)
  await requireLetter(actor, email)

  await db.$transaction(async (tx) => {
    const invitation = await holdWaiting(tx, actor, id)
    const renewed = { keyHashes: [], expiresAt: expiryFrom(now()) }
    await tx.staffInvitation.update({ where: keyOf(invitation), data: renewed })
    await stopLetters(tx, invitation)
    await queueLetter(tx, actor, { ...invitation, ...renewed })
    await record(tx, actor, 'staff-invitation.resent', invitation, { email })
  })
}

/** Makes a link to hand over in person, where letters do not arrive. It is given back once. */
export async function makeStaffLink(actor: StaffActor, id: string) {
  authorizeMembers(actor)
  return db.$transaction(async (tx) => {
    const invitation = await holdWaiting(tx, actor, id)
    await tx.staffInvitation.update({
      where: keyOf(invitation),
      data: { expiresAt: expiryFrom(now()) },
    })
    const link = await newStaffLink(tx, invitation)
    if (!link) throw new Error('An invitation that was just renewed must wait')
    await record(tx, actor, 'staff-invitation.link-made', invitation, { email: invitation.email })
    return link
  })
}

/** Takes an invitation back: its links open nothing any more, and letters on their way are stopped. */
export async function withdrawStaffInvitation(actor: StaffActor, id: string) {
  authorizeMembers(actor)
  await db.$transaction(async (tx) => {
    const invitation = await holdWaiting(tx, actor, id)
    await tx.staffInvitation.update({
      where: keyOf(invitation),
      data: { withdrawnAt: now(), openEmail: null },
    })
    await stopLetters(tx, invitation)
    const { name, email } = invitation
    await record(tx, actor, 'staff-invitation.withdrawn', invitation, { name, email })
  })
}

/** One invitation of the organization. */
export async function findStaffInvitation(actor: StaffActor, id: string) {
  authorizeMembers(actor)
  const { email, name, ...invitation } = await findHeld(db, actor, id)
  return { id: invitation.id, email, name, state: invitationStateOf(invitation, now()) }
}

export type HeldInvitation = Awaited<ReturnType<typeof findHeld>>

async function findHeld(from: Tx, { organizationId }: StaffActor, id: string) {
  const invitation = await from.staffInvitation.findUnique({
    where: keyOf({ organizationId, id: knownId(id, m.access_staff_invitation()) }),
    relationLoadStrategy: 'join',
    include: {
      unit: { select: { name: true } },
      organization: { select: { name: true, timeZone: true } },
    },
  })
  if (!invitation) throw notFound(m.access_staff_invitation())
  return invitation
}

/** An invitation that waits, even in vain, held until the transaction ends. */
async function holdWaiting(tx: Tx, actor: StaffActor, id: string) {
  await tx.$queryRaw`select 1 from "StaffInvitation"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${knownId(id)}::uuid for update`
  const invitation = await findHeld(tx, actor, id)
  if (invitation.acceptedAt) throw new RuleViolation('form', m.access_staff_accepted_already())
  if (invitation.withdrawnAt) throw new RuleViolation('form', m.access_staff_withdrawn_already())
  return invitation
}

async function refuseMembers(tx: Tx, { organizationId }: StaffActor, email: string) {
  const user = await tx.user.findUnique({
    where: { email },
    select: {
      deactivatedAt: true,
      memberships: { where: { organizationId }, select: { deactivatedAt: true } },
    },
  })
  const [member] = user?.memberships ?? []
  if (member?.deactivatedAt) throw new RuleViolation('email', m.access_staff_former_member())
  if (member) throw new RuleViolation('email', m.access_member_exists())
  if (user?.deactivatedAt) throw new RuleViolation('email', m.access_member_account_closed())
}

async function requireLetter({ organizationId }: StaffActor, email: string) {
  await requireTurn(`staff-letters:${organizationId}`, organizationPace)
  await requireTurn(`staff-letter:${organizationId}:${hashOf(email)}`, addressPace)
}

async function queueLetter(tx: Tx, actor: StaffActor, invitation: HeldInvitation) {
  const { organization, unit, role, email } = invitation
  const letter = staffLetter(invitation, {
    organization: organization.name,
    timeZone: organization.timeZone,
    by: actor.name,
    role: roleLabel(role, 'id'),
    unit: unit?.name ?? organization.name,
  })
  const to = { recipient: email, staffInvitationId: invitation.id }
  const nothingElse = { invitationId: null, forumId: null, calendar: null }
  const [mail] = await queueMails(tx, actor, [{ ...letter, ...to, ...nothingElse }])
  if (mail) await record(tx, actor, 'mail.queued', mail, { recipient: email })
}

const stopLetters = (tx: Tx, { organizationId, id }: HeldInvitation) =>
  stopMails(tx, { organizationId, staffInvitationId: id })

const keyOf = ({ organizationId, id }: { organizationId: string; id: string }) => ({
  organizationId_id: { organizationId, id },
})
