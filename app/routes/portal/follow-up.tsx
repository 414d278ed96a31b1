import { href } from 'react-router'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { findPublicFollowUp } from '#domain/follow-up/public-follow-up.server.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { Due } from '#ui/due.tsx'
import { EvidenceGallery } from '#ui/evidence-gallery.tsx'
import { Facts, PageHeader, Section } from '#ui/page.tsx'
import { PromiseSources } from '#ui/promise-sources.tsx'
import { PromiseThread } from '#ui/promise-thread.tsx'
import { PromiseTimeline } from '#ui/promise-timeline.tsx'
import { StateNotice } from '#ui/state-notice.tsx'
import { StatusPill } from '#ui/status.tsx'
import { TwoVerdicts } from '#ui/two-verdicts.tsx'
import type { Route } from './+types/follow-up'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.promise.recommendation ?? m.follow_up_one() },
]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const promise = await findPublicFollowUp(actor, params.followUpId)
  return { promise, today: todayIn(promise.forum.timeZone) }
}

export default function PublicFollowUp({ loaderData, params }: Route.ComponentProps) {
  const { promise } = loaderData
  const { forum, status, agreedAt, submittedAt, verifiedAt, publishedAt } = promise
  const zone = forum.timeZone
  const { organization } = params
  const fileUrl = (fileId: string) =>
    href('/:organization/berkas/:fileId', { organization, fileId })
  const inputUrl = ({ id }: { id: string }) =>
    href('/:organization/suara/:feedbackId', { organization, feedbackId: id })
  return (
    <>
      <Header {...loaderData} params={params} />
      <PromiseThread
        status={status}
        zone={zone}
        dates={{
          AGREED: agreedAt,
          DONE: submittedAt,
          VERIFIED: verifiedAt,
          PUBLISHED: publishedAt,
        }}
      />
      <Section title={m.portal_you_said()}>
        <PromiseSources sources={promise.sources} zone={zone} hrefOf={inputUrl} />
      </Section>
      <Section title={m.portal_we_follow()}>
        <div className="grid gap-8">
          <StateNotice promise={promise} />
          <Facts items={factsOf(promise)} />
          <TwoVerdicts {...{ status, verifiedAt, zone }} citizens={promise.citizens} />
        </div>
      </Section>
      {promise.evidence.length > 0 && (
        <Section title={m.follow_up_evidence_section()}>
          <EvidenceGallery evidence={promise.evidence} urlOf={fileUrl} />
        </Section>
      )}
      <Section title={m.follow_up_progress_section()}>
        <PromiseTimeline agreedAt={agreedAt} updates={promise.updates} zone={zone} />
      </Section>
    </>
  )
}

type Data = Route.ComponentProps['loaderData']
type HeaderProps = Data & { params: Route.ComponentProps['params'] }

function Header({ promise, today, params }: HeaderProps) {
  const { forum, status } = promise
  return (
    <PageHeader
      eyebrow={`${promise.unit.name} · ${m.follow_up_number({ number: promise.number })}`}
      title={promise.recommendation}
      breadcrumbs={[
        { label: m.portal_nav_follow_ups(), to: href('/:organization/tindak-lanjut', params) },
        {
          label: forum.theme,
          to: href('/:organization/forum/:code', { ...params, code: forum.code }),
        },
        { label: m.follow_up_number({ number: promise.number }) },
      ]}
      facts={
        <>
          <StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />
          <Due status={status} dueOn={promise.dueOn} today={today} />
        </>
      }
    />
  )
}

function factsOf(promise: Data['promise']) {
  const facts = [
    [m.follow_up_problem(), promise.problem],
    [m.follow_up_output(), promise.output],
    [m.follow_up_owner(), promise.ownerPosition],
    [m.follow_up_service(), promise.service?.name],
  ] as const
  return facts.filter(([, value]) => value)
}
