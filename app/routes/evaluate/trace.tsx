import { href, Link } from 'react-router'
import { findTrace } from '#domain/evaluation/trace.server.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { FeedbackFacts, FeedbackFiles, SaidText } from '#ui/feedback-detail.tsx'
import { FeedbackStanding } from '#ui/feedback-standing.tsx'
import { zoneName } from '#ui/format.ts'
import { JourneySteps } from '#ui/input-thread.tsx'
import { Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { toldEvent } from '#ui/told-event.ts'
import { TracePapers } from '#ui/trace-papers.tsx'
import { TracePromise } from '#ui/trace-promise.tsx'
import { TraceTimeline } from '#ui/trace-timeline.tsx'
import type { Route } from './+types/trace'
import { TraceHeader } from './trace-header.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.evaluate_trace()} ${loaderData?.feedback.trackingCode ?? ''}` },
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { events, ...trace } = await findTrace(actor, params.feedbackId, cursorOf(request))
  const zone = trace.forum.timeZone
  return {
    ...trace,
    ...{ zone, zoneName: zoneName(zone), today: todayIn(zone) },
    events: {
      ...events,
      rows: events.rows.map((event) => toldEvent(event, params.organization, zone)),
    },
  }
}

type Data = Route.ComponentProps['loaderData']

export default function TracePage({ loaderData, params }: Route.ComponentProps) {
  const { feedback, promises, forum, papers, publications, events, zone, today } = loaderData
  const { organization } = params
  return (
    <>
      <TraceHeader data={loaderData} params={params} />
      <JourneySteps {...{ feedback, promises }} />
      <Section title={m.feedback_said()}>
        <SaidText text={feedback.text} />
        <FeedbackFiles
          files={feedback.files.map(({ file }) => file)}
          urlOf={(fileId) => href('/:organization/kelola/berkas/:fileId', { organization, fileId })}
        />
        <div className="mt-8">
          <FeedbackFacts feedback={feedback} />
        </div>
      </Section>
      <FeedbackStanding feedback={feedback} />
      <Merged feedback={feedback} organization={organization} />
      {promises.map((promise) => (
        <TracePromise key={promise.id} {...{ promise, feedback, organization, zone, today }} />
      ))}
      <TracePapers {...{ forum, papers, publications, organization }} />
      <TraceTimeline events={events} zone={loaderData.zoneName} />
    </>
  )
}

function Merged({ feedback, organization }: Pick<Data, 'feedback'> & { organization: string }) {
  const { mergedInto, merged } = feedback
  const trace = (feedbackId: string) =>
    href('/:organization/evaluasi/jejak/:feedbackId', { organization, feedbackId })
  if (!mergedInto && merged.length === 0) return null
  return (
    <Section title={m.evaluate_trace_merged()}>
      {mergedInto && (
        <p>
          <Link to={trace(mergedInto.id)}>
            {m.evaluate_trace_merged_into({ code: mergedInto.trackingCode })}
          </Link>
        </p>
      )}
      <ul className="rows">
        {merged.map(({ id, trackingCode, text }) => (
          <li key={id} className="wrap-anywhere">
            <Link to={trace(id)}>{trackingCode}</Link> {text}
          </li>
        ))}
      </ul>
    </Section>
  )
}
