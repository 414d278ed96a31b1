import { db } from '#db/client.server.ts'
import type { Role } from '#domain/access/policy.ts'
import type { FeedbackStatus } from '#domain/feedback/feedback.ts'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'
import type { Here, Ids } from './city.ts'

/** The forum in that state of which most was said. */
export async function forumIn({ organizationId }: Here, status: ForumStatus): Promise<Ids> {
  const forum = await db.forum.findFirstOrThrow({
    where: { organizationId, status },
    orderBy: [{ feedback: { _count: 'desc' } }, { id: 'asc' }],
    select: {
      id: true,
      code: true,
      agenda: { orderBy: { id: 'asc' }, take: 1, select: { id: true } },
    },
  })
  return { forumId: forum.id, code: forum.code, itemId: forum.agenda[0]?.id ?? '' }
}

/** A note of the minutes that may still be changed. */
export async function minuted({ organizationId }: Here): Promise<Ids> {
  const { id, forumId } = await db.minutesNote.findFirstOrThrow({
    where: { organizationId, forum: { status: { in: ['IN_SESSION', 'FORMULATING'] } } },
    orderBy: { id: 'asc' },
  })
  return { forumId, minutesNoteId: id }
}

/** The promise in that state that became of most inputs. */
export async function promiseIn({ organizationId }: Here, status: FollowUpStatus): Promise<Ids> {
  const { id, forumId } = await db.followUp.findFirstOrThrow({
    where: { organizationId, status },
    orderBy: [{ feedback: { _count: 'desc' } }, { id: 'asc' }],
  })
  return { followUpId: id, forumId }
}

/** Who of the city reads the pages of a role; of those who keep promises somebody who works on one. */
export const readerIn = ({ organizationId }: Here, role: Role) =>
  db.membership.findFirstOrThrow({
    where: {
      organizationId,
      role,
      ...(role === 'ACTION_OWNER' && { ownedFollowUps: { some: { status: 'IN_PROGRESS' } } }),
    },
    orderBy: { id: 'asc' },
  })

/** A promise that whoever reads the pages of owners works on. */
export async function ownPromise({ organizationId }: Here): Promise<Ids> {
  const { id: ownerId } = await readerIn({ organizationId }, 'ACTION_OWNER')
  const { id, forumId } = await db.followUp.findFirstOrThrow({
    where: { organizationId, ownerId, status: 'IN_PROGRESS' },
    orderBy: { id: 'asc' },
  })
  return { followUpId: id, forumId }
}

/** An input in that state, with a name of its giver behind it where there is one. */
export async function inputIn({ organizationId }: Here, status: FeedbackStatus): Promise<Ids> {
  const { id, trackingCode } = await db.feedback.findFirstOrThrow({
    where: { organizationId, status },
    orderBy: [{ identity: 'asc' }, { createdAt: 'desc' }, { id: 'asc' }],
  })
  return { feedbackId: id, trackingCode }
}

/** An input that staff wrote notes on. */
export async function noted({ organizationId }: Here): Promise<Ids> {
  const { feedbackId } = await db.feedbackNote.findFirstOrThrow({
    where: { organizationId },
    orderBy: { id: 'asc' },
  })
  return { feedbackId }
}

/** A filter of whoever looks: of the admin. */
export async function savedFilter({ organizationId }: Here): Promise<Ids> {
  const { id } = await db.savedFilter.findFirstOrThrow({
    where: { organizationId, owner: { role: 'ADMIN' } },
    orderBy: { id: 'asc' },
  })
  return { filterId: id }
}

/** A confidential input. */
export async function confidential({ organizationId }: Here): Promise<Ids> {
  const { id } = await db.feedback.findFirstOrThrow({
    where: { organizationId, identity: 'CONFIDENTIAL' },
    orderBy: { id: 'asc' },
  })
  return { feedbackId: id }
}

/** Where the results of a forum were made public. */
export async function publication({ organizationId }: Here): Promise<Ids> {
  const { id, forumId } = await db.publication.findFirstOrThrow({
    where: { organizationId },
    orderBy: { id: 'asc' },
  })
  return { publicationId: id, forumId }
}

/** Somebody invited whose input became a published promise, and their link. */
export const judge = (here: Here) => giver(here, { invitationId: { not: null } }, ['PUBLISHED'])

/** The same for somebody who came without an invitation, whatever became of the promise. */
export const walkInJudge = (here: Here) => giver(here, { attendance: { token: { not: null } } })

async function giver(
  { organizationId }: Here,
  by: object,
  status?: FollowUpStatus[],
): Promise<Ids> {
  const promised = { agreedAt: { not: null }, ...(status && { status: { in: status } }) }
  const { feedback, invitation, attendance } = await db.feedbackSubmitter.findFirstOrThrow({
    where: {
      ...{ organizationId, ...by },
      feedback: { identity: 'NAMED', followUps: { some: { followUp: promised } } },
    },
    orderBy: { feedbackId: 'asc' },
    include: {
      invitation: true,
      attendance: true,
      feedback: {
        include: {
          forum: { select: { code: true } },
          followUps: { where: { followUp: promised }, orderBy: { followUpId: 'asc' }, take: 1 },
        },
      },
    },
  })
  return {
    token: invitation?.token ?? attendance?.token ?? '',
    trackingCode: feedback.trackingCode,
    code: feedback.forum.code,
    forumId: feedback.forumId,
    feedbackId: feedback.id,
    followUpId: feedback.followUps[0]?.followUpId ?? '',
  }
}

/** Somebody who is asked to an announced forum and has not answered yet. */
export async function invitee({ organizationId }: Here): Promise<Ids> {
  const { token } = await db.invitation.findFirstOrThrow({
    where: { organizationId, status: 'SENT', forum: { status: 'ANNOUNCED' } },
    orderBy: { id: 'asc' },
  })
  return { token }
}

/** Somebody who waits for a seat at an announced forum. */
export async function waiting({ organizationId }: Here): Promise<Ids> {
  const { id, forumId, token } = await db.invitation.findFirstOrThrow({
    where: { organizationId, status: 'WAITLISTED' },
    orderBy: { id: 'asc' },
  })
  return { invitationId: id, forumId, token }
}

/** Somebody who came without an invitation to the forum that is on today. */
export async function walkIn({ organizationId }: Here): Promise<Ids> {
  const { id, forumId, token } = await db.attendance.findFirstOrThrow({
    where: { organizationId, token: { not: null }, forum: { status: 'IN_SESSION' } },
    orderBy: { id: 'asc' },
  })
  return { attendanceId: id, forumId, token: token ?? '' }
}

/** Somebody invited whose address is known. */
export async function reached({ organizationId }: Here): Promise<Ids> {
  const { token } = await db.invitation.findFirstOrThrow({
    where: { organizationId, email: { not: null }, withdrawnAt: null },
    orderBy: { id: 'asc' },
  })
  return { token }
}

/** Somebody who came without an invitation and left an address; where nobody did, one does. */
export async function walkInReached(here: Here): Promise<Ids> {
  const { attendanceId = '', ...rest } = await walkIn(here)
  await db.attendance.updateMany({
    where: { organizationId: here.organizationId, id: attendanceId },
    data: { email: 'warga@contoh.id' },
  })
  return rest
}

/** Somebody who spoke and is told by mail. */
export async function reader({ organizationId }: Here): Promise<Ids> {
  const { token } = await db.noticeReader.findFirstOrThrow({
    where: { organizationId },
    orderBy: { id: 'asc' },
  })
  return { token }
}
