import { href, Link, useLocation } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { findFeedback, listHistory } from '#domain/feedback/feedback.server.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { findNeighbours } from '#domain/feedback/inbox.server.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import {
  FeedbackFacts,
  FeedbackFiles,
  FeedbackHistory,
  Neighbours,
  SaidText,
} from '#ui/feedback-detail.tsx'
import { FeedbackStanding } from '#ui/feedback-standing.tsx'
import { formatDateTime } from '#ui/format.ts'
import { MergedInputs } from '#ui/merged-inputs.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/detail'
import { BecameOfInput } from './became-of-input.tsx'
import { NextMove, OtherMoves, type Part } from './input-moves.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.feedback_one()} ${loaderData?.feedback.trackingCode ?? ''}` },
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const feedback = await findFeedback(actor, params.feedbackId)
  const filter = inboxFilterOf(new URL(request.url).searchParams)
  const [events, neighbours] = await Promise.all([
    listHistory(actor, feedback.id),
    findNeighbours(actor, filter, feedback),
  ])
  const may = {
    triage: can(actor, 'feedback.triage'),
    hide: can(actor, 'feedback.hide'),
    reveal: can(actor, 'feedback.reveal'),
    trace: can(actor, 'trace.view'),
  }
  return { feedback, events, neighbours, may }
}

export default function Detail({ loaderData, params }: Route.ComponentProps) {
  const { feedback, events, neighbours, may } = loaderData
  const { organization } = params
  const { search } = useLocation()
  const base = href('/:organization/kelola/masukan/:feedbackId', params)
  const part = { feedback, may, base, search }
  return (
    <>
      <Neighbours
        {...neighbours}
        linkTo={(feedbackId) =>
          href('/:organization/kelola/masukan/:feedbackId', { organization, feedbackId }) + search
        }
      />
      <Top
        {...part}
        inbox={href('/:organization/kelola/masukan', params) + search}
        trace={may.trace && href('/:organization/evaluasi/jejak/:feedbackId', params)}
      />
      <SaidText text={feedback.text} />
      <FeedbackFiles
        files={feedback.files.map(({ file }) => file)}
        urlOf={(fileId) => href('/:organization/kelola/berkas/:fileId', { organization, fileId })}
      />
      <FeedbackStanding feedback={feedback} />
      <NextMove {...part} />
      <Section title={m.feedback_about()}>
        <FeedbackFacts
          feedback={feedback}
          reveal={may.reveal ? `${base}/nama${search}` : undefined}
        />
      </Section>
      <MergedInputs
        feedback={feedback}
        linkTo={(feedbackId) =>
          href('/:organization/kelola/masukan/:feedbackId', { organization, feedbackId }) + search
        }
      />
      <BecameOfInput feedback={feedback} organization={organization} />
      <OtherMoves {...part} />
      <FeedbackHistory events={events} timeZone={feedback.forum.timeZone} />
    </>
  )
}

function Top({ feedback, inbox, trace }: Part & { inbox: string; trace: string | false }) {
  const { trackingCode, forum, status, kind, createdAt } = feedback
  return (
    <PageHeader
      eyebrow={forum.theme}
      title={`${inputKindLabel(kind)} ${trackingCode}`}
      breadcrumbs={[{ label: m.feedback_inbox(), to: inbox }, { label: trackingCode }]}
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
