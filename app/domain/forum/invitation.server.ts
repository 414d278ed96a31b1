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
import { type Forum, findForum, holdForum } from './forum.server.ts'
import type { ForumStatus } from './forum.ts'
import type { InviteInput } from './invitation.schema.ts'

const passCodeLength = 6

/** Whom one may still invite to: from the first draft until the doors close. */
const invitable: readonly ForumStatus[] = [
  'DRAFT',
  'PLANNED',
  'ANNOUNCED',
  'IN_SESSION',
  'POSTPONED',
]

export const isInvitable = ({ status }: { status: ForumStatus }) => invitable.includes(status)

/**
 * Puts chosen stakeholders of the registry on the forum's list. Each is invited once: who is on the
 * list already is passed over. Answers how many were added.
 */
export async function inviteStakeholders(actor: StaffActor, forumId: string, input: InviteInput) {
  authorize(actor, 'forum.invite')

  return db.$transaction(async (tx) => {
    const forum = await holdForum(tx, actor, forumId)
    requireInvitable(forum)

    const created = await tx.invitation.createManyAndReturn({
      data: await invitationsFor(tx, forum, input.stakeholderIds),
      skipDuplicates: true,
      select: { id: true, name: true },
    })
    await recordAll(
      tx,
      actor,
      'invitation.created',
      created.map(({ id, name }) => ({ id, forumId: forum.id, details: { name } })),
    )
    return created.length
  })
}

/** Everybody's snapshot of today, with a link and a pass of their own. */
async function invitationsFor(tx: Tx, { organizationId, id }: Forum, wanted: readonly string[]) {
  const stakeholders = await tx.stakeholder.findMany({
    where: { organizationId, id: { in: [...new Set(wanted)] }, archivedAt: null },
    take: wanted.length,
  })
  if (stakeholders.length < new Set(wanted).size)
    throw new RuleViolation('stakeholderIds', m.invitation_error_unknown())

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

/**
 * Ends an invitation: its link opens nothing any more, mail on its way is stopped. Who has been
 * checked in stays on the list.
 */
export async function withdrawInvitation(actor: StaffActor, forumId: string, id: string) {
  authorize(actor, 'forum.invite')

  await db.$transaction(async (tx) => {
    const invitation = await holdInvitation(tx, actor, forumId, id)
    if (invitation.status === 'ATTENDED')
      throw new RuleViolation('form', m.invitation_error_attended())

    const { organizationId } = actor
    await tx.invitation.update({
      where: { organizationId_id: { organizationId, id: invitation.id } },
      data: { withdrawnAt: now() },
      select: { id: true },
    })
    await tx.outgoingMail.updateMany({
      where: { organizationId, invitationId: invitation.id, status: { in: ['QUEUED', 'FAILED'] } },
      data: { status: 'CANCELLED' },
    })
    await record(tx, actor, 'invitation.withdrawn', invitation, { name: invitation.name })
  })
}

/** Notes that an invitation was handed over by hand: WhatsApp, a printed letter, a call. */
export async function handOverInvitation(actor: StaffActor, forumId: string, id: string) {
  authorize(actor, 'forum.invite')

  await db.$transaction(async (tx) => {
    const invitation = await holdInvitation(tx, actor, forumId, id)
    if (invitation.status === 'DRAFT') await markSent(tx, invitation)
    await record(tx, actor, 'invitation.handed-over', invitation, { name: invitation.name })
  })
}

/** Moves a draft to sent, once something really left; never takes an answer back. */
export async function markSent(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
) {
  await tx.invitation.updateMany({
    where: { organizationId, id, sentAt: null },
    data: { sentAt: now() },
  })
  await tx.invitation.updateMany({
    where: { organizationId, id, status: 'DRAFT' },
    data: { status: 'SENT' },
  })
}

/** The invitation, held until the transaction ends; within the forum, the organization and the actor's unit. */
export async function holdInvitation(tx: Tx, actor: Actor, forumId: string, id: string) {
  const forum = await findForum(actor, forumId, tx)
  const key = knownId(id, m.invitation_invitation())
  await tx.$queryRaw`select 1 from "Invitation"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${key}::uuid for update`
  const invitation = await tx.invitation.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: key,
      forumId: forum.id,
      withdrawnAt: null,
    },
  })
  if (!invitation) throw notFound(m.invitation_invitation())
  return invitation
}

function requireInvitable(forum: Forum) {
  if (!isInvitable(forum)) throw new RuleViolation('form', m.invitation_error_closed())
}
