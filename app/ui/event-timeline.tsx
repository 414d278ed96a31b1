import {
  CalendarDays,
  DoorOpen,
  Eye,
  FileText,
  Handshake,
  ListOrdered,
  Mail,
  Megaphone,
  MessageSquare,
  Paperclip,
  Users,
} from 'lucide-react'
import { nounOf } from '#domain/event/event-group.ts'
import type { LucideIcon } from './icon.tsx'
import type { Tone } from './status.tsx'
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

/** What happened, one event under another: what it was, when, by whom, and its details. */
export function EventTimeline({ events }: { events: readonly ToldEvent[] }) {
  return (
    <Timeline
      moments={events.map(({ id, action, title, when, createdAt, who, details }) => ({
        ...{ key: id, title, when, who, dateTime: createdAt },
        ...lookOf(action),
        body: details.length > 0 && <Details details={details} />,
      }))}
    />
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
  'forum-team': [Users, 'neutral'],
  agenda: [ListOrdered, 'neutral'],
  material: [Paperclip, 'neutral'],
  paper: [FileText, 'info'],
  publication: [Megaphone, 'success'],
  invitation: [Mail, 'neutral'],
  'invitation-letter': [FileText, 'info'],
  mail: [Mail, 'neutral'],
  attendance: [DoorOpen, 'neutral'],
}
