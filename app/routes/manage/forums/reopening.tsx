import { href } from 'react-router'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { reasonSchema } from '#domain/forum/forum-moves.schema.ts'
import { reopenForum } from '#domain/forum/outcome.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { useZodForm } from '#ui/form.tsx'
import { ForumMove } from '#ui/forum-move.tsx'
import { type Bind, ReasonField } from '#ui/forum-move-fields.tsx'
import type { Route } from './+types/reopening'

export const meta: Route.MetaFunction = () => [{ title: m.forum_reopening_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    move: await readForumMove(context.get(actorContext), params.forumId, {
      from: 'REPORTED',
      to: 'FOLLOW_UP',
    }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, reasonSchema, async (input) => {
    await reopenForum(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_reopening_done(),
    )
  })
}

export default function Reopening({ loaderData, params }: Route.ComponentProps) {
  const { field, onSubmit } = useZodForm(reasonSchema, {} as never)
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="FOLLOW_UP"
      title={m.forum_reopening_title()}
      consequence={m.forum_reopening_consequence()}
      submit={m.forum_reopening_submit()}
      form={{ onSubmit }}
    >
      <ReasonField bind={field as unknown as Bind} />
    </ForumMove>
  )
}
