import { PenLine } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { listInbox, listInboxChoices } from '#domain/feedback/inbox.server.ts'
import { countLimit, readCounts } from '#domain/feedback/inbox-count.server.ts'
import { findForumName } from '#domain/feedback/recording.server.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { countText } from '#ui/count-text.ts'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FeedbackInbox } from '#ui/feedback-inbox.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { inboxKeys } from '#ui/inbox-keys.ts'
import { cursorOf } from '#ui/paging.ts'
import { Shortcuts } from '#ui/shortcuts.tsx'
import type { Route } from './+types/forum-inbox'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_inbox() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { searchParams } = new URL(request.url)
  const forum = await findForumName(actor, params.forumId)
  const filter = { ...inboxFilterOf(searchParams), forum: forum.id }
  searchParams.set('forum', forum.id)

  const [page, { counts, seenUntil }, choices] = await Promise.all([
    listInbox(actor, filter, cursorOf(request)),
    readCounts(actor, filter),
    listInboxChoices(actor, { ...filter, unit: forum.unitId }),
  ])
  const { forum: _forum, ...shown } = filter
  const search = `?${searchParams}`
  const mayRecord = can(actor, 'feedback.record')
  const mayReveal = can(actor, 'feedback.reveal')
  const mayTreat = can(actor, 'feedback.hide')
  const { shortcuts } = context.get(sessionContext).user
  const may = { mayRecord, mayReveal, mayTreat }
  const list = { page, counts, countLimit, seenUntil, choices, filter: shown }
  return { forum, ...list, search, shortcuts, ...may }
}

export default function ForumInbox({ loaderData, params }: Route.ComponentProps) {
  const { forum, search, mayRecord, mayReveal, mayTreat, shortcuts, ...inbox } = loaderData
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
      <Shortcuts on={shortcuts} keys={inboxKeys()} />
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
