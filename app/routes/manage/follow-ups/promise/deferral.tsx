import { href } from 'react-router'
import { findBrief } from '#domain/follow-up/brief.server.ts'
import { deferralSchema } from '#domain/follow-up/follow-up.schema.ts'
import { deferFollowUp } from '#domain/follow-up/plan.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { DateField } from '#ui/date-field.tsx'
import { TextArea } from '#ui/form.tsx'
import { MoveForm, MovePage } from '#ui/move-page.tsx'
import type { Route } from './+types/deferral'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_defer_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    brief: await findBrief(context.get(actorContext), 'follow-up.progress', params.followUpId),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, deferralSchema, async (input) => {
    await deferFollowUp(context.get(actorContext), params.followUpId, input)
    return redirectSaying(
      href('/:organization/kelola/tindak-lanjut/:followUpId', params),
      m.follow_up_defer_done(),
    )
  })
}

export default function Deferral({ loaderData: { brief }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return (
    <MovePage
      promise={brief}
      title={m.follow_up_defer_title()}
      lead={m.follow_up_defer_lead()}
      back={back}
    >
      <MoveForm
        schema={deferralSchema}
        defaults={{ reviewOn: '', reason: '' }}
        submit={m.follow_up_defer_submit()}
        back={back}
      >
        {(field) => (
          <>
            <DateField
              label={m.follow_up_review_on()}
              hint={m.follow_up_review_on_hint()}
              className="max-w-56"
              {...field('reviewOn')}
            />
            <TextArea
              label={m.follow_up_reason()}
              hint={m.follow_up_public_hint()}
              maxLength={1000}
              {...field('reason')}
            />
          </>
        )}
      </MoveForm>
    </MovePage>
  )
}
