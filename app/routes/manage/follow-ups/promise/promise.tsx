import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { capacityOf } from '#domain/follow-up/brief.server.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { findFollowUpThread } from '#domain/follow-up/follow-up-thread.server.ts'
import { actionsOf, nextOf } from '#domain/follow-up/next-action.ts'
import { citizenViewOf } from '#domain/follow-up/verdict.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Section } from '#ui/page.tsx'
import { NextAction, OtherActions } from '#ui/promise-actions.tsx'
import { PromisePlan } from '#ui/promise-plan.tsx'
import { speakerOf } from '#ui/promise-sources.tsx'
import { PromiseThread } from '#ui/promise-thread.tsx'
import { PromiseTimeline } from '#ui/promise-timeline.tsx'
import { StateNotice } from '#ui/state-notice.tsx'
import { TwoVerdicts } from '#ui/two-verdicts.tsx'
import type { Route } from './+types/promise'
import { EvidenceSection } from './evidence-section.tsx'
import { PromiseHeader } from './promise-header.tsx'
import { SourceSection } from './source-section.tsx'

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

export default function FollowUpPage({ loaderData, params }: Route.ComponentProps) {
  const { promise, actions, today } = loaderData
  const base = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  const [next] = actions
  const leads = next !== undefined && next === nextOf[promise.status]
  return (
    <>
      <PromiseHeader data={loaderData} params={params}>
        {leads && <NextAction action={next} base={base} />}
      </PromiseHeader>
      <PromiseThread {...threadOf(loaderData)} />
      <div className="mt-8 grid gap-6">
        <StateNotice promise={promise} isOwn={loaderData.isOwn} />
        <Verdicts promise={promise} />
      </div>
      <div className="mt-12 grid gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="min-w-0">
          <SourceSection data={loaderData} params={params} />
          <Section title={m.follow_up_progress_section()}>
            <PromiseTimeline {...promise} zone={promise.forum.timeZone} />
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

function Verdicts({ promise: { status, verifiedAt, verdicts, forum } }: Pick<Data, 'promise'>) {
  if (status === 'PROPOSED') return null
  return (
    <TwoVerdicts
      status={status}
      verifiedAt={verifiedAt}
      citizens={citizenViewOf(verdicts)}
      zone={forum.timeZone}
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
