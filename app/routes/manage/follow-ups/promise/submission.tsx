import { href } from 'react-router'
import { findBrief } from '#domain/follow-up/brief.server.ts'
import { submissionSchema } from '#domain/follow-up/follow-up.schema.ts'
import { submitFollowUp } from '#domain/follow-up/progress.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { TextArea } from '#ui/form.tsx'
import { MoveForm, MovePage } from '#ui/move-page.tsx'
import type { Route } from './+types/submission'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_submit_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    brief: await findBrief(context.get(actorContext), 'follow-up.progress', params.followUpId),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, submissionSchema, async (input) => {
    await submitFollowUp(context.get(actorContext), params.followUpId, input)
    return redirectSaying(
      href('/:organization/kelola/tindak-lanjut/:followUpId', params),
      m.follow_up_submit_done(),
    )
  })
}

export default function Submission({ loaderData: { brief }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return (
    <MovePage
      promise={brief}
      title={m.follow_up_submit_title()}
      lead={m.follow_up_submit_lead()}
      back={back}
    >
      <MoveForm
        schema={submissionSchema}
        defaults={{ text: '' }}
        submit={m.follow_up_submit_submit()}
        back={back}
      >
        {(field) => (
          <TextArea
            label={m.follow_up_result()}
            hint={m.follow_up_result_hint()}
            rows={6}
            maxLength={2000}
            {...field('text')}
          />
        )}
      </MoveForm>
    </MovePage>
  )
}
