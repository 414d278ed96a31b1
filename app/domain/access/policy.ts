import { forbidden } from '../errors.ts'
import type { Actor } from './actor.ts'

export const roles = ['ADMIN', 'ORGANIZER', 'FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const
export type Role = (typeof roles)[number]

const reading = [
  'organization.view',
  'stakeholder.view',
  'forum.view',
  'feedback.view',
  'follow-up.view',
  'satisfaction.view',
  'standard.view',
] as const

const running = [
  ...reading,
  'forum.open',
  'attendance.view',
  'attendance.record',
  'feedback.record',
  'feedback.hide',
  'feedback.note',
  'minutes.keep',
] as const

const organizing = [
  ...running,
  'service.manage',
  'indicator.manage',
  'satisfaction.manage',
  'standard.manage',
  'stakeholder.manage',
  'forum.manage',
  'forum.invite',
  'feedback.triage',
  'feedback.reveal',
  'follow-up.agree',
  'follow-up.progress',
  'follow-up.verify',
  'follow-up.publish',
  'outbox.view',
  'trace.view',
  'assessment.view',
  'assessment.begin',
  'assessment.fill',
] as const

/** The whole role matrix, read by server and screen. Scope (organization, unit) is the finders' business. */
const abilities = {
  ADMIN: [
    ...organizing,
    'organization.manage',
    'unit.manage',
    'member.manage',
    'audit.view',
    'assessment.score',
    'instrument.manage',
  ],
  ORGANIZER: organizing,
  FACILITATOR: running,
  ACTION_OWNER: [
    'organization.view',
    'forum.view',
    'follow-up.view',
    'follow-up.progress',
    'standard.view',
  ],
  EVALUATOR: [
    ...reading,
    'attendance.view',
    'follow-up.verify',
    'trace.view',
    'assessment.view',
    'assessment.score',
  ],
} as const satisfies Record<Role, readonly string[]>

export type Ability = (typeof abilities)[Role][number]

/** Whether the role matrix gives the actor this ability. Screens ask it before showing an action. */
export function can(actor: Actor, ability: Ability) {
  if (actor.kind === 'SYSTEM') return true
  if (actor.kind !== 'STAFF') return false
  return (abilities[actor.role] as readonly string[]).includes(ability)
}

/** The roles whose members have this ability. */
export const rolesWith = (ability: Ability) =>
  roles.filter((role) => (abilities[role] as readonly string[]).includes(ability))

/** Refuses with 403 what the role matrix does not give. First line of every staff use case. */
export function authorize(actor: Actor, ability: Ability) {
  if (!can(actor, ability)) throw forbidden()
}

/** The condition that keeps unit staff within their unit; empty for those of the whole organization. */
export function unitScope(actor: Actor): { unitId?: string } {
  return actor.kind === 'STAFF' && actor.unitId ? { unitId: actor.unitId } : {}
}
