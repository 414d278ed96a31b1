import { Link } from 'react-router'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { formatDateTime } from '#ui/format.ts'
import { PageHeader } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Part } from './input-moves.tsx'

/** What an input is called, and where it stands. */
export function InputTop({
  feedback,
  inbox,
  trace,
}: Part & { inbox: string; trace: string | false }) {
  const { trackingCode, forum, status, kind, createdAt } = feedback
  return (
    <PageHeader
      eyebrow={forum.theme}
      title={`${inputKindLabel(kind)} ${trackingCode}`}
      breadcrumbs={[
        { label: m.feedback_inbox(), to: inbox, shortcut: 'u' },
        { label: trackingCode },
      ]}
      facts={
        <>
          <StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />
          <span className="text-muted">{formatDateTime(createdAt, forum.timeZone)}</span>
          {trace && <Link to={trace}>{m.evaluate_trace_open()}</Link>}
        </>
      }
    />
  )
}
