import type { FeedbackStatus } from '#domain/feedback/feedback.ts'
import { feedbackStatusLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { formatDateTime } from './format.ts'
import { Notice, Section } from './page.tsx'

type Stands = {
  status: FeedbackStatus
  answer: string | null
  answeredAt: Date | null
  statusReason: string | null
  laporTicket: string | null
  laporUrl: string | null
  forum: { timeZone: string }
}

/** What was answered or decided so far. */
export function FeedbackStanding({ feedback }: { feedback: Stands }) {
  const { status, answer, answeredAt, statusReason, laporTicket, laporUrl, forum } = feedback
  if (!answer && !statusReason && !laporTicket) return null
  return (
    <Section title={m.feedback_standing()}>
      <div className="grid gap-4">
        {answer && (
          <div>
            <p className="whitespace-pre-line">{answer}</p>
            {answeredAt && <p className="hint">{formatDateTime(answeredAt, forum.timeZone)}</p>}
          </div>
        )}
        {laporTicket && (
          <p>
            {m.feedback_lapor_ticket_is({ ticket: laporTicket })}{' '}
            {laporUrl && (
              <a href={laporUrl} rel="noreferrer">
                {m.feedback_lapor_open()}
              </a>
            )}
          </p>
        )}
        {statusReason && (
          <Notice title={feedbackStatusLabel(status)}>
            {m.feedback_reason({ reason: statusReason })}
          </Notice>
        )}
      </div>
    </Section>
  )
}
