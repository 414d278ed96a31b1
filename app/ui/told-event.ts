import type { ActorKind } from '#domain/access/actor.ts'
import { actorKindLabel } from '#domain/event/group-terms.ts'
import { eventView } from './event-view.ts'
import { formatDateTime } from './format.ts'

type Event = {
  id: string
  action: string
  actorKind: ActorKind
  actorName: string | null
  subjectId: string
  forumId: string | null
  details: unknown
  createdAt: Date
}

/** An event as a timeline shows it, on the clocks of `zone`. */
export function toldEvent(event: Event, slug: string, zone: string) {
  return {
    ...{ id: event.id, action: event.action },
    when: formatDateTime(event.createdAt, zone),
    createdAt: event.createdAt.toISOString(),
    who: event.actorName ?? actorKindLabel(event.actorKind),
    ...eventView(event, slug, zone),
  }
}
