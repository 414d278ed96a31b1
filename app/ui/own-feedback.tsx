import type { ComponentProps } from 'react'
import type { FeedbackStatus, InputKind } from '#domain/feedback/feedback.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { formatShortDate } from './format.ts'
import { JudgeLinks } from './judge-links.tsx'
import { StatusPill } from './status.tsx'

type Own = {
  id: string
  kind: InputKind
  text: string
  status: FeedbackStatus
  answer: string | null
  createdAt: Date
  trackingCode: string
  asked: ComponentProps<typeof JudgeLinks>['asked']
}

type Props = {
  feedback: readonly Own[]
  timeZone: string
  params: { organization: string }
  /** The personal link's own page, under which one is asked whether a promise was kept. */
  door: string
}

/** What one has said oneself, newest first, and what became of it. */
export function OwnFeedbackList({ feedback, timeZone, params, door }: Props) {
  if (feedback.length === 0) return <p className="text-muted">{m.participant_feedback_none()}</p>
  return (
    <ul className="rows">
      {feedback.map(({ id, kind, text, status, answer, createdAt, trackingCode, asked }) => (
        <li key={id} className="grid gap-2">
          <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
            <StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />
            {inputKindLabel(kind)}, {formatShortDate(createdAt, timeZone)}
          </p>
          <p className="line-clamp-4 whitespace-pre-wrap break-words">{text}</p>
          {answer && <p className="border-l-4 border-brand pl-3 break-words">{answer}</p>}
          <p className="text-sm">
            <a href={`/${params.organization}/masukan/${trackingCode}`}>{trackingCode}</a>
          </p>
          <JudgeLinks asked={asked} base={door} />
        </li>
      ))}
    </ul>
  )
}
