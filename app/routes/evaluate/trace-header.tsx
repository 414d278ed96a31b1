import { href } from 'react-router'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { isDone } from '#domain/follow-up/follow-up.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { formatDateTime } from '#ui/format.ts'
import { PageHeader } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/trace'

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** Which input it is, where it was said, and what became of it in a sentence. */
export function TraceHeader({ data, params }: { data: Data; params: Params }) {
  const { feedback, zone } = data
  const { trackingCode, kind, status, createdAt, unit, unitId, forum } = feedback
  const { organization } = params
  const kindOf = inputKindLabel(kind).toLowerCase()
  return (
    <PageHeader
      eyebrow={forum.theme}
      title={m.evaluate_trace_title({ kind: kindOf, code: trackingCode })}
      lead={leadOf(data)}
      breadcrumbs={[
        { label: m.evaluate_title(), to: href('/:organization/evaluasi', { organization }) },
        {
          label: unit.name,
          to: `/${organization}/evaluasi/unit/${unitId}?tahun=${forum.year}`,
        },
        { label: trackingCode },
      ]}
      facts={
        <>
          <StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />
          <span className="text-muted">{formatDateTime(createdAt, zone)}</span>
        </>
      }
      action={
        <LinkButton to={href('/:organization/kelola/masukan/:feedbackId', params)}>
          {m.evaluate_trace_inbox()}
        </LinkButton>
      }
    />
  )
}

/** What became of it, in a sentence. */
function leadOf({ feedback: { status, answer, statusReason }, promises }: Data) {
  const agreed = promises.filter((promise) => promise.status !== 'PROPOSED')
  if (agreed.length > 0) {
    const done = agreed.filter((promise) => isDone(promise.status)).length
    return m.evaluate_trace_lead_promises({ total: agreed.length, done })
  }
  if (promises.length > 0) return m.evaluate_trace_lead_proposed()
  if (answer) return m.evaluate_trace_lead_answered()
  if (statusReason || status === 'MERGED' || status === 'REDIRECTED' || status === 'WITHDRAWN') {
    return m.evaluate_trace_lead_explained({ status: feedbackStatusLabel(status) })
  }
  return m.evaluate_trace_lead_open()
}
