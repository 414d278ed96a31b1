import { href, redirect } from 'react-router'
import { RuleViolation } from '#domain/errors.ts'
import { trackingSchema } from '#domain/feedback/feedback.schema.ts'
import { resolveTrackingCode } from '#domain/feedback/own-feedback.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/tracking'

export const meta: Route.MetaFunction = () => [{ title: m.portal_track_title() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams.get('kode')?.slice(0, 60) ?? ''
  if (typed === '') return { typed, isUnknown: false }

  const actor = publicActorOf(context.get(organizationContext))
  const trackingCode = await resolveTrackingCode(actor, typed)
  if (trackingCode)
    throw redirect(href('/:organization/masukan/:trackingCode', { ...params, trackingCode }))
  return { typed, isUnknown: true }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, trackingSchema, async ({ kode }) => {
    const actor = publicActorOf(context.get(organizationContext))
    const trackingCode = await resolveTrackingCode(actor, kode)
    if (!trackingCode) throw new RuleViolation('kode', m.portal_track_unknown())
    return redirect(href('/:organization/masukan/:trackingCode', { ...params, trackingCode }))
  })
}

export default function Tracking({ loaderData, params }: Route.ComponentProps) {
  const { field } = usePlainForm({ kode: loaderData.typed })
  const { error, ...kode } = field('kode')
  return (
    <>
      <PageHeader title={m.portal_track_title()} lead={m.portal_track_lead()} />
      <form
        method="post"
        action={href('/:organization/lacak', params)}
        className={`${formClass} max-w-xl`}
      >
        <Field
          label={m.portal_track_code()}
          hint={m.portal_track_hint()}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          required
          error={error ?? (loaderData.isUnknown ? m.portal_track_unknown() : undefined)}
          {...kode}
        />
        <div>
          <SubmitButton>{m.portal_track_submit()}</SubmitButton>
        </div>
      </form>
    </>
  )
}
