import { Link } from 'react-router'
import type { FeedbackStatus, InputKind } from '#domain/feedback/feedback.ts'
import { type JourneyStep, journeyOf } from '#domain/feedback/journey.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import type { CitizenView } from '#domain/follow-up/verdict.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { Due } from './due.tsx'
import { FeedbackStanding } from './feedback-standing.tsx'
import { formatShortDate } from './format.ts'
import { Section } from './page.tsx'
import { StateNotice } from './state-notice.tsx'
import { StatusPill } from './status.tsx'
import { Steps } from './timeline.tsx'
import { TwoVerdicts } from './two-verdicts.tsx'

type Input = {
  id: string
  kind: InputKind
  text: string
  status: FeedbackStatus
  element: CommunityElement | null
  answer: string | null
  answeredAt: Date | null
  statusReason: string | null
  laporTicket?: string | null
  laporUrl: string | null
  createdAt: Date
  service: { name: string } | null
  unit: { name: string }
  forum: { timeZone: string }
}

type Promised = {
  id: string
  recommendation: string
  status: FollowUpStatus
  statusReason: string | null
  targetFiscalYear: number | null
  reviewOn: Date | null
  dueOn: Date | null
  ownerPosition: string | null
  verifiedAt: Date | null
  unit: { name: string }
  citizens: CitizenView
  asking: boolean
}

type Props = {
  feedback: Input
  promises: readonly Promised[]
  organization: string
  today: string
  /** Where whoever holds the key says whether a promise was kept; none for strangers. */
  verdictHref?: (followUpId: string) => string
}

/** One input from the sentence to the fix: where it stands, what was answered, what was promised. */
export function InputThread({ feedback, promises, organization, today, verdictHref }: Props) {
  const zone = feedback.forum.timeZone
  return (
    <>
      <JourneySteps {...{ feedback, promises }} />
      <Words feedback={feedback} />
      <FeedbackStanding feedback={{ ...feedback, laporTicket: feedback.laporTicket ?? null }} />
      <Section title={m.portal_input_promises()}>
        {promises.length === 0 && <p className="text-muted">{m.portal_input_promises_none()}</p>}
        <ul className="rows">
          {promises.map((promise) => (
            <li key={promise.id} className="py-6">
              <PromiseOfInput {...{ promise, organization, today, zone, verdictHref }} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

type JourneyProps = {
  feedback: Pick<Input, 'status' | 'answer'>
  promises: readonly { status: FollowUpStatus }[]
}

/** How far a sentence has come on its way to a fix. */
export function JourneySteps({ feedback, promises }: JourneyProps) {
  const steps = journeyOf({ ...feedback, promises: promises.map(({ status }) => status) })
  return (
    <Steps
      label={m.portal_input_steps()}
      steps={steps.map(({ step, state }) => ({ label: stepLabels[step](), state }))}
    />
  )
}

function Words({ feedback }: { feedback: Input }) {
  const { kind, text, status, element, createdAt, service, unit, forum } = feedback
  const facts = [
    inputKindLabel(kind),
    element && m.portal_input_from({ element: communityElementLabel(element) }),
    service?.name ?? unit.name,
    formatShortDate(createdAt, forum.timeZone),
  ]
  return (
    <Section title={m.portal_you_said()}>
      <blockquote className="prose border-l-4 border-brand-line pl-4 whitespace-pre-line wrap-anywhere">
        {text}
      </blockquote>
      <p className="mt-3 flex flex-wrap items-center gap-3 text-sm text-muted">
        <StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />
        {facts.filter(Boolean).join(' · ')}
      </p>
    </Section>
  )
}

type PromiseProps = Pick<Props, 'organization' | 'today' | 'verdictHref'> & {
  promise: Promised
  zone: string
}

function PromiseOfInput({ promise, organization, today, zone, verdictHref }: PromiseProps) {
  const { id, recommendation, status, dueOn, ownerPosition, unit, verifiedAt, citizens } = promise
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <p className="text-lg font-semibold wrap-anywhere">
          <Link to={`/${organization}/tindak-lanjut/${id}`}>{recommendation}</Link>
        </p>
        <p className="text-sm text-muted">
          {[unit.name, ownerPosition].filter(Boolean).join(' · ')}
        </p>
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />
          <Due status={status} dueOn={dueOn} today={today} />
        </div>
      </div>
      <StateNotice promise={promise} />
      <TwoVerdicts {...{ status, verifiedAt, citizens, zone }} />
      {verdictHref && promise.asking && (
        <div>
          <LinkButton to={verdictHref(id)} variant="primary">
            {m.portal_input_verdict()}
          </LinkButton>
        </div>
      )}
    </div>
  )
}

const stepLabels: Record<JourneyStep, () => string> = {
  SAID: m.follow_up_step_said,
  RECORDED: m.portal_step_recorded,
  ANSWERED: m.portal_step_answered,
  AGREED: m.follow_up_step_agreed,
  PROMISED: m.follow_up_step_promised,
  DONE: m.follow_up_step_done,
  VERIFIED: m.follow_up_step_verified,
  PUBLISHED: m.follow_up_step_published,
}
