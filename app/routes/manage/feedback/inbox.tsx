import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import {
  countByStatus,
  countLimit,
  listInbox,
  listInboxChoices,
} from '#domain/feedback/inbox.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { DownloadMenu } from '#ui/download-menu.tsx'
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
  const mayReveal = can(actor, 'feedback.reveal')
  const mayTreat = can(actor, 'feedback.hide')
  return { page, counts, countLimit, choices, filter, search, mayReveal, mayTreat }
}

export default function Inbox({ loaderData, params: { organization } }: Route.ComponentProps) {
  const { search, mayReveal, mayTreat, ...inbox } = loaderData
  const waiting = inbox.counts.find(({ status }) => status === 'SUBMITTED')?.count ?? 0
  const lead = waiting
    ? m.feedback_inbox_waiting({ count: countText(waiting, inbox.countLimit) })
    : m.feedback_inbox_nothing_waiting()
  return (
    <>
      <PageHeader
        title={m.feedback_inbox()}
        lead={lead}
        action={
          <DownloadMenu
            to={(format) =>
              href('/:organization/kelola/masukan/unduhan/:format', { organization, format })
            }
            withNames={mayReveal}
          />
        }
      />
      <FeedbackInbox
        {...inbox}
        bulk={mayTreat && href('/:organization/kelola/masukan/sekaligus', { organization })}
        linkTo={(feedbackId) =>
          href('/:organization/kelola/masukan/:feedbackId', { organization, feedbackId }) + search
        }
      />
    </>
  )
}
