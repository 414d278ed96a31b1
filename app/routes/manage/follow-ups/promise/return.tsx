import { href } from 'react-router'
import { findBrief } from '#domain/follow-up/brief.server.ts'
import { reasonSchema } from '#domain/follow-up/follow-up.schema.ts'
import { returnFollowUp } from '#domain/follow-up/verification.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { TextArea } from '#ui/form.tsx'
import { MoveForm, MovePage } from '#ui/move-page.tsx'
import type { Route } from './+types/return'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_return_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    brief: await findBrief(context.get(actorContext), 'follow-up.verify', params.followUpId),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, reasonSchema, async (input) => {
    await returnFollowUp(context.get(actorContext), params.followUpId, input)
    return redirectSaying(
      href('/:organization/kelola/tindak-lanjut/:followUpId', params),
      m.follow_up_return_done(),
    )
  })
}

export default function Return({ loaderData: { brief }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return (
    <MovePage
      promise={brief}
      title={m.follow_up_return_title()}
      lead={m.follow_up_return_lead()}
      back={back}
    >
      <MoveForm
        schema={reasonSchema}
        defaults={{ reason: '' }}
        submit={m.follow_up_return_submit()}
        back={back}
      >
        {(field) => (
          <TextArea
            label={m.follow_up_return_note()}
            hint={m.follow_up_return_hint()}
            maxLength={1000}
            {...field('reason')}
          />
        )}
      </MoveForm>
    </MovePage>
  )
}
