import { href } from 'react-router'
import { forumChangeSchema } from '#domain/forum/forum.schema.ts'
import { changeForum } from '#domain/forum/forum-change.server.ts'
import { readForumForm } from '#domain/forum/forum-form.server.ts'
import { isChangeable } from '#domain/forum/forum-visibility.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ForumForm } from '#ui/forum-form.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { Notice } from '#ui/page.tsx'
import type { Route } from './+types/edit-forum'

export const meta: Route.MetaFunction = () => [{ title: m.forum_edit_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return readForumForm(context.get(actorContext), params.forumId)
}

/** Whoever saved too late sees the version that was saved meanwhile, so that the next saving is a decision. */
export const shouldRevalidate = () => true

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, forumChangeSchema, async (input) => {
    await changeForum(context.get(actorContext), params.forumId, input)
    return redirectSaying(href('/:organization/kelola/forum/:forumId', params), m.forum_saved())
  })
}

export default function EditForum({ loaderData, params }: Route.ComponentProps) {
  const { forum, unit, values } = loaderData
  const status = forumStatusLabel(forum.status)
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_edit_title()}
        lead={unit.name}
      />
      {isChangeable(forum.status) ? (
        <ForumForm
          unit={unit}
          values={values}
          version={forum.updatedAt.toISOString()}
          back={href('/:organization/kelola/forum/:forumId', params)}
        />
      ) : (
        <Notice>{m.forum_error_not_changeable({ status })}</Notice>
      )}
    </>
  )
}
