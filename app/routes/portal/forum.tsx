import { href } from 'react-router'
import { listPublicFeedback } from '#domain/feedback/public-feedback.server.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { listPublicFollowUps } from '#domain/follow-up/public-follow-up.server.ts'
import { findForumPage, readPresence } from '#domain/forum/public-page.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { ForumAbout, PublicForumHeader } from '#ui/public-forum.tsx'
import { AgreedAtForum, Presence, SaidAtForum } from '#ui/public-forum-results.tsx'
import { Papers } from '#ui/public-papers.tsx'
import type { Route } from './+types/forum'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.forum.theme ?? 'Forum' },
]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const actor = publicActorOf(organization)
  const forum = await findForumPage(actor, params.code)
  const today = todayIn(forum.timeZone)
  const ofForum = { ...followUpFilterOf('http://x/'), forum: forum.id }
  const [presence, inputs, promises] = await Promise.all([
    readPresence(forum),
    listPublicFeedback(actor, { forumId: forum.id }, cursorOf(request)),
    listPublicFollowUps(actor, ofForum, {}, today),
  ])
  return { forum, presence, inputs, promises, today }
}

export default function PublicForum({ loaderData, params }: Route.ComponentProps) {
  const { forum, presence, inputs, promises, today } = loaderData
  const { organization } = params
  return (
    <>
      <PublicForumHeader forum={forum} organization={organization} />
      <ForumAbout forum={forum} organization={organization} />
      {presence && <Presence presence={presence} />}
      <AgreedAtForum
        {...{ promises, organization, today }}
        all={`${href('/:organization/tindak-lanjut', { organization })}?forum=${forum.id}`}
      />
      <SaidAtForum inputs={inputs} organization={organization} zone={forum.timeZone} />
      <Papers organization={organization} papers={forum.papers} publications={forum.publications} />
      {forum.sourceUrl && (
        <Section title={m.portal_forum_source()}>
          <a href={forum.sourceUrl} rel="noreferrer" className="wrap-anywhere">
            {forum.sourceName ?? forum.sourceUrl}
          </a>
        </Section>
      )}
    </>
  )
}
