import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'
import type { Forum } from './forum.server.ts'
import { deliveryStateOf } from './invitation-delivery.ts'
import { waitingPlace } from './seat.server.ts'

/** The latest that a page shows of what happened and what was written. */
const latest = 50

/** One invitation of a forum that was found already, also a withdrawn one: how it went, letter by letter. */
export async function findInvitation(actor: StaffActor, forum: Forum, id: string) {
  authorize(actor, 'forum.view')
  const invitation = await db.invitation.findFirst({
    where: {
      organizationId: forum.organizationId,
      forumId: forum.id,
      id: knownId(id, m.invitation_invitation()),
    },
    relationLoadStrategy: 'join',
    select: proof,
  })
  if (!invitation) throw notFound(m.invitation_invitation())

  const { group, ...rest } = invitation
  const letters = rest.mails.filter(({ purpose }) => purpose === 'LETTER')
  return {
    ...rest,
    group: groupNameOf(group),
    state: deliveryStateOf({ ...rest, mail: letters[0] ?? null }),
    waitingPlace: rest.status === 'WAITLISTED' ? await waitingPlace(db, forum, rest) : null,
  }
}

/** What happened to an invitation, the latest first; one query. */
export const historyOfInvitation = ({ organizationId }: Forum, id: string) =>
  db.event.findMany({
    where: { organizationId, subjectId: id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: latest,
  })

const known = { id: true, name: true } as const

const proof = {
  ...{ id: true, name: true, institution: true, position: true, email: true, phone: true },
  ...{ element: true, status: true, token: true, stakeholderId: true },
  ...{ representativeName: true, representativePosition: true, representativePhone: true },
  ...{ answerNote: true, sentAt: true, sentBy: true, openedAt: true, answeredAt: true },
  ...{ waitlistedAt: true, withdrawnAt: true },
  group: { select: { code: true, name: true } },
  replacedBy: { select: known },
  replaces: { select: known, take: latest },
  mails: {
    orderBy: { createdAt: 'desc' },
    take: latest,
    select: {
      ...{ id: true, recipient: true, purpose: true, status: true, attempts: true },
      ...{ lastError: true, response: true, createdAt: true, sentAt: true, nextAttemptAt: true },
    },
  },
} satisfies Prisma.InvitationSelect
