import { href, Link, redirect } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { findByTrackingCode } from '#domain/evaluation/trace.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { TraceSearch } from '#ui/trace-search.tsx'
import type { Route } from './+types/search'

export const meta: Route.MetaFunction = () => [{ title: m.evaluate_search() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'trace.view')
  const typed = (new URL(request.url).searchParams.get('kode') ?? '').trim().slice(0, 60)
  const found = typed === '' ? null : await findByTrackingCode(actor, typed)
  if (found) {
    throw redirect(
      href('/:organization/evaluasi/jejak/:feedbackId', { ...params, feedbackId: found.id }),
    )
  }
  return { typed, isUnknown: typed !== '' }
}

export default function TraceSearchPage({ loaderData, params }: Route.ComponentProps) {
  const { typed, isUnknown } = loaderData
  const error = isUnknown ? m.evaluate_search_unknown() : undefined
  return (
    <>
      <PageHeader
        title={m.evaluate_search()}
        lead={m.evaluate_search_lead()}
        breadcrumbs={[
          { label: m.evaluate_title(), to: href('/:organization/evaluasi', params) },
          { label: m.evaluate_trace() },
        ]}
      />
      <TraceSearch
        key={typed}
        action={href('/:organization/evaluasi/jejak', params)}
        {...{ typed, error }}
      />
      <p className="mt-8">
        <Link to={href('/:organization/kelola/masukan', params)}>{m.evaluate_search_inbox()}</Link>
      </p>
    </>
  )
}
