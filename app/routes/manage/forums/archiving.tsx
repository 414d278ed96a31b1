import { href } from 'react-router'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { plainMoveSchema } from '#domain/forum/forum-moves.schema.ts'
import { archiveForum } from '#domain/forum/outcome.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ForumMove } from '#ui/forum-move.tsx'
import type { Route } from './+types/archiving'

export const meta: Route.MetaFunction = () => [{ title: m.forum_archiving_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    move: await readForumMove(context.get(actorContext), params.forumId, { to: 'ARCHIVED' }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, plainMoveSchema, async () => {
    await archiveForum(context.get(actorContext), params.forumId)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_archiving_done(),
    )
  })
}

export default function Archiving({ loaderData, params }: Route.ComponentProps) {
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="ARCHIVED"
      title={m.forum_archiving_title()}
      consequence={m.forum_archiving_consequence()}
      submit={m.forum_archiving_submit()}
    />
  )
}
