import { Fragment } from 'react'
import { href, useLocation } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { partsOf } from '#domain/feedback/concern.ts'
import { findFeedback, listHistory } from '#domain/feedback/feedback.server.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { findNeighbours } from '#domain/feedback/inbox-neighbours.server.ts'
import { canScore } from '#domain/feedback/priority.ts'
import { findPriority } from '#domain/feedback/usg.server.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { FeedbackFacts, FeedbackFiles, Neighbours } from '#ui/feedback-detail.tsx'
import { FeedbackHistory } from '#ui/feedback-history.tsx'
import { FeedbackModeration } from '#ui/feedback-moderation.tsx'
import { FeedbackStanding } from '#ui/feedback-standing.tsx'
import { MergedInputs } from '#ui/merged-inputs.tsx'
import { Section } from '#ui/page.tsx'
import { PrioritySection } from '#ui/priority.tsx'
import { SaidParts } from '#ui/said-parts.tsx'
import { Shortcuts } from '#ui/shortcuts.tsx'
import type { Route } from './+types/detail'
import { AmongStaff } from './among-staff.tsx'
import { BecameOfInput } from './became-of-input.tsx'
import { inputKeys, NextMove, OtherMoves } from './input-moves.tsx'
import { InputTop } from './input-top.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.feedback_one()} ${loaderData?.feedback.trackingCode ?? ''}` },
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const feedback = await findFeedback(actor, params.feedbackId)
  const filter = inboxFilterOf(new URL(request.url).searchParams)
  const [events, priority] = await Promise.all([
    listHistory(actor, feedback.id),
    findPriority(actor, feedback),
  ])
  const neighbours = await findNeighbours(actor, filter, feedback, priority.standing)
  const may = {
    triage: can(actor, 'feedback.triage'),
    hide: can(actor, 'feedback.hide'),
    reveal: can(actor, 'feedback.reveal'),
    trace: can(actor, 'trace.view'),
    note: can(actor, 'feedback.note'),
  }
  const { shortcuts } = context.get(sessionContext).user
  const byPriority = Boolean(filter.urut && filter.forum)
  const said = { feedback, parts: partsOf(feedback.text), events, priority }
  return { ...said, neighbours, byPriority, may, me: actor.membershipId, shortcuts }
}

export default function Detail({ loaderData, params }: Route.ComponentProps) {
  const { feedback, parts, events, priority, may, me, shortcuts } = loaderData
  const { neighbours, byPriority } = loaderData
  const { organization } = params
  const { search } = useLocation()
  const base = href('/:organization/kelola/masukan/:feedbackId', params)
  const part = { feedback, may, base, search }
  const linkTo = (feedbackId: string) =>
    href('/:organization/kelola/masukan/:feedbackId', { organization, feedbackId }) + search
  // The next input comes up in place of this one: nothing typed or chosen here may stay.
  return (
    <Fragment key={feedback.id}>
      <Neighbours {...neighbours} byPriority={byPriority} linkTo={linkTo} />
      <InputTop
        {...part}
        inbox={href('/:organization/kelola/masukan', params) + search}
        trace={may.trace && href('/:organization/evaluasi/jejak/:feedbackId', params)}
      />
      <Shortcuts on={shortcuts} keys={inputKeys()} />
      <SaidParts parts={parts} />
      <FeedbackFiles
        files={feedback.files.map(({ file }) => file)}
        urlOf={(fileId) => href('/:organization/kelola/berkas/:fileId', { organization, fileId })}
      />
      <FeedbackModeration {...part} parts={parts} may={may.hide} />
      <FeedbackStanding feedback={feedback} />
      <NextMove {...part} />
      <PrioritySection
        priority={priority}
        isMerged={feedback.mergedInto !== null}
        timeZone={feedback.forum.timeZone}
        score={may.triage && canScore(feedback.status) && `${base}/usg${search}`}
      />
      <AmongStaff {...part} me={me} />
      <Section title={m.feedback_about()}>
        <FeedbackFacts
          feedback={feedback}
          reveal={may.reveal ? `${base}/nama${search}` : undefined}
        />
      </Section>
      <MergedInputs feedback={feedback} linkTo={linkTo} />
      <BecameOfInput feedback={feedback} organization={organization} />
      <OtherMoves {...part} />
      <FeedbackHistory events={events} notes={feedback.notes} timeZone={feedback.forum.timeZone} />
    </Fragment>
  )
}
