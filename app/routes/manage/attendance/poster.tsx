import { href } from 'react-router'
import { readPoster } from '#domain/attendance/poster.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/page.tsx'
import { Poster } from '#ui/poster.tsx'
import type { Route } from './+types/poster'

export const meta: Route.MetaFunction = () => [{ title: m.checkin_poster_open() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { name, slug, logoFileId } = ownOrganization(context)
  const forum = await readPoster(context.get(actorContext), params.forumId, slug)
  return { face: { name, slug, logoFileId }, forum }
}

export default function PosterPage({ loaderData, params }: Route.ComponentProps) {
  const { face, forum } = loaderData
  return (
    <>
      <div className="no-print mb-8 grid gap-4">
        <div className="flex flex-wrap items-center gap-4">
          <LinkButton to={href('/:organization/kelola/forum/:forumId/kehadiran', params)}>
            {m.common_back()}
          </LinkButton>
          <span className="text-sm text-muted">{m.checkin_poster_print_hint()}</span>
        </div>
        {!forum.isPublic && <Notice tone="warning">{m.checkin_poster_not_public()}</Notice>}
        {!forum.walkInsWelcome && <Notice tone="warning">{m.checkin_poster_not_welcome()}</Notice>}
      </div>
      <h1 className="sr-only">{m.checkin_poster_open()}</h1>
      <Poster organization={face} forum={forum} />
    </>
  )
}
