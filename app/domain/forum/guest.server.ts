import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { ParticipantActor, PublicActor } from '../access/actor.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { ForumStatus } from './forum.ts'
import { publicForumFacts } from './forum-access.server.ts'
import type { AnswerInput } from './invitation.schema.ts'
import { awaitsAnswers, type InvitationStatus, isSeated } from './invitation.ts'
import { hasSeat, seatWaiting, waitingPlace } from './seat.server.ts'

export type Guest = Awaited<ReturnType<typeof findGuest>>

/**
 * Who a personal link belongs to, and the forum it invites to; 404 for a link that opens nothing.
 * The first look is put on record. Unlike the public, a guest sees the forum before it is announced.
 */
export async function findGuest({ organizationId }: PublicActor, token: string | undefined) {
  const invitation = await db.invitation.findFirst({
    where: { organizationId, token: knownToken(token), withdrawnAt: null },
    relationLoadStrategy: 'join',
    select: {
      ...guestFacts,
      forum: {
        select: {
          ...publicForumFacts,
          createdAt: true,
          updatedAt: true,
          letter: { select: { number: true } },
        },
      },
    },
  })
  if (!invitation) throw notFound()
  if (!invitation.openedAt) await noteOpening(actorOf(invitation))
  return {
    ...invitation,
    actor: actorOf(invitation),
    mayAnswer: mayAnswer(invitation),
    waitingPlace: await placeInLine(invitation),
  }
}

/** Their place in the line for a seat, for who waits for one. */
async function placeInLine(guest: {
  organizationId: string
  id: string
  status: InvitationStatus
  waitlistedAt: Date | null
  forum: { id: string }
}) {
  if (guest.status !== 'WAITLISTED') return null
  return waitingPlace(db, { organizationId: guest.organizationId, id: guest.forum.id }, guest)
}

/** Whether the forum still waits for an answer: until the doors open, and not once checked in. */
export function mayAnswer({ status, forum }: { status: InvitationStatus; forum: Awaiting }) {
  return awaitsAnswers(forum) && status !== 'ATTENDED' && status !== 'ABSENT'
}

type Awaiting = { status: ForumStatus }

/**
 * Attend, be represented, or cannot. May be changed until the doors open. Who wants to come to a full forum
 * waits in line, and moves up in the transaction that frees a seat. Answers what became of it.
 */
export async function answerInvitation(actor: PublicActor, token: string, input: AnswerInput) {
  return db.$transaction(async (tx) => {
    const guest = await holdGuest(tx, actor, token)
    if (!mayAnswer(guest)) throw new RuleViolation('form', refusalOf(guest))
    const status = await standingOf(tx, guest, input)
    await tx.invitation.update({
      where: { organizationId_id: { organizationId: actor.organizationId, id: guest.id } },
      data: answerOf(guest, status, input),
      select: { id: true },
    })
    await stopReminders(tx, guest)
    const subject = { id: guest.id, forumId: guest.forum.id }
    const details = { answer: input.answer, ...(status !== input.answer && { standing: status }) }
    await record(tx, actorOf(guest), 'invitation.answered', subject, details)
    await seatWaiting(tx, hallOf(guest))
    return status
  })
}

/** What an answer comes to: a seat that one has or that is left, or a place in the line. */
async function standingOf(tx: Tx, guest: HeldGuest, { answer }: AnswerInput) {
  if (answer === 'DECLINED' || isSeated(guest.status)) return answer
  return (await hasSeat(tx, hallOf(guest), guest.id)) ? answer : 'WAITLISTED'
}

function answerOf(guest: HeldGuest, status: InvitationStatus, input: AnswerInput) {
  const represented = input.answer === 'REPRESENTED'
  return {
    status,
    answeredAt: now(),
    answerNote: input.note,
    waitlistedAt: status === 'WAITLISTED' ? (guest.waitlistedAt ?? now()) : null,
    representativeName: represented ? input.representativeName : null,
    representativePosition: represented ? input.representativePosition : null,
    representativePhone: represented ? input.representativePhone : null,
  }
}

/** Who has answered needs no reminder that has not left. */
const stopReminders = (tx: Tx, { organizationId, id }: HeldGuest) =>
  tx.outgoingMail.updateMany({
    where: {
      ...{ organizationId, invitationId: id, purpose: 'REMINDER' },
      status: { in: ['QUEUED', 'FAILED'] },
    },
    data: { status: 'CANCELLED' },
  })

const hallOf = ({ organizationId, forum }: HeldGuest) => ({ ...forum, organizationId })

type HeldGuest = Awaited<ReturnType<typeof holdGuest>>

/** The guest with the forum's seats and their invitation held until the transaction ends: forum first. */
async function holdGuest(tx: Tx, { organizationId }: PublicActor, token: string) {
  const where = { organizationId, token: knownToken(token), withdrawnAt: null }
  const found = await tx.invitation.findFirst({ where, select: { id: true, forumId: true } })
  if (!found) throw notFound()

  await tx.$queryRaw`select 1 from "Forum"
    where "organizationId" = ${organizationId}::uuid and id = ${found.forumId}::uuid for no key update`
  await tx.$queryRaw`select 1 from "Invitation"
    where "organizationId" = ${organizationId}::uuid and id = ${found.id}::uuid for update`
  const guest = await tx.invitation.findFirst({
    where,
    select: { ...guestFacts, forum: { select: { id: true, status: true, capacity: true } } },
  })
  if (!guest) throw notFound()
  return guest
}

function refusalOf({ forum, status }: { forum: Awaiting; status: InvitationStatus }) {
  if (forum.status === 'CANCELLED') return m.participant_error_cancelled()
  if (forum.status === 'POSTPONED') return m.participant_error_postponed()
  return status === 'ATTENDED' ? m.participant_error_attended() : m.participant_error_too_late()
}

/** Two looks at once leave one record: the update finds only the first. */
async function noteOpening(actor: ParticipantActor) {
  const { organizationId, invitationId, forumId } = actor
  if (!invitationId) return
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { organizationId, id: invitationId, openedAt: null },
      data: { openedAt: now() },
    })
    if (count > 0) await record(tx, actor, 'invitation.opened', { id: invitationId, forumId })
  })
}

function actorOf(guest: {
  organizationId: string
  id: string
  name: string
  forum: { id: string }
}): ParticipantActor {
  return {
    kind: 'PARTICIPANT',
    organizationId: guest.organizationId,
    forumId: guest.forum.id,
    invitationId: guest.id,
    attendanceId: null,
    name: guest.name,
  }
}

function knownToken(token: string | undefined) {
  if (!token || !/^[\w-]{22}$/.test(token)) throw notFound()
  return token
}

const guestFacts = {
  organizationId: true,
  id: true,
  name: true,
  email: true,
  institution: true,
  position: true,
  status: true,
  token: true,
  passCode: true,
  element: true,
  openedAt: true,
  representativeName: true,
  representativePosition: true,
  representativePhone: true,
  answerNote: true,
  waitlistedAt: true,
} as const
