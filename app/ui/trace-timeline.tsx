import { m } from '#messages'
import { EventTimeline, type ToldEvent } from './event-timeline.tsx'
import { Section } from './page.tsx'
import { Pager } from './table.tsx'

type Props = {
  events: { rows: readonly ToldEvent[]; next: string | null; prev: string | null }
  zone: string
}

/** Everything that happened to an input and to all it became, one under another. */
export function TraceTimeline({ events, zone }: Props) {
  return (
    <Section
      id="kejadian"
      title={m.evaluate_trace_events()}
      hint={m.evaluate_trace_events_hint({ zone })}
    >
      {events.rows.length === 0 && <p className="text-muted">{m.evaluate_trace_events_none()}</p>}
      <EventTimeline events={events.rows} />
      <Pager next={events.next} prev={events.prev} />
    </Section>
  )
}
