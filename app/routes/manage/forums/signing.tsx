import { href } from 'react-router'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { plainMoveSchema } from '#domain/forum/forum-moves.schema.ts'
import { startSigning } from '#domain/forum/session.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ForumMove } from '#ui/forum-move.tsx'
import type { Route } from './+types/signing'

export const meta: Route.MetaFunction = () => [{ title: m.forum_signing_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    move: await readForumMove(context.get(actorContext), params.forumId, { to: 'MINUTES_SIGNING' }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, plainMoveSchema, async () => {
    await startSigning(context.get(actorContext), params.forumId)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_signing_done(),
    )
  })
}

export default function Signing({ loaderData, params }: Route.ComponentProps) {
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="MINUTES_SIGNING"
      title={m.forum_signing_title()}
      consequence={m.forum_signing_consequence()}
      submit={m.forum_signing_submit()}
    />
  )
}
