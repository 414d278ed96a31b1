import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { spComponentLabel } from '#domain/feedback/terms.ts'
import { issueStandard } from '#domain/standard/drafting.server.ts'
import { issueSchema } from '#domain/standard/standard.schema.ts'
import { findStandard } from '#domain/standard/standard.server.ts'
import { lackingIn } from '#domain/standard/standard.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { Notice, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/issuing'

export const meta: Route.MetaFunction = () => [{ title: m.standard_issue_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'standard.manage')
  const { version, service, components } = await findStandard(actor, params.standardId)
  return { version, service, lacking: lackingIn(components) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, issueSchema, async (input) => {
    await issueStandard(context.get(actorContext), params.standardId, input)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/standar/:serviceId', params),
      m.standard_issued(),
    )
  })
}

export default function Issuing({ loaderData, params }: Route.ComponentProps) {
  const { version, service, lacking } = loaderData
  const { field, onSubmit } = useZodForm(issueSchema, {})
  const back = href('/:organization/kelola/unit/:unitId/standar/:serviceId/:standardId', params)
  return (
    <>
      <PageHeader
        title={m.standard_issue_title()}
        eyebrow={service.name}
        lead={m.standard_issue_lead()}
        breadcrumbs={[
          { label: m.standard_version({ version }), to: back },
          { label: m.standard_issue() },
        ]}
      />
      {lacking.length > 0 && (
        <Notice tone="warning" title={m.standard_error_lacking()}>
          <p>{lacking.map(spComponentLabel).join(', ')}</p>
        </Notice>
      )}
      <Form method="post" onSubmit={onSubmit} noValidate className={`mt-6 ${formClass}`}>
        <FormErrors />
        <Field
          label={m.standard_decree_number()}
          maxLength={120}
          autoComplete="off"
          {...field('decreeNumber')}
        />
        <Field label={m.standard_decreed_on()} type="date" {...field('decreedOn')} />
        <FormActions submit={m.standard_issue()} back={back} />
      </Form>
    </>
  )
}
