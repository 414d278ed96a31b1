import { db } from '#db/client.server.ts'
import type { PublicActor, StaffActor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/policy.ts'
import type { Door } from '#domain/feedback/door.ts'
import type { SubmissionInput } from '#domain/feedback/feedback.schema.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { newId } from '#domain/id.ts'

const token = () => `${newId().replaceAll('-', '')}`.slice(-22)
let serial = 0

/** An organization with one unit, two services, a forum that listens, an invitee and a walk-in. */
export async function aStage({ status = 'IN_SESSION' }: { status?: ForumStatus } = {}) {
  serial += 1
  const organizationId = newId()
  const within = { organizationId }
  await db.organization.create({
    data: {
      id: organizationId,
      slug: `kota-${serial}-${organizationId.slice(-6)}`,
      name: 'Kota Uji',
    },
  })
  const unit = { ...within, id: newId() }
  await db.unit.create({ data: { ...unit, name: 'Dinas Uji', category: 'PERANGKAT_DAERAH' } })
  const service = { ...within, id: newId() }
  await db.service.create({ data: { ...service, unitId: unit.id, name: 'Perekaman KTP-el' } })
  const group = { ...within, id: newId() }
  await db.stakeholderGroup.create({
    data: { ...group, name: 'Tokoh Agama', code: 'RELIGIOUS_LEADER', element: 'CIVIL_SOCIETY' },
  })

  const actor: PublicActor = { kind: 'PUBLIC', organizationId }
  const forum = await aForum(organizationId, unit.id, status)
  const invitation = await anInvitation(organizationId, forum.id, group.id)
  const attendance = await anAttendance(organizationId, forum.id, group.id)
  const doors = {
    invitation: { kind: 'INVITATION', token: invitation.token },
    attendance: { kind: 'ATTENDANCE', token: attendance.token },
    forum: { kind: 'FORUM', code: forum.code },
  } as const satisfies Record<string, Door>

  return { organizationId, actor, unit, service, group, forum, invitation, attendance, doors }
}

export type Stage = Awaited<ReturnType<typeof aStage>>

export async function aForum(organizationId: string, unitId: string, status: ForumStatus) {
  serial += 1
  return db.forum.create({
    data: {
      organizationId,
      id: newId(),
      unitId,
      code: `KD${1000 + serial}`,
      year: 2026,
      theme: 'Perekaman KTP-el',
      status,
      announcedAt: status === 'DRAFT' || status === 'PLANNED' ? null : new Date('2026-01-01'),
    },
  })
}

export async function anInvitation(organizationId: string, forumId: string, groupId: string) {
  const id = newId()
  await db.stakeholder.create({
    data: {
      organizationId,
      id,
      kind: 'PERSON',
      name: 'Perwakilan tokoh agama',
      groupId,
      element: 'CIVIL_SOCIETY',
    },
  })
  return db.invitation.create({
    data: {
      organizationId,
      id: newId(),
      forumId,
      stakeholderId: id,
      name: 'Perwakilan tokoh agama',
      institution: 'FKUB',
      groupId,
      element: 'CIVIL_SOCIETY',
      status: 'CONFIRMED',
      token: token(),
      passCode: `P${serial}${id.slice(-4)}`,
    },
  })
}

async function anAttendance(organizationId: string, forumId: string, groupId: string) {
  const attendance = await db.attendance.create({
    data: {
      organizationId,
      id: newId(),
      forumId,
      name: 'Warga yang datang sendiri',
      groupId,
      element: 'SERVICE_USERS',
      method: 'WALK_IN',
      token: token(),
    },
  })
  return { ...attendance, token: attendance.token ?? '' }
}

export function aStaff({ organizationId }: { organizationId: string }, role: Role = 'ORGANIZER') {
  const actor: StaffActor = {
    kind: 'STAFF',
    organizationId,
    userId: newId(),
    membershipId: newId(),
    name: 'Petugas Uji',
    role,
    unitId: null,
  }
  return actor
}

/** What somebody types, with a form of their own. */
export function anInput(typed: Partial<SubmissionInput> = {}): SubmissionInput {
  return {
    id: newId(),
    kind: 'INPUT',
    text: 'Antrean perekaman KTP-el terlalu lama.',
    identity: 'NAMED',
    serviceId: null,
    spComponent: null,
    skmElement: null,
    phone: null,
    email: null,
    situs: '',
    ...typed,
  }
}

export const eventsOf = (subjectId: string) =>
  db.event.findMany({ where: { subjectId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })

/** The version a screen shows, as its form sends it back. */
export async function seenOf(id: string) {
  const { updatedAt } = await db.feedback.findFirstOrThrow({
    where: { id },
    select: { updatedAt: true },
  })
  return updatedAt.toISOString()
}
