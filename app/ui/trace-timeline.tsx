import {
  CalendarDays,
  Eye,
  FileText,
  Handshake,
  Megaphone,
  MessageSquare,
  Paperclip,
} from 'lucide-react'
import { nounOf } from '#domain/event/event-group.ts'
import { m } from '#messages'
import type { LucideIcon } from './icon.tsx'
import { Section } from './page.tsx'
import type { Tone } from './status.tsx'
import { Pager } from './table.tsx'
import { Timeline } from './timeline.tsx'

export type ToldEvent = {
  id: string
  action: string
  title: string
  when: string
  createdAt: string
  who: string
  details: readonly { label: string; text: string }[]
}

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
      <Timeline
        moments={events.rows.map(({ id, action, title, when, createdAt, who, details }) => ({
          ...{ key: id, title, when, who, dateTime: createdAt },
          ...lookOf(action),
          body: details.length > 0 && <Details details={details} />,
        }))}
      />
      <Pager next={events.next} prev={events.prev} />
    </Section>
  )
}

function Details({ details }: Pick<ToldEvent, 'details'>) {
  return (
    <dl className="grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-[minmax(0,11rem)_1fr]">
      {details.map(({ label, text }) => (
        <div key={label} className="sm:contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 whitespace-pre-line wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function lookOf(action: string): { icon?: LucideIcon; tone?: Tone } {
  if (action === 'feedback.submitter-revealed') return { icon: Eye, tone: 'warning' }
  const [icon, tone] = looks[nounOf(action)] ?? []
  return { icon, tone }
}

const looks: Record<string, readonly [LucideIcon, Tone] | undefined> = {
  feedback: [MessageSquare, 'accent'],
  'follow-up': [Handshake, 'progress'],
  evidence: [Paperclip, 'success'],
  forum: [CalendarDays, 'info'],
  paper: [FileText, 'info'],
  publication: [Megaphone, 'success'],
}
