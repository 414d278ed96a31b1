import { href } from 'react-router'
import { findBrief } from '#domain/follow-up/brief.server.ts'
import { budgetSchema } from '#domain/follow-up/follow-up.schema.ts'
import { putToBudget } from '#domain/follow-up/plan.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, TextArea } from '#ui/form.tsx'
import { MoveForm, MovePage } from '#ui/move-page.tsx'
import type { Route } from './+types/budget'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_budget_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return {
    brief: await findBrief(context.get(actorContext), 'follow-up.progress', params.followUpId),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, budgetSchema, async (input) => {
    await putToBudget(context.get(actorContext), params.followUpId, input)
    return redirectSaying(
      href('/:organization/kelola/tindak-lanjut/:followUpId', params),
      m.follow_up_budget_done(),
    )
  })
}

export default function Budget({ loaderData: { brief }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return (
    <MovePage
      promise={brief}
      title={m.follow_up_budget_title()}
      lead={m.follow_up_budget_lead()}
      back={back}
    >
      <MoveForm
        schema={budgetSchema}
        defaults={{ targetFiscalYear: brief.targetFiscalYear ?? undefined, text: '' }}
        submit={m.follow_up_budget_submit()}
        back={back}
      >
        {(field) => (
          <>
            <Field
              label={m.follow_up_fiscal_year()}
              type="number"
              inputMode="numeric"
              min={2000}
              max={2100}
              className="max-w-40"
              {...field('targetFiscalYear')}
            />
            <TextArea
              label={m.follow_up_budget_reason()}
              hint={m.follow_up_public_hint()}
              maxLength={2000}
              {...field('text')}
            />
          </>
        )}
      </MoveForm>
    </MovePage>
  )
}
