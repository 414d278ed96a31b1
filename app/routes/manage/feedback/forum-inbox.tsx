import { PenLine } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import {
  countByStatus,
  countLimit,
  listInbox,
  listInboxChoices,
} from '#domain/feedback/inbox.server.ts'
import { findForumName } from '#domain/feedback/recording.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { countText, FeedbackInbox } from '#ui/feedback-inbox.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { cursorOf } from '#ui/paging.ts'
import type { Route } from './+types/forum-inbox'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_inbox() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { searchParams } = new URL(request.url)
  const forum = await findForumName(actor, params.forumId)
  const filter = { ...inboxFilterOf(searchParams), forum: forum.id }
  searchParams.set('forum', forum.id)

  const [page, counts, choices] = await Promise.all([
    listInbox(actor, filter, cursorOf(request)),
    countByStatus(actor, filter),
    listInboxChoices(actor),
  ])
  const { forum: _forum, ...shown } = filter
  const search = `?${searchParams}`
  const mayRecord = can(actor, 'feedback.record')
  const mayReveal = can(actor, 'feedback.reveal')
  const mayTreat = can(actor, 'feedback.hide')
  const may = { mayRecord, mayReveal, mayTreat }
  return { forum, page, counts, countLimit, choices, filter: shown, search, ...may }
}

export default function ForumInbox({ loaderData, params }: Route.ComponentProps) {
  const { forum, search, mayRecord, mayReveal, mayTreat, ...inbox } = loaderData
  const { organization } = params
  const waiting = inbox.counts.find(({ status }) => status === 'SUBMITTED')?.count ?? 0
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={organization}
        title={m.feedback_inbox()}
        lead={
          waiting
            ? m.feedback_inbox_waiting({ count: countText(waiting, inbox.countLimit) })
            : m.feedback_inbox_nothing_waiting()
        }
        action={
          <>
            <Download withNames={mayReveal} params={params} />
            {mayRecord && <Record params={params} />}
          </>
        }
      />
      <FeedbackInbox
        {...inbox}
        ofForum
        bulk={mayTreat && href('/:organization/kelola/masukan/sekaligus', { organization })}
        linkTo={(feedbackId) =>
          href('/:organization/kelola/masukan/:feedbackId', { organization, feedbackId }) + search
        }
      />
    </>
  )
}

type Params = Route.ComponentProps['params']

const Download = ({ withNames, params }: { withNames: boolean; params: Params }) => (
  <DownloadMenu
    to={(format) =>
      href('/:organization/kelola/forum/:forumId/masukan/unduhan/:format', { ...params, format })
    }
    withNames={withNames}
  />
)

const Record = ({ params }: { params: Params }) => (
  <LinkButton
    to={href('/:organization/kelola/forum/:forumId/masukan/baru', params)}
    variant="primary"
    icon={PenLine}
  >
    {m.feedback_record()}
  </LinkButton>
)
