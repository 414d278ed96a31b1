import type { Role } from './policy.ts'

/** A member of an organization who signed in. `unitId` null: the whole organization. */
export type StaffActor = {
  kind: 'STAFF'
  organizationId: string
  userId: string
  membershipId: string
  name: string
  role: Role
  unitId: string | null
}

/** Whoever holds a personal link: it names one invitation or one attendance and nothing else. */
export type ParticipantActor = {
  kind: 'PARTICIPANT'
  organizationId: string
  forumId: string
  invitationId: string | null
  attendanceId: string | null
  name: string
}

/** Anybody, within one organization's public pages. */
export type PublicActor = { kind: 'PUBLIC'; organizationId: string }

/** The app itself: jobs, seeds, imports. */
export type SystemActor = { kind: 'SYSTEM'; organizationId: string }

export type Actor = StaffActor | ParticipantActor | PublicActor | SystemActor

export type ActorKind = Actor['kind']

export const actorKinds = [
  'STAFF',
  'PARTICIPANT',
  'PUBLIC',
  'SYSTEM',
] as const satisfies ActorKind[]
