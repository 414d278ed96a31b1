import type { Filter } from '#domain/event/audit-filter.ts'
import { eventGroupNames } from '#domain/event/event-group.ts'
import { actorKindLabel, eventGroupLabel } from '#domain/event/group-terms.ts'
import { m } from '#messages'
import { type ActiveFilter, FilterBar, type FilterChoice, FilterSelects } from '#ui/filters.tsx'

type Props = {
  filter: Filter
  people: ReadonlyArray<{ id: string; name: string }>
  forums: ReadonlyArray<{ id: string; theme: string; year: number }>
}

/** Which part of the trail is shown: by what, who, when, which forum; one thing's history by link. */
export function AuditFilters({ filter, people, forums }: Props) {
  return (
    <FilterBar active={activeOf(filter)}>
      <FilterSelects
        choices={[groupChoice(filter), actorChoice(filter, people), forumChoice(filter, forums)]}
      />
      <Day name="dari" label={m.event_from()} value={filter.from} />
      <Day name="sampai" label={m.event_to()} value={filter.to} />
      {filter.subjectId && <input type="hidden" name="subjek" value={filter.subjectId} />}
    </FilterBar>
  )
}

const groupChoice = ({ action, group }: Filter): FilterChoice => ({
  name: 'jenis',
  label: m.event_group(),
  value: action ?? group,
  options: [
    ...eventGroupNames.map((name) => [name, eventGroupLabel(name)] as const),
    ['feedback.submitter-revealed', m.event_feedback_submitter_revealed()],
    ['session.refused', m.event_session_refused()],
  ],
})

const actorChoice = ({ actorId, actorKind }: Filter, people: Props['people']): FilterChoice => ({
  name: 'pelaku',
  label: m.event_who(),
  value: actorId ?? actorKind,
  options: [
    ...(['PARTICIPANT', 'PUBLIC', 'SYSTEM'] as const).map(
      (kind) => [kind, actorKindLabel(kind)] as const,
    ),
    ...people.map(({ id, name }) => [id, name] as const),
  ],
})

/** A forum that is not among the latest is offered all the same when it is the one asked for. */
function forumChoice({ forumId }: Filter, forums: Props['forums']): FilterChoice {
  const isListed = !forumId || forums.some(({ id }) => id === forumId)
  return {
    name: 'forum',
    label: m.access_nav_forum(),
    value: forumId,
    options: [
      ...forums.map(({ id, theme, year }) => [id, `${year} · ${theme}`] as const),
      ...(isListed ? [] : [[forumId, m.event_this_forum()] as const]),
    ],
  }
}

function Day({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="field">
      <span className="text-sm font-semibold">{label}</span>
      <input type="date" name={name} defaultValue={value} key={value} className="control" />
    </label>
  )
}

const activeOf = ({ subjectId }: Filter): ActiveFilter[] =>
  subjectId ? [{ name: 'subjek', label: m.event_one_subject() }] : []
