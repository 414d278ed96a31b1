import { href } from 'react-router'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import {
  countByStatus,
  countLimit,
  listInbox,
  listInboxChoices,
} from '#domain/feedback/inbox.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { countText, FeedbackInbox } from '#ui/feedback-inbox.tsx'
import { PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import type { Route } from './+types/inbox'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_inbox() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { search, searchParams } = new URL(request.url)
  const filter = inboxFilterOf(searchParams)
  const [page, counts, choices] = await Promise.all([
    listInbox(actor, filter, cursorOf(request)),
    countByStatus(actor, filter),
    listInboxChoices(actor),
  ])
  return { page, counts, countLimit, choices, filter, search }
}

export default function Inbox({ loaderData, params: { organization } }: Route.ComponentProps) {
  const { search, ...inbox } = loaderData
  const waiting = inbox.counts.find(({ status }) => status === 'SUBMITTED')?.count ?? 0
  const lead = waiting
    ? m.feedback_inbox_waiting({ count: countText(waiting, inbox.countLimit) })
    : m.feedback_inbox_nothing_waiting()
  return (
    <>
      <PageHeader title={m.feedback_inbox()} lead={lead} />
      <FeedbackInbox
        {...inbox}
        linkTo={(feedbackId) =>
          href('/:organization/kelola/masukan/:feedbackId', { organization, feedbackId }) + search
        }
      />
    </>
  )
}
