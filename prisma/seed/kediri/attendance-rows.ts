import type { Prisma } from '#db/generated/client.ts'
import type { StakeholderGroupCode } from '#domain/stakeholder/group.ts'
import { normalizedPhone } from '#domain/stakeholder/phone.ts'
import { plusMinutes } from '../days.ts'
import { elementOf, groupIdOf, happened, idAt, pick, randomToken } from '../ground.ts'
import type { Invited } from './invitation-rows.ts'
import type { SeedWalkIn } from './material.ts'
import { memberOf } from './staff.ts'
import { stakeholders, standInOf } from './stakeholders.ts'
import type { Gathering } from './town.ts'

export type Present = { id: string; name: string; group: StakeholderGroupCode }

/** Adds who came, invited or not; gives the walk-ins in their order. */
export function addAttendances(gathering: Gathering, invitations: Map<number, Invited>) {
  for (const invited of invitations.values()) {
    if (invited.status === 'ATTENDED') addInvitee(gathering, invited)
  }
  return gathering.forum.walkIns.map((walkIn) => addWalkIn(gathering, walkIn))
}

function addInvitee(gathering: Gathering, invited: Invited) {
  const stakeholder = stakeholders[invited.invitee - 1]
  if (!stakeholder) return
  const { group, name, position, phone } = stakeholder
  const { representative } = invited

  addAttendance(gathering, `${invited.invitee}`, {
    invitationId: invited.id,
    name: representative?.name ?? standInOf(name),
    institution: name,
    position: representative?.position ?? position,
    phone: normalizedPhone(phone),
    represents: representative && name,
    groupId: groupIdOf(gathering.town.ground, group),
    element: elementOf(group),
    isVulnerable: group === 'VULNERABLE_GROUP',
    method: pick(name, 0, 3) === 0 ? 'NAME_SEARCH' : 'PASS',
  })
}

function addWalkIn(gathering: Gathering, { name, institution, group, vulnerable }: SeedWalkIn) {
  const id = addAttendance(gathering, name, {
    name,
    institution,
    groupId: groupIdOf(gathering.town.ground, group),
    element: elementOf(group),
    isVulnerable: vulnerable ?? false,
    method: 'WALK_IN',
    token: randomToken(),
  })
  return { id, name, group }
}

type Row = Omit<
  Prisma.AttendanceCreateManyInput,
  'organizationId' | 'id' | 'forumId' | 'checkedInAt' | 'sex'
>

function addAttendance({ town, forum, id: forumId, startsAt }: Gathering, key: string, row: Row) {
  if (!startsAt) throw new Error(`Nobody comes to a forum without a day: ${forum.key}`)
  const { ground, staff } = town
  const at = plusMinutes(startsAt, pick(`${forum.key}/${key}`, -20, 18))
  const id = idAt(at)
  const { organizationId } = ground
  const isImported = forum.source !== undefined

  ground.rows.attendance.push({
    organizationId,
    id,
    forumId,
    sex: isImported ? null : pick(key, 0, 1) === 0 ? 'MALE' : 'FEMALE',
    checkedInAt: at,
    ...row,
  })
  const desk = isImported ? ({ kind: 'SYSTEM' } as const) : memberOf(staff, 'fasilitator')
  const { name, method } = row
  // Where an undone check-in leads back to.
  const before = row.invitationId && (row.represents ? 'REPRESENTED' : 'CONFIRMED')
  const details = { name, method, before }
  happened(ground, at, desk, 'attendance.recorded', { id, forumId }, details)
  return id
}
