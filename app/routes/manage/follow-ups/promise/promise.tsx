import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { capacityOf } from '#domain/follow-up/brief.server.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { findFollowUpThread } from '#domain/follow-up/follow-up-thread.server.ts'
import { actionsOf, nextOf } from '#domain/follow-up/next-action.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { citizenViewOf } from '#domain/follow-up/verdict.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Due } from '#ui/due.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { NextAction, OtherActions } from '#ui/promise-actions.tsx'
import { PromisePlan } from '#ui/promise-plan.tsx'
import { PromiseSources, speakerOf } from '#ui/promise-sources.tsx'
import { PromiseThread } from '#ui/promise-thread.tsx'
import { PromiseTimeline } from '#ui/promise-timeline.tsx'
import { StateNotice } from '#ui/state-notice.tsx'
import { StatusPill } from '#ui/status.tsx'
import { TwoVerdicts } from '#ui/two-verdicts.tsx'
import type { Route } from './+types/promise'
import { EvidenceSection } from './evidence-section.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.follow_up_number({ number: loaderData?.promise.number ?? '' }) },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { sources, ...promise } = await findFollowUpThread(actor, params.followUpId)
  const capacity = capacityOf(actor, promise)
  return {
    promise,
    sources: sources.map(({ submitter, ...source }) => ({
      ...source,
      by: [submitter?.name, submitter?.institution].filter(Boolean).join(', '),
    })),
    actions: actionsOf(promise.status, capacity),
    isOwn: promise.ownerId === actor.membershipId,
    readsFeedback: can(actor, 'feedback.view'),
    readsForum: can(actor, 'forum.view'),
    traces: can(actor, 'trace.view'),
    today: todayIn(promise.forum.timeZone),
  }
}

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

export default function FollowUpPage({ loaderData, params }: Route.ComponentProps) {
  const { promise, sources, actions, readsFeedback, today } = loaderData
  const { status, forum, verdicts } = promise
  const zone = forum.timeZone
  const base = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  const [next] = actions
  const leads = next !== undefined && next === nextOf[status]
  return (
    <>
      <Header data={loaderData} params={params}>
        {leads && <NextAction action={next} base={base} />}
      </Header>
      <PromiseThread {...threadOf(loaderData)} />
      <div className="mt-8 grid gap-6">
        <StateNotice promise={promise} isOwn={loaderData.isOwn} />
        {status !== 'PROPOSED' && (
          <TwoVerdicts
            status={status}
            verifiedAt={promise.verifiedAt}
            citizens={citizenViewOf(verdicts)}
            zone={zone}
          />
        )}
      </div>
      <div className="mt-12 grid gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="min-w-0">
          <Section title={m.follow_up_sources()}>
            <PromiseSources
              sources={sources}
              zone={zone}
              hrefOf={
                readsFeedback
                  ? ({ id }) => `/${params.organization}/kelola/masukan/${id}`
                  : undefined
              }
              traceOf={
                loaderData.traces
                  ? ({ id }) => `/${params.organization}/evaluasi/jejak/${id}`
                  : undefined
              }
            />
          </Section>
          <Section title={m.follow_up_progress_section()}>
            <PromiseTimeline {...promise} zone={zone} />
          </Section>
          <EvidenceSection data={loaderData} params={params} />
        </div>
        <aside className="grid content-start gap-8">
          <PromisePlan promise={promise} today={today} />
          <OtherActions actions={leads ? actions.slice(1) : actions} base={base} />
        </aside>
      </div>
    </>
  )
}

function Header(props: { data: Data; params: Params; children: React.ReactNode }) {
  const { promise, today, readsForum } = props.data
  const { number, recommendation, problem, status, forum } = promise
  const list = href('/:organization/kelola/tindak-lanjut', props.params)
  return (
    <PageHeader
      breadcrumbs={[
        { label: m.follow_up_list_title(), to: list },
        {
          label: `${forum.theme} (${forum.year})`,
          to: readsForum ? `${list}?forum=${forum.id}` : undefined,
        },
        { label: m.follow_up_number({ number }) },
      ]}
      title={<span className="wrap-anywhere">{recommendation}</span>}
      lead={<span className="wrap-anywhere">{problem}</span>}
      action={props.children}
      facts={
        <>
          <StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />
          <span>
            {m.follow_up_due()}: <Due status={status} dueOn={promise.dueOn} today={today} />
          </span>
        </>
      }
    />
  )
}

function threadOf({ promise, sources }: Data) {
  const [first] = sources
  const planned = promise.updates.find(({ status }) => status === 'PLANNED')
  return {
    status: promise.status,
    zone: promise.forum.timeZone,
    saidBy: first && m.follow_up_said_by({ who: speakerOf(first) }),
    dates: {
      SAID: first?.createdAt,
      AGREED: promise.agreedAt,
      PROMISED: planned?.createdAt,
      DONE: promise.submittedAt,
      VERIFIED: promise.verifiedAt,
      PUBLISHED: promise.publishedAt,
    },
  }
}
