import { randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { bytesForCode, codeFrom } from '../code.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record, recordAll } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { stopMails } from '../mail/outbox.server.ts'
import { type Forum, holdForum, holdForumForChange } from './forum.server.ts'
import type { InviteInput } from './invitation.schema.ts'
import { isInvitable } from './invitation.ts'
import { seatWaiting } from './seat.server.ts'

const passCodeLength = 6

/**
 * Puts chosen stakeholders of the registry on the forum's list. Each is invited once: who is on the
 * list already is passed over; whose invitation was withdrawn gets a new one, with a new link.
 * Answers how many were added.
 */
export async function inviteStakeholders(actor: StaffActor, forumId: string, input: InviteInput) {
  authorize(actor, 'forum.invite')

  return db.$transaction(async (tx) => {
    const forum = await holdForum(tx, actor, forumId)
    requireInvitable(forum)

    const added = await addToList(tx, forum, input.stakeholderIds)
    await recordAll(
      tx,
      actor,
      'invitation.created',
      added.map(({ id, name }) => ({ id, forumId: forum.id, details: { name } })),
    )
    return added.length
  })
}

/** Puts people of the registry on the list who are not on it, in the transaction; answers who they are. */
export async function addToList(
  tx: Tx,
  forum: Forum,
  stakeholderIds: readonly string[],
  field?: string,
) {
  const wanted = await invitationsFor(tx, forum, stakeholderIds, field)
  const created = await tx.invitation.createManyAndReturn({
    data: wanted,
    skipDuplicates: true,
    select: { id: true, name: true },
  })
  return [...created, ...(await inviteAgain(tx, forum, wanted))]
}

type Wanted = Awaited<ReturnType<typeof invitationsFor>>

/** Everybody's snapshot of today, with a link and a pass of their own. */
export async function invitationsFor(
  tx: Tx,
  { organizationId, id }: Pick<Forum, 'organizationId' | 'id'>,
  wanted: readonly string[],
  field = 'stakeholderIds',
) {
  const ids = [...new Set(wanted)]
  const stakeholders = await tx.stakeholder.findMany({
    where: { organizationId, id: { in: ids }, archivedAt: null },
    take: ids.length,
  })
  if (stakeholders.length < ids.length) throw new RuleViolation(field, m.invitation_error_unknown())

  return stakeholders.map((stakeholder) => ({
    organizationId,
    id: newId(),
    forumId: id,
    stakeholderId: stakeholder.id,
    name: stakeholder.name,
    institution: stakeholder.institution,
    position: stakeholder.position,
    email: stakeholder.email,
    phone: stakeholder.phone,
    groupId: stakeholder.groupId,
    element: stakeholder.element,
    token: randomBytes(16).toString('base64url'),
    passCode: codeFrom(randomBytes(bytesForCode(passCodeLength)), passCodeLength),
  }))
}

/** Withdrawn invitations of the same people become fresh drafts; two at once renew each of them once. */
async function inviteAgain(tx: Tx, { organizationId, id: forumId }: Forum, wanted: Wanted) {
  const byStakeholder = new Map(wanted.map((row) => [row.stakeholderId, row]))
  const withdrawn = await tx.invitation.findMany({
    where: {
      organizationId,
      forumId,
      stakeholderId: { in: [...byStakeholder.keys()] },
      withdrawnAt: { not: null },
    },
    select: { id: true, stakeholderId: true },
    orderBy: { id: 'asc' },
    take: wanted.length,
  })
  const renewed: Array<{ id: string; name: string }> = []
  for (const { id, stakeholderId } of withdrawn) {
    const { id: _new, ...snapshot } = byStakeholder.get(stakeholderId) ?? {}
    const rows = await tx.invitation.updateManyAndReturn({
      where: { organizationId, id, withdrawnAt: { not: null } },
      data: { ...snapshot, ...unanswered },
      select: { id: true, name: true },
    })
    renewed.push(...rows)
  }
  return renewed
}

const unanswered = {
  status: 'DRAFT',
  representativeName: null,
  representativePosition: null,
  representativePhone: null,
  answerNote: null,
  sentAt: null,
  sentBy: null,
  openedAt: null,
  answeredAt: null,
  waitlistedAt: null,
  remindedFor: null,
  withdrawnAt: null,
  replacedById: null,
} as const

/**
 * Ends an invitation: its link opens nothing any more, mail on its way is stopped, and its seat goes to who
 * waits for one. Who has been checked in stays on the list.
 */
export async function withdrawInvitation(actor: StaffActor, forumId: string, id: string) {
  authorize(actor, 'forum.invite')

  await db.$transaction(async (tx) => {
    const invitation = await holdInvitation(tx, actor, forumId, id)
    await endInvitation(tx, invitation)
    await record(tx, actor, 'invitation.withdrawn', invitation, { name: invitation.name })
    await seatWaiting(tx, invitation.forum)
  })
}

type Held = Awaited<ReturnType<typeof holdInvitation>>

/** Ends a held invitation, for nobody or for somebody else. */
export async function endInvitation(tx: Tx, held: Held, replacedById: string | null = null) {
  if (held.status === 'ATTENDED') throw new RuleViolation('form', m.invitation_error_attended())
  const { organizationId, id } = held
  await tx.invitation.update({
    where: { organizationId_id: { organizationId, id } },
    data: { withdrawnAt: now(), replacedById, waitlistedAt: null },
    select: { id: true },
  })
  await stopMails(tx, { organizationId, invitationId: id })
}

/** The invitation of a forum one may still invite to, both held until the transaction ends: forum first. */
export async function holdInvitation(tx: Tx, actor: Actor, forumId: string, id: string) {
  const forum = await holdForumForChange(tx, actor, forumId)
  const key = knownId(id, m.invitation_invitation())
  await tx.$queryRaw`select 1 from "Invitation"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${key}::uuid for update`
  const invitation = await tx.invitation.findFirst({
    where: { organizationId: actor.organizationId, id: key, forumId: forum.id },
  })
  if (!invitation) throw notFound(m.invitation_invitation())
  requireInvitable(forum)
  if (invitation.withdrawnAt) throw new RuleViolation('form', m.invitation_error_withdrawn())
  return { ...invitation, forum }
}

export function requireInvitable(forum: Forum) {
  if (!isInvitable(forum)) throw new RuleViolation('form', m.invitation_error_closed())
}
