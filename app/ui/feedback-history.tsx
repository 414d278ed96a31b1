import type { ReactNode } from 'react'
import { beginningOf } from '#domain/excerpt.ts'
import { happeningLabel } from '#domain/feedback/history.ts'
import { m } from '#messages'
import { formatDateTime } from './format.ts'
import { Section } from './page.tsx'
import { Timeline } from './timeline.tsx'

type Happening = {
  id: string
  action: string
  actorKind: string
  actorName: string | null
  details: unknown
  createdAt: Date
}

type HistoryProps = {
  events: Happening[]
  notes: ReadonlyArray<{ id: string; text: string }>
  timeZone: string
}

/** What happened to an input, newest last; a note with its beginning. */
export function FeedbackHistory({ events, notes, timeZone }: HistoryProps) {
  const textOf = (id: unknown) => notes.find((note) => note.id === id)?.text
  return (
    <Section title={m.feedback_history()}>
      <Timeline
        moments={events.map((event) => ({
          key: event.id,
          title: happeningLabel(event.action),
          when: formatDateTime(event.createdAt, timeZone),
          dateTime: event.createdAt.toISOString(),
          who: event.actorName ?? actors[event.actorKind]?.(),
          body: bodyOf(event.details, textOf),
        }))}
      />
    </Section>
  )
}

const actors: Record<string, (() => string) | undefined> = {
  PARTICIPANT: m.feedback_actor_participant,
  PUBLIC: m.feedback_actor_public,
  SYSTEM: m.feedback_actor_system,
}

/** The sentences of an event: its reason, the answer it replaced, the ticket. */
function bodyOf(details: unknown, noteOf: (id: unknown) => string | undefined): ReactNode {
  if (typeof details !== 'object' || details === null) return null
  const { reason, previous, laporTicket, noteId, assignee } = details as Record<string, unknown>
  const note = noteOf(noteId)
  const sentences = [
    typeof reason === 'string' && m.feedback_reason({ reason }),
    typeof previous === 'string' && m.feedback_previous_answer({ answer: previous }),
    typeof laporTicket === 'string' && m.feedback_lapor_ticket_is({ ticket: laporTicket }),
    note !== undefined && beginningOf(note, 200),
    typeof assignee === 'string' && m.feedback_assigned_to({ name: assignee }),
  ].filter((sentence) => sentence !== false)
  if (sentences.length === 0) return null

  return sentences.map((sentence) => (
    <p key={sentence} className="text-sm whitespace-pre-line">
      {sentence}
    </p>
  ))
}
