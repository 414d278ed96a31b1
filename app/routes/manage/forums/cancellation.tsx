import { href } from 'react-router'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { reasonSchema } from '#domain/forum/forum-moves.schema.ts'
import { cancelForum } from '#domain/forum/schedule.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { useZodForm } from '#ui/form.tsx'
import { ForumMove } from '#ui/forum-move.tsx'
import { type Bind, ReasonField } from '#ui/forum-move-fields.tsx'
import type { Route } from './+types/cancellation'

export const meta: Route.MetaFunction = () => [{ title: m.forum_cancellation_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    move: await readForumMove(context.get(actorContext), params.forumId, { to: 'CANCELLED' }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, reasonSchema, async (input) => {
    await cancelForum(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_cancellation_done(),
    )
  })
}

export default function Cancellation({ loaderData, params }: Route.ComponentProps) {
  const { field, onSubmit } = useZodForm(reasonSchema, {} as never)
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="CANCELLED"
      title={m.forum_cancellation_title()}
      consequence={m.forum_cancellation_consequence()}
      submit={m.forum_cancellation_submit()}
      tone="danger"
      form={{ onSubmit }}
    >
      <ReasonField bind={field as unknown as Bind} />
    </ForumMove>
  )
}
