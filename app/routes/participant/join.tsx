import { href, redirect } from 'react-router'
import { joinSchema } from '#domain/attendance/attendance.schema.ts'
import { findForumByTypedCode } from '#domain/attendance/walk-in.server.ts'
import { RuleViolation } from '#domain/errors.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { requireCrowdTurn } from '#http/crowd.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/join'

export const meta: Route.MetaFunction = () => [{ title: m.attendance_join() }]

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, joinSchema, async ({ code }) => {
    requireCrowdTurn(context.get(requestInfoContext).clientAddress)
    const actor = publicActorOf(context.get(organizationContext))
    const forum = await findForumByTypedCode(actor, code)
    if (!forum) throw new RuleViolation('code', m.attendance_error_no_forum())
    return redirect(href('/:organization/ikut/:code', { ...params, code: forum.code }))
  })
}

export default function Join() {
  const { field } = usePlainForm()
  return (
    <>
      <PageHeader title={m.attendance_join()} lead={m.attendance_join_lead()} />
      <form method="post" className={formClass}>
        <FormErrors />
        <Field
          label={m.attendance_join_code()}
          hint={m.attendance_join_code_hint()}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          {...field('code')}
        />
        <SubmitButton className="justify-self-start">{m.attendance_join_continue()}</SubmitButton>
      </form>
    </>
  )
}
