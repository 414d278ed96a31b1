import { href } from 'react-router'
import { findBrief } from '#domain/follow-up/brief.server.ts'
import { progressSchema } from '#domain/follow-up/follow-up.schema.ts'
import { reportProgress } from '#domain/follow-up/progress.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, TextArea } from '#ui/form.tsx'
import { MoveForm, MovePage } from '#ui/move-page.tsx'
import type { Route } from './+types/progress'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_progress_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    brief: await findBrief(context.get(actorContext), 'follow-up.progress', params.followUpId),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, progressSchema, async (input) => {
    await reportProgress(context.get(actorContext), params.followUpId, input)
    return redirectSaying(
      href('/:organization/kelola/tindak-lanjut/:followUpId', params),
      m.follow_up_progress_done(),
    )
  })
}

export default function Progress({ loaderData: { brief }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return (
    <MovePage
      promise={brief}
      title={m.follow_up_progress_title()}
      lead={m.follow_up_progress_lead()}
      back={back}
    >
      <MoveForm
        schema={progressSchema}
        defaults={{ progress: Math.min(Math.max(brief.progress, 1), 99), text: '' }}
        submit={m.follow_up_progress_submit()}
        back={back}
      >
        {(field) => (
          <>
            <Field
              label={m.follow_up_percent()}
              hint={m.follow_up_percent_hint()}
              type="number"
              inputMode="numeric"
              min={1}
              max={99}
              className="max-w-40"
              {...field('progress')}
            />
            <TextArea
              label={m.follow_up_told()}
              hint={m.follow_up_told_hint()}
              rows={5}
              maxLength={2000}
              {...field('text')}
            />
          </>
        )}
      </MoveForm>
    </MovePage>
  )
}
