import { randomBytes } from 'node:crypto'
import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { bytesForCode, codeFrom } from '#domain/code.ts'
import { trackingCodeBytes, trackingCodeFrom } from '#domain/feedback/tracking-code.ts'
import { newId } from '#domain/id.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'

// Who is asked, who came, what is said and what is promised at a forum: plain inserts, any column overridden by `more`.

type Owned = { organizationId: string }
type ForumOf = Owned & { id: string; unitId: string }
type More<Table> = Partial<Omit<Table, 'organizationId' | 'forumId'>>

export function aGroup(
  { organizationId }: Owned,
  more: Partial<Omit<Prisma.StakeholderGroupUncheckedCreateInput, 'organizationId'>> = {},
) {
  const id = newId()
  return db.stakeholderGroup.create({
    data: {
      organizationId,
      id,
      name: `Kelompok ${id.slice(-6)}`,
      element: 'SERVICE_USERS',
      ...more,
    },
  })
}

export async function aStakeholder(
  owner: Owned,
  more: Partial<Omit<Prisma.StakeholderUncheckedCreateInput, 'organizationId'>> = {},
) {
  const id = newId()
  return db.stakeholder.create({
    data: {
      organizationId: owner.organizationId,
      id,
      kind: 'PERSON',
      name: `Perwakilan ${id.slice(-6)}`,
      element: 'SERVICE_USERS',
      ...more,
      groupId:
        more.groupId ?? (await aGroup(owner, { element: more.element ?? 'SERVICE_USERS' })).id,
    },
  })
}

/** Somebody on the list of a forum, with a registry entry of their own unless one is given. */
export async function anInvitation(
  forum: ForumOf,
  more: More<Prisma.InvitationUncheckedCreateInput> & { element?: CommunityElement } = {},
) {
  const element = more.element ?? 'SERVICE_USERS'
  const stakeholder = more.stakeholderId
    ? { id: more.stakeholderId, groupId: more.groupId ?? (await aGroup(forum, { element })).id }
    : await aStakeholder(forum, { element })
  return db.invitation.create({
    data: {
      organizationId: forum.organizationId,
      id: newId(),
      forumId: forum.id,
      stakeholderId: stakeholder.id,
      groupId: stakeholder.groupId,
      name: 'Perwakilan undangan',
      element,
      token: randomBytes(16).toString('base64url'),
      passCode: codeFrom(randomBytes(bytesForCode(6)), 6),
      ...more,
    },
  })
}

/** Somebody who came; a walk-in unless `invitationId` is given. */
export async function anAttendance(
  forum: ForumOf,
  more: More<Prisma.AttendanceUncheckedCreateInput> = {},
) {
  const element = more.element ?? 'SERVICE_USERS'
  return db.attendance.create({
    data: {
      organizationId: forum.organizationId,
      id: newId(),
      forumId: forum.id,
      name: 'Warga yang hadir',
      method: more.invitationId ? 'PASS' : 'WALK_IN',
      token: more.invitationId ? null : randomBytes(16).toString('base64url'),
      ...more,
      element,
      groupId: more.groupId ?? (await aGroup(forum, { element })).id,
    },
  })
}

/** One input at a forum; anonymous unless told otherwise. */
export function aFeedback(forum: ForumOf, more: More<Prisma.FeedbackUncheckedCreateInput> = {}) {
  return db.feedback.create({
    data: {
      organizationId: forum.organizationId,
      id: newId(),
      forumId: forum.id,
      unitId: forum.unitId,
      trackingCode: trackingCodeFrom(randomBytes(trackingCodeBytes)),
      kind: 'INPUT',
      text: 'Antrean perekaman KTP-el terlalu lama.',
      identity: 'ANONYMOUS',
      channel: 'WEB',
      publishedAt: (more.status ?? 'SUBMITTED') === 'SUBMITTED' ? null : new Date(),
      ...more,
    },
  })
}

/** One agreed row; takes the forum's next number. */
export async function aFollowUp(
  forum: ForumOf,
  more: More<Prisma.FollowUpUncheckedCreateInput> = {},
) {
  const { followUpCount } = await db.forum.update({
    where: { organizationId_id: { organizationId: forum.organizationId, id: forum.id } },
    data: { followUpCount: { increment: 1 } },
    select: { followUpCount: true },
  })
  return db.followUp.create({
    data: {
      organizationId: forum.organizationId,
      id: newId(),
      forumId: forum.id,
      unitId: forum.unitId,
      number: followUpCount,
      problem: 'Antrean perekaman terlalu lama',
      recommendation: 'Tambah loket perekaman',
      horizon: 'SHORT',
      timeValue: 2,
      timeUnit: 'DAYS',
      ...more,
    },
  })
}

/** Gathers inputs into a row. */
export function gather(
  row: { organizationId: string; id: string },
  ...inputs: Array<{ id: string }>
) {
  const { organizationId, id: followUpId } = row
  return db.followUpFeedback.createMany({
    data: inputs.map(({ id: feedbackId }) => ({ organizationId, followUpId, feedbackId })),
  })
}

/** The team a forum needs before it is planned. */
export function aTeam(forum: ForumOf) {
  return db.forumTeamMember.createMany({
    data: (['CHAIR', 'MODERATOR', 'NOTE_TAKER'] as const).map((role) => ({
      organizationId: forum.organizationId,
      id: newId(),
      forumId: forum.id,
      role,
      name: `Petugas ${role}`,
    })),
  })
}

/** A stored file's row, without its bytes. */
export function aFile({ organizationId }: Owned, more: { name?: string } = {}) {
  const id = newId()
  return db.storedFile.create({
    data: {
      organizationId,
      id,
      name: 'bahan.pdf',
      mediaType: 'application/pdf',
      size: 1000,
      sha256: '0'.repeat(64),
      storageKey: id,
      ...more,
    },
  })
}

export async function aMaterial(forum: ForumOf) {
  const { organizationId, id: forumId } = forum
  const file = await aFile(forum)
  return db.material.create({
    data: {
      organizationId,
      id: newId(),
      forumId,
      fileId: file.id,
      title: 'Rancangan Standar Pelayanan',
    },
  })
}
