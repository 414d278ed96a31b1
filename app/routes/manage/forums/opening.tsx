import { href } from 'react-router'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { plainMoveSchema } from '#domain/forum/forum-moves.schema.ts'
import { openForum } from '#domain/forum/session.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ForumMove } from '#ui/forum-move.tsx'
import type { Route } from './+types/opening'

export const meta: Route.MetaFunction = () => [{ title: m.forum_opening_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    move: await readForumMove(context.get(actorContext), params.forumId, { to: 'IN_SESSION' }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, plainMoveSchema, async () => {
    await openForum(context.get(actorContext), params.forumId)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_opening_done(),
    )
  })
}

export default function Opening({ loaderData, params }: Route.ComponentProps) {
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="IN_SESSION"
      title={m.forum_opening_title()}
      consequence={m.forum_opening_consequence()}
      submit={m.forum_opening_submit()}
    />
  )
}
