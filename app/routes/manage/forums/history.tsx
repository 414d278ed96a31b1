import { eventGroupLabel } from '#domain/event/group-terms.ts'
import { historyParts, readForumHistory } from '#domain/forum/forum-history.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { EventTimeline } from '#ui/event-timeline.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { zoneName } from '#ui/format.ts'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Pager } from '#ui/table.tsx'
import { toldEvent } from '#ui/told-event.ts'
import type { Route } from './+types/history'

export const meta: Route.MetaFunction = () => [{ title: m.forum_history() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('jenis')
  const part = historyParts.find((one) => one === asked)
  const { forum, parts, rows, next, prev } = await readForumHistory(
    context.get(actorContext),
    params.forumId,
    part,
    cursorOf(request),
  )
  const events = rows.map((event) => toldEvent(event, params.organization, forum.timeZone))
  return { forum, part, parts, events, next, prev }
}

export default function History({ loaderData, params }: Route.ComponentProps) {
  const { forum, part, parts, events, next, prev } = loaderData
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_history()}
        lead={m.forum_history_lead({ zone: zoneName(forum.timeZone) })}
      />
      <FilterBar active={part ? [{ name: 'jenis', label: eventGroupLabel(part) }] : []}>
        <FilterSelect
          name="jenis"
          label={m.forum_history_part()}
          value={part}
          options={parts.map((one) => [one, eventGroupLabel(one)] as const)}
        />
      </FilterBar>
      {events.length === 0 ? (
        <EmptyState title={m.common_empty_search_title()}>
          {m.common_empty_search_hint()}
        </EmptyState>
      ) : (
        <EventTimeline events={events} />
      )}
      <Pager next={next} prev={prev} />
    </>
  )
}
