import { href, redirect } from 'react-router'
import * as z from 'zod'
import { RuleViolation } from '#domain/errors.ts'
import { findTrackingCode } from '#domain/feedback/public-feedback.server.ts'
import { text } from '#domain/field.schema.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/track'

const trackSchema = z.object({ code: text(60) })

export const meta: Route.MetaFunction = () => [{ title: m.portal_track() }]

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, trackSchema, async ({ code }) => {
    const actor = publicActorOf(context.get(organizationContext))
    const trackingCode = await findTrackingCode(actor, code)
    if (!trackingCode) throw new RuleViolation('code', m.portal_error_unknown_code())
    return redirect(href('/:organization/masukan/:trackingCode', { ...params, trackingCode }))
  })
}

export default function Track() {
  const { field } = usePlainForm()
  return (
    <>
      <PageHeader title={m.portal_track()} lead={m.portal_track_lead()} />
      <form method="post" className={formClass}>
        <FormErrors />
        <Field
          label={m.portal_track_code()}
          hint={m.portal_track_hint()}
          autoComplete="off"
          spellCheck={false}
          {...field('code')}
        />
        <SubmitButton className="justify-self-start">{m.portal_track_show()}</SubmitButton>
      </form>
    </>
  )
}
