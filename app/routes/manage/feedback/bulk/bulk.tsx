import { Inbox } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listTreaters } from '#domain/feedback/assignment.server.ts'
import { findChosen } from '#domain/feedback/bulk.server.ts'
import { returnPathOf } from '#http/return-path.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { BulkMoves } from '#ui/feedback-bulk.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import type { Route } from './+types/bulk'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_bulk_title() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const ids = new URL(request.url).searchParams.getAll('id')
  const may = { triage: can(actor, 'feedback.triage'), hide: can(actor, 'feedback.hide') }
  const [chosen, treaters] = await Promise.all([
    findChosen(actor, ids),
    may.triage ? listTreaters(actor, actor.unitId ?? undefined) : [],
  ])
  const back = returnPathOf(request, href('/:organization/kelola/masukan', params))
  return { chosen, treaters, may, back }
}

export default function Bulk({ loaderData, params }: Route.ComponentProps) {
  const { chosen, treaters, may, back } = loaderData
  const inbox = href('/:organization/kelola/masukan', params)
  return (
    <>
      <PageHeader
        title={m.feedback_bulk_title()}
        lead={chosen.length > 0 && m.feedback_bulk_lead({ count: chosen.length })}
        breadcrumbs={[{ label: m.feedback_inbox(), to: back }, { label: m.feedback_bulk_title() }]}
      />
      {chosen.length === 0 ? (
        <EmptyState
          icon={Inbox}
          title={m.feedback_bulk_none()}
          action={<LinkButton to={back}>{m.feedback_inbox()}</LinkButton>}
        >
          {m.feedback_bulk_none_hint()}
        </EmptyState>
      ) : (
        <>
          <Section title={m.feedback_bulk_chosen()}>
            <ul className="rows">
              {chosen.map(({ id, trackingCode, text }) => (
                <li key={id} className="wrap-anywhere">
                  <span className="text-sm text-muted">{trackingCode}</span>{' '}
                  <span className="line-clamp-2">{text.slice(0, 300)}</span>
                </li>
              ))}
            </ul>
          </Section>
          <BulkMoves
            chosen={chosen}
            may={may}
            treaters={treaters}
            base={`${inbox}/sekaligus`}
            back={back}
          />
        </>
      )}
    </>
  )
}
