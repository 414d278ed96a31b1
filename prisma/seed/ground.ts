import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { bytesForCode, codeFrom } from '#domain/code.ts'
import type { Action } from '#domain/event/event.ts'
import {
  type CommunityElement,
  defaultElementOf,
  defaultPentahelixOf,
  type StakeholderGroupCode,
  stakeholderGroupCodes,
} from '#domain/stakeholder/group.ts'
import { stakeholderGroupLabel } from '#domain/stakeholder/terms.ts'
import type { SeedOrganization } from './material.ts'
import type { Rows } from './rows.ts'

/** One organization being seeded, and where its rows go. */
export type Ground = {
  rows: Rows
  organizationId: string
  groups: Map<StakeholderGroupCode, string>
  units: Map<string, string>
}

/** A forum whose parts are being added; `at` is when it was held. */
export type HeldForum = { id: string; unitId: string; at: Date }

/** Who did something. */
export type Who =
  | { kind: 'STAFF'; userId: string; name: string }
  | { kind: 'PARTICIPANT' | 'PUBLIC' | 'SYSTEM'; name?: string | null }

type Details = Record<string, string | number | boolean | null | undefined | string[]>

/** An id that lies in time where its row lies. */
export const idAt = (moment: Date) => v7({ msecs: moment.getTime() })

export const randomCode = (length: number) => codeFrom(randomBytes(bytesForCode(length)), length)

/** 128 random bits for a personal link. */
export const randomToken = () => randomBytes(16).toString('base64url')

/** A whole number from `from` to `to` that belongs to the key: the same on every run. */
export function pick(key: string, from: number, to: number) {
  return from + (createHash('sha256').update(key).digest().readUInt32BE(0) % (to - from + 1))
}

/** Puts on record what happened, when it happened. */
export function happened(
  { rows, organizationId }: Ground,
  at: Date,
  who: Who,
  action: Action,
  subject: { id: string; forumId?: string | null },
  details: Details = {},
) {
  rows.event.push({
    organizationId,
    id: idAt(at),
    action,
    actorKind: who.kind,
    actorId: who.kind === 'STAFF' ? who.userId : null,
    actorName: who.name ?? null,
    subjectId: subject.id,
    forumId: subject.forumId ?? null,
    details,
    createdAt: at,
  })
}

/** The element somebody of the group speaks for; those of no default group were chosen as civil society. */
export const elementOf = (group: StakeholderGroupCode): CommunityElement =>
  defaultElementOf(group) ?? 'CIVIL_SOCIETY'

export function groupIdOf({ groups }: Ground, code: StakeholderGroupCode) {
  const id = groups.get(code)
  if (!id) throw new Error(`No stakeholder group ${code}`)
  return id
}

export function unitIdOf({ units }: Ground, key: string) {
  const id = units.get(key)
  if (!id) throw new Error(`No unit ${key}`)
  return id
}

/** Adds an organization with its standard groups and its units, known by name. */
export function addOrganization(rows: Rows, organization: SeedOrganization, at: Date): Ground {
  const { units, ...facts } = organization
  const organizationId = idAt(at)
  const groups = new Map(stakeholderGroupCodes.map((code) => [code, idAt(at)]))
  const ground: Ground = { rows, organizationId, groups, units: new Map() }

  rows.organization.push({ id: organizationId, createdAt: at, ...facts })
  addGroups(ground, at)
  const { name, slug } = facts
  const subject = { id: organizationId }
  happened(ground, at, { kind: 'SYSTEM' }, 'organization.created', subject, { name, slug })
  for (const unit of units) addUnit(ground, unit.name, unit, at)
  return ground
}

function addGroups(ground: Ground, at: Date) {
  for (const [position, code] of stakeholderGroupCodes.entries()) {
    ground.rows.stakeholderGroup.push({
      organizationId: ground.organizationId,
      id: groupIdOf(ground, code),
      code,
      name: stakeholderGroupLabel(code),
      element: defaultElementOf(code),
      pentahelix: defaultPentahelixOf(code),
      position,
      createdAt: at,
    })
  }
}

/** Adds a unit under the key its forums name it by. */
export function addUnit(
  ground: Ground,
  key: string,
  unit: SeedOrganization['units'][number] & { headName?: string },
  at: Date,
) {
  const { rows, organizationId, units } = ground
  const id = idAt(at)
  const position = units.size
  units.set(key, id)
  rows.unit.push({ organizationId, id, ...unit, position, createdAt: at })
  happened(ground, at, { kind: 'SYSTEM' }, 'unit.added', { id }, { name: unit.name })
  return id
}
