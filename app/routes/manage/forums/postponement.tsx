import { href } from 'react-router'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { postponementSchema } from '#domain/forum/forum-moves.schema.ts'
import { postponeForum } from '#domain/forum/schedule.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { useZodForm } from '#ui/form.tsx'
import { ForumMove } from '#ui/forum-move.tsx'
import { type Bind, NewDateFields, ReasonField } from '#ui/forum-move-fields.tsx'
import type { Route } from './+types/postponement'

export const meta: Route.MetaFunction = () => [{ title: m.forum_postponement_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    move: await readForumMove(context.get(actorContext), params.forumId, { to: 'POSTPONED' }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, postponementSchema, async (input) => {
    await postponeForum(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_postponement_done(),
    )
  })
}

export default function Postponement({ loaderData, params }: Route.ComponentProps) {
  const { field, onSubmit } = useZodForm(postponementSchema, {} as never)
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="POSTPONED"
      title={m.forum_postponement_title()}
      consequence={m.forum_postponement_consequence()}
      submit={m.forum_postponement_submit()}
      form={{ onSubmit }}
    >
      <ReasonField bind={field as unknown as Bind} />
      <NewDateFields bind={field as unknown as Bind} optional />
    </ForumMove>
  )
}
