import { m } from '#messages'
import type { ActorKind } from '../access/actor.ts'
import type { EventGroup } from './event-group.ts'

export const eventGroupLabel = (group: EventGroup): string => groupLabels[group]()

export const actorKindLabel = (kind: ActorKind): string => kindLabels[kind]()

const groupLabels: Record<EventGroup, () => string> = {
  access: m.event_group_access,
  organization: m.event_group_organization,
  stakeholder: m.event_group_stakeholder,
  import: m.event_group_import,
  forum: m.event_group_forum,
  minutes: m.minutes_event_group,
  invitation: m.event_group_invitation,
  attendance: m.event_group_attendance,
  feedback: m.event_group_feedback,
  'follow-up': m.event_group_follow_up,
  assessment: m.assessment_event_group,
  satisfaction: m.satisfaction_event_group,
  standard: m.standard_event_group,
  export: m.export_group,
}

const kindLabels: Record<ActorKind, () => string> = {
  STAFF: m.event_actor_staff,
  PARTICIPANT: m.event_actor_participant,
  PUBLIC: m.event_actor_public,
  SYSTEM: m.event_actor_system,
}
