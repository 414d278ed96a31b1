import { findPublicFollowUp } from '#domain/follow-up/public-follow-up.server.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { formatShortDate } from '#ui/format.ts'
import { Facts, PageHeader, Section } from '#ui/page.tsx'
import { PromiseThread } from '#ui/promise-thread.tsx'
import { PromiseTimeline } from '#ui/promise-timeline.tsx'
import { StatusPill } from '#ui/status.tsx'
import { TwoVerdicts } from '#ui/two-verdicts.tsx'
import type { Route } from './+types/promise'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.promise.recommendation },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  return {
    promise: await findPublicFollowUp(publicActorOf(organization), params.followUpId),
    zone: organization.timeZone,
  }
}

export default function PublicPromise({ loaderData: { promise, zone } }: Route.ComponentProps) {
  const { status } = promise
  return (
    <>
      <PageHeader
        eyebrow={m.follow_up_number({ number: promise.number })}
        title={promise.recommendation}
        lead={promise.problem}
        facts={<StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />}
      />
      <PromiseThread
        status={status}
        zone={zone}
        dates={{
          AGREED: promise.agreedAt,
          VERIFIED: promise.verifiedAt,
          PUBLISHED: promise.publishedAt,
        }}
      />
      <div className="mt-8">
        <TwoVerdicts
          status={status}
          verifiedAt={promise.verifiedAt}
          citizens={promise.citizens}
          zone={zone}
        />
      </div>
      <Section title={m.portal_said()}>
        <ul className="rows">
          {promise.sources.map(({ id, text }) => (
            <li key={id} className="max-w-3xl whitespace-pre-line break-words">
              {text}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={m.portal_promised()}>
        <Facts
          items={[
            [m.portal_owner(), promise.ownerPosition],
            [m.portal_due(), promise.dueOn && formatShortDate(promise.dueOn, 'UTC')],
            [m.portal_reason(), promise.statusReason],
          ]}
        />
      </Section>
      <Section title={m.portal_progress()}>
        <PromiseTimeline agreedAt={promise.agreedAt} updates={promise.updates} zone={zone} />
      </Section>
    </>
  )
}
