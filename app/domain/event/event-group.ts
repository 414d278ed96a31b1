import { type Action, actions } from './event.ts'

/** The parts of the audit trail, by the nouns their actions begin with. */
export const eventGroups = {
  access: [
    ...['session', 'password', 'calendar-address', 'member', 'staff-invitation'],
    'notice-choice',
  ],
  organization: ['organization', 'unit', 'service', 'indicator', 'indicator-year'],
  stakeholder: ['stakeholder', 'stakeholder-group', 'tag'],
  import: ['import'],
  forum: [
    ...['forum', 'forum-team', 'agenda', 'material', 'paper', 'publication'],
    ...['official-record', 'signing-link'],
  ],
  minutes: ['minutes-note', 'agenda-item', 'forum-photo'],
  invitation: ['invitation', 'invitation-letter', 'mail'],
  attendance: ['attendance'],
  feedback: ['feedback', 'saved-filter', 'support'],
  'follow-up': ['follow-up', 'evidence'],
  assessment: ['assessment', 'instrument'],
  satisfaction: ['satisfaction', 'satisfaction-survey'],
  standard: ['standard'],
  export: ['list'],
} as const satisfies Record<string, readonly string[]>

export type EventGroup = keyof typeof eventGroups

export const eventGroupNames = Object.keys(eventGroups) as EventGroup[]

/** The noun an action is about: 'forum-team.changed' → 'forum-team'. */
export const nounOf = (action: string) => action.split('.', 1)[0] ?? action

/** Every action of a part of the trail. */
export function actionsOf(group: EventGroup): Action[] {
  const nouns: readonly string[] = eventGroups[group]
  return actions.filter((action) => nouns.includes(nounOf(action)))
}

/** The action of that name, if there is one. */
export const actionNamed = (name: string | null) => actions.find((action) => action === name)
