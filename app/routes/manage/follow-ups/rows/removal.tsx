import { href, redirect } from 'react-router'
import * as z from 'zod'
import { removeRow } from '#domain/follow-up/row.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Refusal } from '#ui/refusal.tsx'
import type { Route } from './+types/removal'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_row_remove() }]

export const loader = ({ params }: Route.LoaderArgs) =>
  redirect(href('/:organization/kelola/forum/:forumId/rumusan/baris/:followUpId', params))

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, z.object({}), async () => {
    const { number } = await removeRow(context.get(actorContext), params.followUpId)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/rumusan', params),
      m.follow_up_row_removed({ number }),
    )
  })
}

export default function RowRemoval({ params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/forum/:forumId/rumusan', params)
  return <Refusal title={m.follow_up_row_remove()} back={back} />
}
