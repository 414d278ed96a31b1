import { db } from '#db/client.server.ts'
import type { Role } from '#domain/access/policy.ts'
import { inviteStaff, makeStaffLink } from '#domain/access/staff-invitation.server.ts'
import type { FeedbackStatus } from '#domain/feedback/feedback.ts'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { seedDemo } from '../../../prisma/seed/demo.ts'
import { upload } from '../../domain/import/bringing.ts'
import { anActor } from '../../support/actors.ts'
import { aForum, publicOf } from '../../support/factories.ts'

export type Ids = Record<string, string>
export type City = Awaited<ReturnType<typeof theCity>>

/** The demonstration's own city: every kind of record, in nearly every state, with real matter. */
export async function theCity() {
  await seedDemo()
  const { id, slug } = await db.organization.findUniqueOrThrow({ where: { slug: 'kota-kediri' } })
  const here = { organizationId: id }
  const { id: unitId } = await db.unit.findFirstOrThrow({
    where: { ...here, indicators: { some: { years: { some: {} } } } },
  })
  // The one state that no forum of the demonstration stands in.
  await aForum(publicOf(here), {
    unitId,
    status: 'MINUTES_SIGNING',
    attendanceClosedAt: new Date(),
  })
  const invited = await somebodyInvited(here)
  return {
    ...here,
    slug,
    staffToken: invited.token,
    settings: {
      organization: slug,
      unitId,
      staffInvitationId: invited.id,
      ...(await settings(here, unitId)),
      ...(await aList(here)),
    },
  }
}

type Here = { organizationId: string }

/** An uploaded list that has a question, and the row it is about. */
async function aList(here: Here) {
  const admin = await anActor('ADMIN', here)
  const { id } = await upload(admin, 'Nama;Instansi;Kelompok\nRina;Radar Kediri;Kaum ibu\n')
  const row = await db.importRow.findFirstOrThrow({ where: { ...here, importId: id } })
  return { importId: id, rowId: row.id }
}

/** Somebody who was asked to join the staff, and their link. */
async function somebodyInvited(here: Here) {
  const admin = await anActor('ADMIN', here)
  const duty = { role: 'FACILITATOR', unitId: null, position: null } as const
  const person = { email: 'moderator@contoh.go.id', name: 'Moderator' }
  const { id } = await inviteStaff(admin, { ...person, ...duty })
  return { id, token: (await makeStaffLink(admin, id)).split('/').at(-1) ?? '' }
}

export const invitedStaff = async ({ staffToken }: City): Promise<Ids> => ({ token: staffToken })

/** Whoever has promises to keep. */
export async function ownerOfPromises({ organizationId }: City): Promise<Ids> {
  const { id } = await db.membership.findFirstOrThrow({
    where: { organizationId, ownedFollowUps: { some: { status: 'IN_PROGRESS' } } },
  })
  return { membershipId: id }
}

async function settings(here: Here, unitId: string) {
  const service = await db.service.findFirstOrThrow({ where: { ...here, unitId } })
  const indicator = await db.performanceIndicator.findFirstOrThrow({
    where: { ...here, unitId, years: { some: {} } },
  })
  const membership = await db.membership.findFirstOrThrow({
    where: { ...here, role: 'FACILITATOR' },
  })
  const stakeholder = await db.stakeholder.findFirstOrThrow({
    where: { ...here, invitations: { some: {} } },
  })
  const double = await db.stakeholder.findFirstOrThrow({
    where: { ...here, id: { not: stakeholder.id }, kind: stakeholder.kind },
  })
  const tag = await db.tag.findFirstOrThrow({ where: here })
  const mail = await db.outgoingMail.findFirstOrThrow({
    where: { ...here, status: 'UNDELIVERABLE' },
  })
  const evidence = await db.evidence.findFirstOrThrow({ where: here })
  return {
    evidenceId: evidence.id,
    serviceId: service.id,
    indicatorId: indicator.id,
    membershipId: membership.id,
    stakeholderId: stakeholder.id,
    doubleId: double.id,
    tagId: tag.id,
    mailId: mail.id,
  }
}

/** The forum in that state of which most was said. */
export async function forumIn({ organizationId }: Here, status: ForumStatus): Promise<Ids> {
  const forum = await db.forum.findFirstOrThrow({
    where: { organizationId, status },
    orderBy: [{ feedback: { _count: 'desc' } }, { id: 'asc' }],
    select: { id: true, code: true, agenda: { take: 1, select: { id: true } } },
  })
  return { forumId: forum.id, code: forum.code, itemId: forum.agenda[0]?.id ?? '' }
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
    orderBy: [{ identity: 'asc' }, { createdAt: 'desc' }],
  })
  return { feedbackId: id, trackingCode }
}

/** An input that staff wrote notes on. */
export async function noted({ organizationId }: Here): Promise<Ids> {
  const { feedbackId } = await db.feedbackNote.findFirstOrThrow({ where: { organizationId } })
  return { feedbackId }
}

/** A filter of whoever looks: of the admin. */
export async function savedFilter({ organizationId }: Here): Promise<Ids> {
  const { id } = await db.savedFilter.findFirstOrThrow({
    where: { organizationId, owner: { role: 'ADMIN' } },
  })
  return { filterId: id }
}

/** A confidential input. */
export async function confidential({ organizationId }: Here): Promise<Ids> {
  const { id } = await db.feedback.findFirstOrThrow({
    where: { organizationId, identity: 'CONFIDENTIAL' },
  })
  return { feedbackId: id }
}

/** Where the results of a forum were made public. */
export async function publication({ organizationId }: Here): Promise<Ids> {
  const { id, forumId } = await db.publication.findFirstOrThrow({ where: { organizationId } })
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
    where: { organizationId, ...by, feedback: { followUps: { some: { followUp: promised } } } },
    include: {
      invitation: true,
      attendance: true,
      feedback: { include: { followUps: { where: { followUp: promised }, take: 1 } } },
    },
  })
  return {
    token: invitation?.token ?? attendance?.token ?? '',
    trackingCode: feedback.trackingCode,
    feedbackId: feedback.id,
    followUpId: feedback.followUps[0]?.followUpId ?? '',
  }
}

/** Somebody who is asked to an announced forum and has not answered yet. */
export async function invitee({ organizationId }: Here): Promise<Ids> {
  const { token } = await db.invitation.findFirstOrThrow({
    where: { organizationId, status: 'SENT', forum: { status: 'ANNOUNCED' } },
  })
  return { token }
}

/** Somebody who waits for a seat at an announced forum. */
export async function waiting({ organizationId }: Here): Promise<Ids> {
  const { id, forumId, token } = await db.invitation.findFirstOrThrow({
    where: { organizationId, status: 'WAITLISTED' },
  })
  return { invitationId: id, forumId, token }
}

/** Somebody who came without an invitation to the forum that is on today. */
export async function walkIn({ organizationId }: Here): Promise<Ids> {
  const { id, forumId, token } = await db.attendance.findFirstOrThrow({
    where: { organizationId, token: { not: null }, forum: { status: 'IN_SESSION' } },
  })
  return { attendanceId: id, forumId, token: token ?? '' }
}
