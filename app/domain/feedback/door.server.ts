import { isDatabaseAway } from '#db/availability.server.ts'
import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { ParticipantActor, PublicActor } from '../access/actor.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { feedbackWindowOf, feedbackWindowState } from '../forum/feedback-window.ts'
import { isPublicForum } from '../forum/forum-visibility.ts'
import { type Door, isDoorKey } from './door.ts'
import type { SubmissionInput } from './feedback.schema.ts'

export type OpenedDoor = Awaited<ReturnType<typeof findDoor>>

/**
 * What a door leads to: the forum and its window, what one may choose from, and who came through. A key that
 * opens nothing, or a forum the public does not know of yet, is a 404.
 */
export async function findDoor(actor: PublicActor, door: Door) {
  const { forum, person } = await openDoor(actor, door)
  const { unit, services: covered, organization, ...facts } = forum
  const services = covered.length > 0 ? covered.map(({ service }) => service) : unit.services

  return {
    actor: person ? participantOf(actor, forum.id, door, person) : actor,
    person,
    forum: {
      ...facts,
      unitName: unit.name,
      window: feedbackWindowState(forum, now()),
      ...feedbackWindowOf(forum),
    },
    services,
    groups: organization.stakeholderGroups,
  }
}

/** The same, or null while the database is away. */
export async function findDoorIfReachable(actor: PublicActor, door: Door) {
  return findDoor(actor, door).catch((error: unknown) => {
    if (isDatabaseAway(error)) return null
    throw error
  })
}

/** Says why a submission was not stored. */
export async function explainRefusal(refused: {
  actor: PublicActor
  door: Door
  input: SubmissionInput
}): Promise<never> {
  const { actor, door, input } = refused
  const { forum, groups } = await findDoor(actor, door)
  if (forum.window === 'NOT_YET') throw new RuleViolation('form', m.feedback_error_not_yet())
  if (forum.window === 'OVER') throw new RuleViolation('form', m.feedback_error_over())
  if (input.groupId && !groups.some(({ id }) => id === input.groupId)) {
    throw new RuleViolation('groupId', m.feedback_error_unknown_group())
  }
  if (input.serviceId) throw new RuleViolation('serviceId', m.feedback_error_unknown_service())
  throw new RuleViolation('form', m.common_error_changed_meanwhile())
}

async function openDoor({ organizationId }: PublicActor, door: Door) {
  const key = door.kind === 'FORUM' ? door.code : door.token
  if (!isDoorKey(key)) throw notFound()

  if (door.kind === 'FORUM') {
    const forum = await db.forum.findUnique({
      where: { organizationId_code: { organizationId, code: door.code } },
      relationLoadStrategy: 'join',
      select: forumSelection,
    })
    if (!forum || !isPublicForum(forum)) throw notFound()
    return { forum, person: null }
  }

  const found = await findPerson(organizationId, door)
  if (!found) throw notFound()
  const { forum, ...person } = found
  return { forum, person }
}

async function findPerson(organizationId: string, door: Exclude<Door, { kind: 'FORUM' }>) {
  const key = { organizationId_token: { organizationId, token: door.token } }
  if (door.kind === 'ATTENDANCE') {
    const attendance = await db.attendance.findUnique({
      where: { ...key, undoneAt: null },
      relationLoadStrategy: 'join',
      select: personSelection,
    })
    return attendance
  }

  const invitation = await db.invitation.findUnique({
    where: { ...key, withdrawnAt: null },
    relationLoadStrategy: 'join',
    select: { ...personSelection, status: true, representativeName: true },
  })
  if (!invitation) return null
  const { status, representativeName, ...person } = invitation
  const name = status === 'REPRESENTED' ? (representativeName ?? person.name) : person.name
  return { ...person, name }
}

function participantOf(
  { organizationId }: PublicActor,
  forumId: string,
  door: Door,
  { id, name }: { id: string; name: string },
): ParticipantActor {
  return {
    kind: 'PARTICIPANT',
    organizationId,
    forumId,
    invitationId: door.kind === 'INVITATION' ? id : null,
    attendanceId: door.kind === 'ATTENDANCE' ? id : null,
    name,
  }
}

const serviceSelection = { id: true, name: true } satisfies Prisma.ServiceSelect

const forumSelection = {
  id: true,
  code: true,
  theme: true,
  status: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  announcedAt: true,
  feedbackOpensAt: true,
  feedbackClosesAt: true,
  services: {
    where: { service: { archivedAt: null } },
    orderBy: { service: { name: 'asc' } },
    select: { service: { select: serviceSelection } },
  },
  unit: {
    select: {
      name: true,
      services: { where: { archivedAt: null }, orderBy: { name: 'asc' }, select: serviceSelection },
    },
  },
  organization: {
    select: {
      stakeholderGroups: {
        where: { archivedAt: null },
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
        select: { id: true, code: true, name: true, element: true },
      },
    },
  },
} satisfies Prisma.ForumSelect

const personSelection = {
  id: true,
  name: true,
  institution: true,
  group: { select: { code: true, name: true } },
  element: true,
  forum: { select: forumSelection },
} as const
