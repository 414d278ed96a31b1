import { href } from 'react-router'
import { findAssignment } from '#domain/follow-up/brief.server.ts'
import { planSchema } from '#domain/follow-up/follow-up.schema.ts'
import { planFollowUp } from '#domain/follow-up/plan.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MoveForm, MovePage } from '#ui/move-page.tsx'
import { PlanFields, planDefaults } from '#ui/plan-fields.tsx'
import type { Route } from './+types/plan'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_plan_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return findAssignment(context.get(actorContext), 'follow-up.progress', params.followUpId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, planSchema, async (input) => {
    await planFollowUp(context.get(actorContext), params.followUpId, input)
    return redirectSaying(
      href('/:organization/kelola/tindak-lanjut/:followUpId', params),
      m.follow_up_plan_done(),
    )
  })
}

export default function Plan({ loaderData: { brief, owners }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return (
    <MovePage
      promise={brief}
      title={m.follow_up_plan_title()}
      lead={m.follow_up_plan_lead()}
      back={back}
    >
      <MoveForm
        schema={planSchema}
        defaults={planDefaults(brief)}
        submit={m.follow_up_plan_submit()}
        back={back}
      >
        {(field) => <PlanFields field={field} owners={owners} dueOn={brief.dueOn} />}
      </MoveForm>
    </MovePage>
  )
}
