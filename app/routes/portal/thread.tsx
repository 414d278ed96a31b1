import { href } from 'react-router'
import { findPublicFeedback } from '#domain/feedback/public-feedback.server.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { isAsking } from '#domain/follow-up/verdict.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { formatDateTime } from '#ui/format.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { PromiseThread } from '#ui/promise-thread.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/thread'

export const meta: Route.MetaFunction = () => [
  { title: m.portal_thread() },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  return { feedback: await findPublicFeedback(actor, params.trackingCode) }
}

export default function Thread({ loaderData: { feedback }, params }: Route.ComponentProps) {
  const { forum, status, answer, statusReason, laporTicket, laporUrl } = feedback
  return (
    <>
      <PageHeader
        eyebrow={feedback.trackingCode}
        title={m.portal_thread()}
        lead={m.portal_thread_lead({
          kind: inputKindLabel(feedback.kind),
          date: formatDateTime(feedback.createdAt, forum.timeZone),
          theme: forum.theme,
        })}
        facts={<StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />}
      />
      <blockquote className="max-w-3xl border-l-4 border-brand-line pl-5 text-lg whitespace-pre-line break-words">
        {feedback.text}
      </blockquote>
      {(answer || statusReason || laporTicket) && (
        <Section title={m.portal_answer()}>
          {answer && <p className="max-w-3xl whitespace-pre-line break-words">{answer}</p>}
          {statusReason && <p className="max-w-3xl break-words">{statusReason}</p>}
          {laporTicket && (
            <p>
              {m.portal_lapor({ ticket: laporTicket })}{' '}
              {laporUrl && (
                <a href={laporUrl} rel="noreferrer" className="break-all">
                  {laporUrl}
                </a>
              )}
            </p>
          )}
        </Section>
      )}
      <Section title={m.portal_promises_of_input()}>
        {feedback.followUps.length === 0 && (
          <p className="text-muted">{m.portal_no_promises_yet()}</p>
        )}
        {feedback.followUps.map(({ followUp }) => (
          <article key={followUp.id} className="mb-10 grid gap-4">
            <h3>{followUp.recommendation}</h3>
            <p className="text-muted">{followUp.problem}</p>
            <p>
              <StatusPill
                of="followUp"
                status={followUp.status}
                label={followUpStatusLabel(followUp.status)}
              />
            </p>
            <PromiseThread
              status={followUp.status}
              zone={forum.timeZone}
              dates={{
                SAID: feedback.createdAt,
                VERIFIED: followUp.verifiedAt,
                PUBLISHED: followUp.publishedAt,
              }}
            />
            {isAsking(followUp.status, []) && (
              <LinkButton
                to={href('/:organization/masukan/:trackingCode/penilaian/:followUpId', {
                  ...params,
                  followUpId: followUp.id,
                })}
                variant="primary"
                className="justify-self-start"
              >
                {m.portal_give_verdict()}
              </LinkButton>
            )}
          </article>
        ))}
      </Section>
    </>
  )
}
