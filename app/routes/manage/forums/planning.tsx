import { href } from 'react-router'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { heldAlreadySchema } from '#domain/forum/forum-moves.schema.ts'
import { planForum } from '#domain/forum/schedule.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { useZodForm } from '#ui/form.tsx'
import { ForumMove } from '#ui/forum-move.tsx'
import { type Bind, HeldAlready } from '#ui/forum-move-fields.tsx'
import type { Route } from './+types/planning'

export const meta: Route.MetaFunction = () => [{ title: m.forum_planning_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    move: await readForumMove(context.get(actorContext), params.forumId, {
      from: 'DRAFT',
      to: 'PLANNED',
    }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, heldAlreadySchema, async (input) => {
    await planForum(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_planning_done(),
    )
  })
}

export default function Planning({ loaderData, params }: Route.ComponentProps) {
  const { field, onSubmit } = useZodForm(heldAlreadySchema, {} as never)
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="PLANNED"
      title={m.forum_planning_title()}
      consequence={m.forum_planning_consequence()}
      submit={m.forum_planning_submit()}
      form={{ onSubmit }}
    >
      {loaderData.move.late && <HeldAlready bind={field as unknown as Bind} />}
    </ForumMove>
  )
}
