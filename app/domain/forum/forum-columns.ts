import { m } from '#messages'
import type { ForumInput } from './forum.schema.ts'
import { instantOf } from './wall-clock.ts'

/** The columns of a forum from its form: clock times become instants. */
export function factsOf(input: ForumInput) {
  const { alreadyHeld: _, serviceIds: __, ...columns } = input
  const at = (local: string | null) => (local === null ? null : instantOf(local, input.timeZone))
  return {
    ...withoutVersion(columns),
    startsAt: at(input.startsAt),
    endsAt: at(input.endsAt),
    feedbackOpensAt: at(input.feedbackOpensAt),
    feedbackClosesAt: at(input.feedbackClosesAt),
  }
}

export type ForumColumns = ReturnType<typeof factsOf>

/** The names of the columns that differ. */
export function changedFields(before: ForumColumns, after: ForumColumns) {
  const names = Object.keys(forumFieldLabels) as Array<keyof ForumColumns>
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

/** What a field of a forum is called on screen; a name that is none comes back as it is. */
export function forumFieldLabel(name: string) {
  return forumFieldLabels[name as keyof typeof forumFieldLabels]?.() ?? name
}

/** A change carries the version it was made from, which is no fact. */
function withoutVersion<Columns extends object>(columns: Columns): Omit<Columns, 'version'> {
  const { version: _, ...rest } = columns as Columns & { version?: string }
  return rest
}

export const forumFieldLabels = {
  unitId: m.forum_field_unit,
  year: m.forum_field_year,
  theme: m.forum_field_theme,
  topicKinds: m.forum_field_topics,
  subjectMatters: m.forum_field_subjects,
  method: m.forum_field_method,
  place: m.forum_field_place,
  onlineUrl: m.forum_field_link,
  timeZone: m.forum_field_zone,
  startsAt: m.forum_field_start,
  endsAt: m.forum_field_end,
  serviceIds: m.forum_field_services,
  capacity: m.forum_field_capacity,
  description: m.forum_field_description,
  feedbackOpensAt: m.forum_field_feedback_opens,
  feedbackClosesAt: m.forum_field_feedback_closes,
  walkInsWelcome: m.forum_field_walk_ins,
  moderation: m.similar_moderation,
} as const
