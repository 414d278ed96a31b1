import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record, recordAll } from '../event/event.server.ts'
import { holdForumForChange } from './forum.server.ts'
import type { HandoverInput } from './invitation.schema.ts'
import { holdInvitation, requireInvitable } from './invitation.server.ts'
import type { DeliveryWay } from './invitation.ts'

/** Notes that an invitation was handed over by hand: WhatsApp, a printed letter, a call. Twice is once. Answers whose. */
export async function handOverInvitation(
  actor: StaffActor,
  forumId: string,
  id: string,
  way: DeliveryWay = 'BY_HAND',
) {
  authorize(actor, 'forum.invite')

  return db.$transaction(async (tx) => {
    const invitation = await holdInvitation(tx, actor, forumId, id)
    if (invitation.status !== 'DRAFT') return invitation
    await markSent(tx, invitation, way)
    await record(tx, actor, 'invitation.handed-over', invitation, { name: invitation.name, way })
    return invitation
  })
}

/**
 * Notes that printed letters were handed over, several at once, each with its own event. Those that were noted
 * meanwhile are passed over and counted; where that is true of all, whoever presses is told.
 */
export async function handOverInvitations(
  actor: StaffActor,
  forumId: string,
  { invitationIds }: HandoverInput,
) {
  authorize(actor, 'forum.invite')

  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    requireInvitable(forum)
    const chosen = await holdChosen(tx, forum, invitationIds)
    const drafts = chosen.filter(({ status }) => status === 'DRAFT')
    if (drafts.length === 0)
      throw new RuleViolation('invitationIds', m.invitation_error_handed_over_already())

    const { organizationId } = forum
    const key = { organizationId, id: { in: drafts.map(({ id }) => id) } }
    await tx.invitation.updateMany({
      where: { ...key, sentAt: null },
      data: { sentAt: now(), sentBy: 'BY_HAND' },
    })
    await tx.invitation.updateMany({ where: key, data: { status: 'SENT' } })
    const told = drafts.map(({ id, name }) => ({
      ...{ id, forumId: forum.id },
      details: { name, way: 'BY_HAND' },
    }))
    await recordAll(tx, actor, 'invitation.handed-over', told)
    return { marked: drafts.length, already: chosen.length - drafts.length }
  })
}

type Key = { organizationId: string; id: string }

/** The chosen of the forum's list, held in one order; one that is not on it any more stops all. */
async function holdChosen(tx: Tx, { organizationId, id: forumId }: Key, chosen: readonly string[]) {
  const ids = [...new Set(chosen)]
  await tx.$queryRaw`select 1 from "Invitation"
    where "organizationId" = ${organizationId}::uuid and id = any(${ids}::uuid[])
    order by id for update`
  const found = await tx.invitation.findMany({
    where: { organizationId, forumId, id: { in: ids }, withdrawnAt: null },
    orderBy: { id: 'asc' },
    take: ids.length,
    select: { id: true, name: true, status: true },
  })
  if (found.length < ids.length)
    throw new RuleViolation('invitationIds', m.invitation_error_not_on_list())
  return found
}

/** Moves a draft to sent, once something really left; never takes an answer back. */
export async function markSent(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
  way: DeliveryWay,
) {
  await tx.invitation.updateMany({
    where: { organizationId, id, sentAt: null },
    data: { sentAt: now(), sentBy: way },
  })
  await tx.invitation.updateMany({
    where: { organizationId, id, status: 'DRAFT' },
    data: { status: 'SENT' },
  })
}
