import { href } from 'react-router'
import { scan } from '#domain/file/file.ts'
import { readForumMove } from '#domain/forum/forum-home.server.ts'
import { numberedPaperSchema } from '#domain/forum/forum-moves.schema.ts'
import { recordSigning } from '#domain/forum/outcome.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { useZodForm } from '#ui/form.tsx'
import { ForumMove } from '#ui/forum-move.tsx'
import { type Bind, NumberedPaperFields } from '#ui/forum-move-fields.tsx'
import type { Route } from './+types/signed-record'

export const meta: Route.MetaFunction = () => [{ title: m.forum_signed_record_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const move = await readForumMove(context.get(actorContext), params.forumId, {
    from: 'MINUTES_SIGNING',
    to: 'FOLLOW_UP',
  })
  return { move, upload: fileLimits(scan) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, numberedPaperSchema, scan, async (input, files) => {
    await recordSigning(context.get(actorContext), params.forumId, input, files)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', params),
      m.forum_signed_record_done(),
    )
  })
}

export default function SignedRecord({ loaderData, params }: Route.ComponentProps) {
  const { field, errors, onSubmit } = useZodForm(numberedPaperSchema, {} as never)
  return (
    <ForumMove
      organization={params.organization}
      move={loaderData.move}
      to="FOLLOW_UP"
      title={m.forum_signed_record_title()}
      consequence={m.forum_signed_record_consequence()}
      submit={m.forum_signed_record_submit()}
      form={{ onSubmit, encType: 'multipart/form-data' }}
    >
      <NumberedPaperFields
        bind={field as unknown as Bind}
        number={m.forum_signed_record_number()}
        error={errors.scan}
        upload={loaderData.upload}
      />
    </ForumMove>
  )
}
