import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { stopMails } from '../mail/outbox.server.ts'
import type { AccountLocale } from './account.schema.ts'
import type { StaffActor } from './actor.ts'
import { hashPassword } from './password.server.ts'
import { type Device, type SignedIn, startSession, whereaboutsOf } from './session.server.ts'
import type { Joining } from './staff-invitation.schema.ts'
import { invitationStateOf } from './staff-invitation.ts'
import { readStaffToken } from './staff-link.server.ts'
import { type Pace, requireTurn } from './throttle.server.ts'

/** Attempts to join from one address. */
const pace: Pace = { limit: 20, windowSeconds: 900 }

/** The address of a personal link: whose organization, and the secret that opens one invitation. */
export type Link = { organization: string; token: string }

export type OpenedInvitation = Awaited<ReturnType<typeof openStaffInvitation>>

/** What a link opens: the invitation, how it stands, and whether its address has an account already. */
export async function openStaffInvitation(link: Link) {
  const { keyHashes, ...invitation } = await findByLink(db, link)
  const account = await db.user.findUnique({
    where: { email: invitation.email },
    select: { id: true },
  })
  return {
    ...invitation,
    state: invitationStateOf(invitation, now()),
    hasAccount: account !== null,
  }
}

/** Somebody without an account joins under a name and password of their own, and is signed in. */
export async function joinAsNewcomer(
  link: Link,
  input: Joining & { locale: AccountLocale },
  device: Device,
) {
  await requireTurn(`staff-joining:${device.address}`, pace)
  await findByLink(db, link)

  const passwordHash = await hashPassword(input.password)
  return db.$transaction(async (tx) => {
    const invitation = await holdWaiting(tx, link)
    const { name, locale } = input
    const account = { id: newId(), email: invitation.email, name, locale, passwordHash }
    const { count } = await tx.user.createMany({
      data: { ...account, passwordChangedAt: now() },
      skipDuplicates: true,
    })
    if (count === 0) throw new RuleViolation('form', m.access_joining_has_account())

    const actor = await join(tx, invitation, account)
    const session = await startSession(tx, account.id, device)
    await record(tx, actor, 'session.signed-in', { id: actor.membershipId }, whereaboutsOf(device))
    return { role: actor.role, token: session.token }
  })
}

/** Somebody with an account joins under it; the invitation is for the address it was sent to. */
export async function joinAsAccount(session: SignedIn, link: Link, device: Device) {
  await requireTurn(`staff-joining:${device.address}`, pace)

  return db.$transaction(async (tx) => {
    const invitation = await holdWaiting(tx, link)
    if (invitation.email !== session.user.email)
      throw new RuleViolation('form', m.access_joining_other_account())

    const actor = await join(tx, invitation, session.user)
    return { role: actor.role }
  })
}

const linkedSelect = {
  organizationId: true,
  id: true,
  email: true,
  name: true,
  role: true,
  unitId: true,
  position: true,
  keyHashes: true,
  expiresAt: true,
  acceptedAt: true,
  withdrawnAt: true,
  unit: { select: { name: true, archivedAt: true } },
  organization: { select: { name: true } },
} as const satisfies Prisma.StaffInvitationSelect

/** The invitation a link names, if the secret is one of its own. */
async function findByLink(from: Tx, { organization: slug, token }: Link) {
  const key = readStaffToken(token)
  const invitation = key && (await findByName(from, slug, key.id))
  if (!invitation?.keyHashes.includes(key?.keyHash ?? '')) throw notFound()
  return invitation
}

const findByName = (from: Tx, slug: string, id: string) =>
  from.staffInvitation.findFirst({
    where: { organization: { slug }, id },
    relationLoadStrategy: 'join',
    select: linkedSelect,
  })

type Linked = NonNullable<Awaited<ReturnType<typeof findByName>>>

/** An invitation that waits, held until the transaction ends: of two who accept at once, one joins. */
async function holdWaiting(tx: Tx, link: Link) {
  const { organizationId, id } = await findByLink(tx, link)
  await tx.$queryRaw`select 1 from "StaffInvitation"
    where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid for update`
  const invitation = await findByLink(tx, link)
  if (invitationStateOf(invitation, now()) !== 'WAITING')
    throw new RuleViolation('form', m.access_joining_over())
  if (invitation.unit?.archivedAt) throw new RuleViolation('form', m.access_joining_no_unit())
  return invitation
}

/** Makes the person a member as the invitation says, and gives who they are from now on. */
async function join(tx: Tx, invitation: Linked, person: { id: string; name: string }) {
  const { organizationId, id, role, unitId, position, email, unit } = invitation
  const membershipId = newId()
  const { count } = await tx.membership.createMany({
    data: { organizationId, id: membershipId, userId: person.id, role, unitId, position },
    skipDuplicates: true,
  })
  if (count === 0) throw new RuleViolation('form', m.access_joining_member_already())

  await tx.staffInvitation.update({
    where: { organizationId_id: { organizationId, id } },
    data: { acceptedAt: now(), openEmail: null, membershipId },
  })
  await stopMails(tx, { organizationId, staffInvitationId: id })
  const actor = actorOf(invitation, person, membershipId)
  const details = { name: person.name, email, role, unit: unit?.name }
  await record(tx, actor, 'staff-invitation.accepted', { id }, details)
  await record(tx, actor, 'member.added', { id: membershipId }, details)
  return actor
}

const actorOf = (
  { organizationId, role, unitId }: Linked,
  { id: userId, name }: { id: string; name: string },
  membershipId: string,
): StaffActor => ({ kind: 'STAFF', organizationId, userId, membershipId, name, role, unitId })
