import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { inboxFilterOf, inboxSearchOf } from '#domain/feedback/inbox.schema.ts'
import { listInbox, listInboxChoices } from '#domain/feedback/inbox.server.ts'
import { countLimit, readCounts } from '#domain/feedback/inbox-count.server.ts'
import { shownUntil } from '#domain/feedback/inbox-visit.server.ts'
import { keepUntilEvent } from '#http/kept-list.server.ts'
import { isPrefetch } from '#http/prefetch.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { countText } from '#ui/count-text.ts'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FeedbackInbox } from '#ui/feedback-inbox.tsx'
import { inboxKeys } from '#ui/inbox-keys.ts'
import { SinceLastVisit } from '#ui/inbox-visit.tsx'
import { PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { SavedFilterBar } from '#ui/saved-filter-bar.tsx'
import { Shortcuts } from '#ui/shortcuts.tsx'
import type { Route } from './+types/inbox'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_inbox() }]

export const middleware: Route.MiddlewareFunction[] = [keepUntilEvent]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { search, searchParams } = new URL(request.url)
  const filter = inboxFilterOf(searchParams)
  const on = inboxSearchOf(filter)
  const until = shownUntil()
  // Only who looks at the whole list from its beginning has seen what is new.
  const visiting = search === '' && !isPrefetch(request)
  const [page, { counts, seenUntil }, choices] = await Promise.all([
    listInbox(actor, filter, cursorOf(request)),
    readCounts(actor, filter, visiting),
    listInboxChoices(actor, filter),
  ])
  const mayReveal = can(actor, 'feedback.reveal')
  const mayTreat = can(actor, 'feedback.hide')
  const { shortcuts } = context.get(sessionContext).user
  const seen = { seenUntil, until, shortcuts }
  return { page, counts, countLimit, choices, filter, search, on, ...seen, mayReveal, mayTreat }
}

export default function Inbox({ loaderData, params: { organization } }: Route.ComponentProps) {
  const { search, on, mayReveal, mayTreat, shortcuts, until, ...inbox } = loaderData
  const { choices, seenUntil } = inbox
  const here = href('/:organization/kelola/masukan', { organization })
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
      <SinceLastVisit
        visit={{ seenUntil, shownUntil: until }}
        timeZone={choices.timeZone}
        inbox={here}
      />
      <SavedFilterBar filters={choices.savedFilters} inbox={here} on={on} />
      <Shortcuts on={shortcuts} keys={inboxKeys()} />
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
