import { href } from 'react-router'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { m } from '#messages'
import { Due } from '#ui/due.tsx'
import { PageHeader } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/promise'

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** What was promised, on which problem, how it stands and until when; children are the next action. */
export function PromiseHeader(props: { data: Data; params: Params; children: React.ReactNode }) {
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
