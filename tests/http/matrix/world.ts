import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { startSession } from '#domain/access/session.server.ts'
import { inviteStaff, makeStaffLink } from '#domain/access/staff-invitation.server.ts'
import { insertFiles, keepFiles } from '#domain/file/file.server.ts'
import { newId } from '#domain/id.ts'
import { sessionCookieOf } from '#http/session.server.ts'
import { temporaryPath } from '#platform/files.server.ts'
import { aForum, anActor, anOrganization, aService, aUnit } from '../../support/factories.ts'
import {
  aFeedback,
  aFollowUp,
  anAttendance,
  anInvitation,
  aStakeholder,
  gather,
} from '../../support/thread.ts'
import { someAssessment } from './assessment-world.ts'
import { anImport } from './import-world.ts'
import { someMinutes } from './minutes-world.ts'
import { aRecord } from './record-world.ts'
import { aRegistry } from './registry-world.ts'
import type { Visitor } from './rows.ts'
import { someSatisfaction } from './satisfaction-world.ts'
import { someStandards } from './standard-world.ts'

export type World = Awaited<ReturnType<typeof aWorld>>

/** An organization with one of everything, so that every address of the app leads somewhere. */
export async function aWorld() {
  const organization = await anOrganization()
  const unit = await aUnit({ organizationId: organization.id })
  const otherUnit = await aUnit({ organizationId: organization.id })
  const inside = { organization, unitId: unit.id }
  const members = {
    admin: await anActor('ADMIN', { organization }),
    organizer: await anActor('ORGANIZER', inside),
    facilitator: await anActor('FACILITATOR', inside),
    owner: await anActor('ACTION_OWNER', inside),
    evaluator: await anActor('EVALUATOR', { organization }),
    outsider: await anActor('ORGANIZER', { organization, unitId: otherUnit.id }),
  }
  const spare = await anActor('ORGANIZER', inside)
  const forum = await aForum(members.admin, {
    unitId: unit.id,
    status: 'ANNOUNCED',
    feedbackOpensAt: new Date(Date.now() - 86_400_000),
    feedbackClosesAt: new Date(Date.now() + 86_400_000),
  })
  const thread = await aThread(forum, members.owner)
  const notices = await someNotices(members.admin, thread.params.followUpId)
  const preparation = await somePreparation(forum)
  const settings = await someSettings(unit)
  const satisfaction = await someSatisfaction(members.admin, unit.id, settings.serviceId)
  const standards = await someStandards(members.admin, settings.serviceId, forum.id)
  const invited = await somebodyInvited(members.admin)
  const registry = await aRegistry(members.admin, {
    ...{ organizationId: organization.id, id: thread.params.stakeholderId },
    groupId: thread.groupId,
  })
  const inbox = await anInboxOf(members.admin, thread.params.feedbackId)
  const paper = await aRecord(members.admin, forum, thread.params.attendanceId)
  const brought = await anImport(members.organizer, thread.params.fileId)
  const minutes = await someMinutes(members.admin, {
    ...{ forumId: forum.id, fileId: thread.params.fileId },
  })
  const assessed = await someAssessment(members.admin, unit.id)
  const params: Record<string, string> = {
    organization: organization.slug,
    unitId: unit.id,
    membershipId: spare.membershipId,
    forumId: forum.id,
    code: forum.code,
    year: String(forum.year),
    staffInvitationId: invited.id,
    ...settings,
    ...assessed,
    ...{ ...satisfaction, ...standards },
    ...inbox,
    ...brought,
    ...minutes,
    ...registry,
    ...preparation,
    ...paper.params,
    noticeId: notices.noticeId,
    ...thread.params,
  }
  const tokens = {
    ...thread.tokens,
    staff: invited.token,
    signing: paper.token,
    reader: notices.token,
  }
  return { organizationId: organization.id, members, params, tokens }
}

/** An invitation's token below /u, a walk-in's below /h; staff invitations, signatories and readers below their own. */
export function tokenIn({ pattern }: { pattern: string }, { tokens }: World) {
  if (pattern.includes('/bergabung/')) return tokens.staff
  if (pattern.includes('/tanda-tangan/')) return tokens.signing
  if (pattern.includes('/kabar/:token')) return tokens.reader
  return pattern.includes('/h/') ? tokens.h : tokens.u
}

/** What the admin was told, and somebody of the public who is told by mail. */
async function someNotices({ organizationId, membershipId }: StaffActor, followUpId: string) {
  const noticeId = newId()
  await db.notice.create({
    data: {
      ...{ organizationId, id: noticeId, kind: 'ASSIGNED', sourceId: newId(), followUpId },
      ...{ recipientId: membershipId, membershipId },
    },
  })
  const token = randomBytes(16).toString('base64url')
  await db.noticeReader.create({
    data: { organizationId, id: newId(), address: 'pembaca@contoh.go.id', token },
  })
  return { noticeId, token }
}

/** What the admin keeps with the inbox: a note on an input, and a filter. */
async function anInboxOf({ organizationId, membershipId }: StaffActor, feedbackId: string) {
  const note = { organizationId, id: newId(), feedbackId, authorId: membershipId }
  const filter = { organizationId, id: newId(), ownerId: membershipId, search: 'status=SUBMITTED' }
  await db.feedbackNote.create({ data: { ...note, text: 'Sudah ditanyakan ke loket.' } })
  await db.savedFilter.create({ data: { ...filter, name: 'Yang baru' } })
  return { noteId: note.id, filterId: filter.id }
}

async function somebodyInvited(admin: StaffActor) {
  const email = `${newId()}@contoh.go.id`
  const duty = { role: 'FACILITATOR', unitId: null, position: null } as const
  const { id } = await inviteStaff(admin, { email, name: 'Yang diundang', ...duty })
  const link = await makeStaffLink(admin, id)
  return { id, token: link.split('/').at(-1) ?? '' }
}

async function aThread(forum: Awaited<ReturnType<typeof aForum>>, owner: StaffActor) {
  const stakeholder = await aStakeholder(forum)
  const invitation = await anInvitation(forum, {
    stakeholderId: stakeholder.id,
    groupId: stakeholder.groupId,
    status: 'SENT',
    email: 'undangan@contoh.go.id',
  })
  const attendance = await anAttendance(forum, { email: 'warga@contoh.go.id' })
  const feedback = await aFeedback(forum, { identity: 'CONFIDENTIAL' })
  const { organizationId } = forum
  await db.feedbackSubmitter.create({
    data: { organizationId, feedbackId: feedback.id, invitationId: invitation.id, name: 'Warga' },
  })
  const followUp = await aFollowUp(forum, {
    ownerId: owner.membershipId,
    status: 'IN_PROGRESS',
    agreedAt: new Date(),
  })
  const invited = await aNamedFeedback(forum, { invitationId: invitation.id })
  const walkedIn = await aNamedFeedback(forum, { attendanceId: attendance.id })
  await gather(followUp, feedback, invited, walkedIn)
  const files = await someFiles(forum, feedback.id, followUp.id)
  await db.invitationLetter.create({
    data: {
      ...{ organizationId, id: newId(), forumId: forum.id, number: '005/1/UNIT/X/2026' },
      ...{ sequence: 1, issuedOn: new Date('2026-10-01'), subject: 'Undangan' },
      ...{ opening: 'Dengan hormat', closing: 'Terima kasih' },
    },
  })
  const mail = await db.outgoingMail.create({
    data: {
      organizationId,
      id: newId(),
      forumId: forum.id,
      invitationId: invitation.id,
      recipient: 'undangan@contoh.go.id',
      subject: 'Undangan',
      body: 'Undangan forum',
      status: 'FAILED',
    },
  })
  return {
    groupId: stakeholder.groupId,
    tokens: { u: invitation.token, h: attendance.token ?? '' },
    params: {
      stakeholderId: stakeholder.id,
      invitationId: invitation.id,
      attendanceId: attendance.id,
      feedbackId: feedback.id,
      trackingCode: feedback.trackingCode,
      followUpId: followUp.id,
      mailId: mail.id,
      ...files,
    },
  }
}

async function aNamedFeedback(
  forum: Awaited<ReturnType<typeof aForum>>,
  giver: { invitationId: string } | { attendanceId: string },
) {
  const input = await aFeedback(forum, { identity: 'NAMED' })
  const { organizationId } = forum
  await db.feedbackSubmitter.create({
    data: { organizationId, feedbackId: input.id, name: 'Warga', ...giver },
  })
  return input
}

async function someFiles(
  forum: { organizationId: string; id: string },
  feedbackId: string,
  followUpId: string,
) {
  const { organizationId, id: forumId } = forum
  const path = await temporaryPath()
  await writeFile(path, '%PDF-1.4\n%%EOF\n')
  const incoming = { field: 'file', name: 'bahan.pdf', mediaType: 'application/pdf', path } as const
  const ids = { materialId: newId(), evidenceId: newId(), paperId: newId(), publicationId: newId() }
  return keepFiles(organizationId, [incoming], (kept) =>
    db.$transaction(async (tx) => {
      await insertFiles(tx, organizationId, kept)
      const fileId = kept[0]?.id ?? ''
      const day = new Date('2026-10-07')
      await tx.material.create({
        data: { organizationId, id: ids.materialId, forumId, fileId, title: 'Bahan' },
      })
      await tx.feedbackFile.create({ data: { organizationId, id: newId(), feedbackId, fileId } })
      await tx.evidence.create({
        data: {
          organizationId,
          id: ids.evidenceId,
          followUpId,
          fileId,
          kind: 'AFTER',
          caption: 'Loket baru',
        },
      })
      await tx.forumPaper.create({
        data: { organizationId, id: ids.paperId, forumId, fileId, kind: 'TOR', issuedOn: day },
      })
      await tx.publication.create({
        data: {
          organizationId,
          id: ids.publicationId,
          forumId,
          channel: 'PRINT',
          publishedOn: day,
        },
      })
      return { ...ids, fileId }
    }),
  )
}

async function somePreparation({
  organizationId,
  id: forumId,
}: {
  organizationId: string
  id: string
}) {
  const own = { organizationId, forumId }
  const member = await db.forumTeamMember.create({
    data: { ...own, id: newId(), role: 'MEMBER', name: 'Anggota' },
  })
  const item = await db.agendaItem.create({
    data: { ...own, id: newId(), position: 1, title: 'Pembukaan' },
  })
  return { memberId: member.id, itemId: item.id }
}

async function someSettings(unit: { organizationId: string; id: string }) {
  const { organizationId, id: unitId } = unit
  const service = await aService(unit)
  const indicator = await db.performanceIndicator.create({
    data: { organizationId, id: newId(), unitId, name: 'Perekaman KTP-el' },
  })
  const group = await db.stakeholderGroup.create({
    data: { organizationId, id: newId(), name: 'Paguyuban', element: 'CIVIL_SOCIETY' },
  })
  return { serviceId: service.id, indicatorId: indicator.id, groupId: group.id }
}

/** A fresh session of that visitor, as a cookie and with its id; null for those without an account. */
export async function sessionOf(world: World, stranger: World, visitor: Visitor) {
  const member = visitor === 'stranger' ? stranger.members.admin : memberOf(world, visitor)
  if (!member) return null
  const device = { address: '127.0.0.1', userAgent: null }
  const { id, token } = await startSession(db, member.userId, device)
  const [cookie = ''] = (await sessionCookieOf(token, false)).split(';')
  return { id, cookie }
}

function memberOf({ members }: World, visitor: Visitor) {
  return visitor in members ? members[visitor as keyof typeof members] : null
}
