import { Check } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { FeedbackStatus, InputKind } from '#domain/feedback/feedback.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { Actions, LinkButton } from './button.tsx'
import { formatDateTime } from './format.ts'
import { Icon } from './icon.tsx'
import { JudgeLinks } from './judge-links.tsx'
import { Notice, PageHeader, Section } from './page.tsx'
import { StatusPill } from './status.tsx'

type Receipt = {
  trackingCode: string
  kind: InputKind
  text: string
  status: FeedbackStatus
  statusReason: string | null
  answer: string | null
  laporTicket: string | null
  createdAt: Date
  forum: { theme: string; timeZone: string }
  asked: ComponentProps<typeof JudgeLinks>['asked']
}

type Props = {
  feedback: Receipt
  again: string
  back: { to: string; label: string }
  track: string
  /** The page of the tracking code, under which one is asked whether a promise was kept. */
  thread: string
}

/** Thanks, the code large enough to copy by hand, and where things stand: the page to come back to. */
export function FeedbackReceipt({ feedback, again, back, track, thread }: Props) {
  const isNew = feedback.status === 'SUBMITTED'
  return (
    <>
      <PageHeader
        eyebrow={feedback.forum.theme}
        title={isNew ? m.feedback_thanks_title() : m.feedback_status_title()}
        lead={isNew ? m.feedback_thanks_lead() : undefined}
        breadcrumbs={[back, { label: feedback.trackingCode }]}
      />
      {feedback.asked.length > 0 && (
        <Notice tone="success" title={m.feedback_asked_title()}>
          <p>{m.feedback_asked_text()}</p>
          <JudgeLinks asked={feedback.asked} base={thread} />
        </Notice>
      )}
      <div className="mt-8">
        <TrackingCode code={feedback.trackingCode} />
      </div>
      {isNew ? <WhatNext /> : <Standing feedback={feedback} />}
      <YourWords feedback={feedback} />
      <div className="mt-10">
        <Actions>
          <LinkButton to={again} variant="primary">
            {m.feedback_give_another()}
          </LinkButton>
          <LinkButton to={track}>{m.feedback_track()}</LinkButton>
        </Actions>
      </div>
    </>
  )
}

function TrackingCode({ code }: { code: string }) {
  return (
    <section aria-labelledby="kode" className="grid gap-2 rounded-lg bg-sunken p-6">
      <h2 id="kode" className="text-base">
        {m.feedback_code_title()}
      </h2>
      <p className="select-all text-3xl font-bold tracking-wide tabular-nums sm:text-4xl">{code}</p>
      <p className="hint">{m.feedback_code_hint()}</p>
    </section>
  )
}

function WhatNext() {
  const steps = [m.feedback_next_read(), m.feedback_next_agree(), m.feedback_next_follow()]
  return (
    <Section title={m.feedback_next_title()}>
      <ol className="grid gap-3">
        {steps.map((step) => (
          <li key={step} className="flex gap-3">
            <Icon of={Check} className="mt-1 flex-none text-brand" />
            {step}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Standing({ feedback }: { feedback: Receipt }) {
  const { status, statusReason, answer, laporTicket } = feedback
  return (
    <Section title={m.feedback_standing()}>
      <div className="grid gap-4">
        <p>
          <StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />
        </p>
        {answer && (
          <blockquote className="border-l-4 border-brand-line pl-4 whitespace-pre-line">
            {answer}
          </blockquote>
        )}
        {statusReason && <p>{m.feedback_reason({ reason: statusReason })}</p>}
        {laporTicket && <p>{m.feedback_lapor_ticket_is({ ticket: laporTicket })}</p>}
      </div>
    </Section>
  )
}

function YourWords({ feedback: { kind, text, createdAt, forum } }: { feedback: Receipt }) {
  return (
    <Section title={m.feedback_your_words()}>
      <p className="text-sm text-muted">
        {inputKindLabel(kind)} · {formatDateTime(createdAt, forum.timeZone)}
      </p>
      <p className="mt-2 whitespace-pre-line break-words">{text}</p>
    </Section>
  )
}
