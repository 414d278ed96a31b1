import { href, Link, useLocation } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { findFeedback, listHistory } from '#domain/feedback/feedback.server.ts'
import { canMoveFeedback } from '#domain/feedback/feedback.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { findNeighbours } from '#domain/feedback/inbox.server.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Actions, LinkButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import {
  FeedbackFacts,
  FeedbackFiles,
  FeedbackHistory,
  Neighbours,
  SaidText,
} from '#ui/feedback-detail.tsx'
import { AnswerForm } from '#ui/feedback-moves.tsx'
import { FeedbackStanding } from '#ui/feedback-standing.tsx'
import { TriageForm } from '#ui/feedback-triage-form.tsx'
import { formatDateTime } from '#ui/format.ts'
import { MergedInputs } from '#ui/merged-inputs.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/detail'

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

type Data = Route.ComponentProps['loaderData']
type Part = Pick<Data, 'feedback' | 'may'> & { base: string; search: string }

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
      <FollowUps feedback={feedback} organization={organization} />
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

/** The one next thing to do with an input in its state. */
function NextMove({ feedback, may, base, search }: Part) {
  if (!may.triage) return null
  if (feedback.status === 'SUBMITTED') {
    return (
      <Section title={m.feedback_triage_title()} hint={m.feedback_triage_lead()}>
        <TriageForm
          action={`${base}/pemilahan${search}`}
          seen={feedback.updatedAt}
          subject={feedback}
          services={feedback.unit.services}
        />
      </Section>
    )
  }
  if (feedback.status !== 'TRIAGED' && feedback.status !== 'GROUPED') return null
  return (
    <Section title={m.feedback_answer_title()} hint={m.feedback_answer_lead()}>
      <AnswerForm
        action={`${base}/jawaban${search}`}
        seen={feedback.updatedAt}
        answer={feedback.answer}
      />
    </Section>
  )
}

function FollowUps({ feedback, organization }: Pick<Data, 'feedback'> & { organization: string }) {
  if (feedback.followUps.length === 0) return null
  return (
    <Section title={m.feedback_follow_up()}>
      <Rows>
        {feedback.followUps.map(({ followUp }) => (
          <Row
            key={followUp.id}
            to={`/${organization}/kelola/tindak-lanjut/${followUp.id}`}
            title={followUp.recommendation}
            meta={followUp.problem}
            aside={
              <StatusPill
                of="followUp"
                status={followUp.status}
                label={followUpStatusLabel(followUp.status)}
              />
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

/** What else may be done, each on a page of its own that says what follows. */
function OtherMoves({ feedback: { status }, may, base, search }: Part) {
  const isOut = status === 'HIDDEN' || status === 'WITHDRAWN'
  const moves = [
    may.triage && !isOut && status !== 'SUBMITTED' && ['pemilahan', m.feedback_triage_again()],
    may.triage &&
      (status === 'SUBMITTED' || status === 'TRIAGED') && [
        'penggabungan',
        m.feedback_merge_title(),
      ],
    may.triage && status === 'MERGED' && ['pemisahan', m.feedback_unmerge_title()],
    may.triage && status === 'ANSWERED' && ['jawaban', m.feedback_answer_again()],
    may.triage &&
      canMoveFeedback(status, 'REDIRECTED') &&
      !isOut && ['pengalihan', m.feedback_redirect_title()],
    may.triage &&
      canMoveFeedback(status, 'OUT_OF_SCOPE') &&
      !isOut && ['di-luar-lingkup', m.feedback_out_of_scope_title()],
    may.hide && canMoveFeedback(status, 'HIDDEN') && ['penyembunyian', m.feedback_hide_title()],
    may.hide && status === 'HIDDEN' && ['pemulihan', m.feedback_restore_title()],
    may.triage &&
      canMoveFeedback(status, 'WITHDRAWN') && ['penarikan', m.feedback_withdraw_title()],
  ].filter((move): move is [string, string] => Array.isArray(move))
  if (moves.length === 0) return null
  return (
    <Section title={m.feedback_other_moves()}>
      <Actions>
        {moves.map(([path, label]) => (
          <LinkButton key={path} to={`${base}/${path}${search}`}>
            {label}
          </LinkButton>
        ))}
      </Actions>
    </Section>
  )
}
