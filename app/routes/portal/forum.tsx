import { MessageSquarePlus } from 'lucide-react'
import { listPublicFeedback } from '#domain/feedback/public-feedback.server.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { isFeedbackOpen } from '#domain/forum/feedback-window.ts'
import { findPublicForum } from '#domain/forum/forum-access.server.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { AgendaList, MaterialList, WhenAndWhere } from '#ui/forum-facts.tsx'
import { EmptyState, Notice, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { StatusPill } from '#ui/status.tsx'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/forum'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.forum.theme }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const forum = await findPublicForum(actor, params.code)
  return {
    forum,
    open: isFeedbackOpen(forum, new Date()),
    feedback: await listPublicFeedback(actor, { forumId: forum.id }, cursorOf(request)),
  }
}

export default function ForumPage({ loaderData, params }: Route.ComponentProps) {
  const { forum, open, feedback } = loaderData
  return (
    <>
      <PageHeader
        eyebrow={forum.unit.name}
        title={forum.theme}
        lead={forum.description}
        facts={
          <StatusPill of="forum" status={forum.status} label={forumStatusLabel(forum.status)} />
        }
        action={
          open && (
            <LinkButton
              to={`/${params.organization}/forum/${forum.code}/masukan`}
              variant="primary"
              icon={MessageSquarePlus}
            >
              {m.participant_feedback_give()}
            </LinkButton>
          )
        }
      />
      <Halted {...forum} />
      <WhenAndWhere {...forum} />
      <Section title={m.portal_said()}>
        {feedback.rows.length === 0 ? (
          <EmptyState title={m.portal_nothing_said()}>{m.portal_nothing_said_hint()}</EmptyState>
        ) : (
          <SaidList rows={feedback.rows} />
        )}
        <Pager {...feedback} />
      </Section>
      {forum.services.length > 0 && (
        <Section title={m.participant_services()}>
          <ul className="list-disc pl-5">
            {forum.services.map(({ service }) => (
              <li key={service.id}>{service.name}</li>
            ))}
          </ul>
        </Section>
      )}
      {forum.agenda.length > 0 && (
        <Section title={m.participant_agenda()}>
          <AgendaList items={forum.agenda} timeZone={forum.timeZone} />
        </Section>
      )}
      <Section title={m.participant_materials()}>
        <MaterialList materials={forum.materials} organization={params.organization} />
      </Section>
      {forum.sourceUrl && (
        <p className="mt-10 text-sm text-muted">
          {m.portal_source()}{' '}
          <a href={forum.sourceUrl} rel="noreferrer">
            {forum.sourceName ?? forum.sourceUrl}
          </a>
        </p>
      )}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Halted({ status, statusReason }: Data['forum']) {
  if (status !== 'CANCELLED' && status !== 'POSTPONED') return null
  const cancelled = status === 'CANCELLED'
  return (
    <div className="mb-6">
      <Notice
        tone={cancelled ? 'danger' : 'warning'}
        title={cancelled ? m.participant_cancelled() : m.participant_postponed()}
      >
        {statusReason}
      </Notice>
    </div>
  )
}

function SaidList({ rows }: { rows: Data['feedback']['rows'] }) {
  return (
    <ul className="rows">
      {rows.map(({ id, kind, text, status, answer }) => (
        <li key={id} className="grid gap-2">
          <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
            {inputKindLabel(kind)}
            <StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />
          </p>
          <p className="max-w-3xl whitespace-pre-line break-words">{text}</p>
          {answer && (
            <p className="max-w-3xl border-l-4 border-brand-line pl-4 whitespace-pre-line break-words">
              {answer}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
