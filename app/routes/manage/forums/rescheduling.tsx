import { href } from 'react-router'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { reschedulingSchema } from '#domain/forum/forum-moves.schema.ts'
import { rescheduleForum } from '#domain/forum/schedule.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { useZodForm } from '#ui/form.tsx'
import { ForumMove } from '#ui/forum-move.tsx'
import { type Bind, HeldAlready, NewDateFields } from '#ui/forum-move-fields.tsx'
import type { Route } from './+types/rescheduling'

export const meta: Route.MetaFunction = () => [{ title: m.forum_rescheduling_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    move: await readForumMove(context.get(actorContext), params.forumId, {
      from: 'POSTPONED',
      to: 'PLANNED',
    }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, reschedulingSchema, async (input) => {
    await rescheduleForum(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_rescheduling_done(),
    )
  })
}

export default function Rescheduling({ loaderData, params }: Route.ComponentProps) {
  const { field, onSubmit } = useZodForm(reschedulingSchema, {} as never)
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="PLANNED"
      title={m.forum_rescheduling_title()}
      consequence={m.forum_rescheduling_consequence()}
      submit={m.forum_rescheduling_submit()}
      form={{ onSubmit }}
    >
      <NewDateFields bind={field as unknown as Bind} />
      <HeldAlready bind={field as unknown as Bind} />
    </ForumMove>
  )
}
