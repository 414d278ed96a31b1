import type { ReactNode } from 'react'
import type { FeedbackStatus } from '#domain/feedback/feedback.ts'
import { feedbackStatusLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { SaidText } from './feedback-detail.tsx'
import { PageHeader } from './page.tsx'
import { StatusPill } from './status.tsx'

type Props = {
  feedback: { trackingCode: string; text: string; status: FeedbackStatus; forum: { theme: string } }
  title: string
  lead: string
  back: string
  children: ReactNode
}

/** One move of one input: what follows from it, the words it is about, and its form. */
export function MovePage({ feedback, title, lead, back, children }: Props) {
  const { trackingCode, text, status, forum } = feedback
  return (
    <>
      <PageHeader
        eyebrow={forum.theme}
        title={title}
        lead={lead}
        breadcrumbs={[{ label: `${m.feedback_one()} ${trackingCode}`, to: back }, { label: title }]}
        facts={<StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />}
      />
      <div className="mb-8">
        <SaidText text={text} />
      </div>
      {children}
    </>
  )
}
