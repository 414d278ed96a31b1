import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { revokeStandard } from '#domain/standard/drafting.server.ts'
import { revocationSchema } from '#domain/standard/standard.schema.ts'
import { findStandard } from '#domain/standard/standard.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { formClass, TextArea, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/revocation'

export const meta: Route.MetaFunction = () => [{ title: m.standard_revoke_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'standard.manage')
  const { version, service } = await findStandard(actor, params.standardId)
  return { version, service }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, revocationSchema, async (input) => {
    await revokeStandard(context.get(actorContext), params.standardId, input)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/standar/:serviceId', params),
      m.standard_revoked(),
    )
  })
}

export default function Revocation({ loaderData, params }: Route.ComponentProps) {
  const { version, service } = loaderData
  const { field, onSubmit } = useZodForm(revocationSchema, { reason: '' })
  const back = href('/:organization/kelola/unit/:unitId/standar/:serviceId/:standardId', params)
  return (
    <>
      <PageHeader
        title={m.standard_revoke_title()}
        eyebrow={service.name}
        lead={m.standard_revoke_lead()}
        breadcrumbs={[
          { label: m.standard_version({ version }), to: back },
          { label: m.standard_revoke() },
        ]}
      />
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <TextArea label={m.standard_revoke_reason()} maxLength={500} {...field('reason')} />
        <FormActions submit={m.standard_revoke()} back={back} />
      </Form>
    </>
  )
}
