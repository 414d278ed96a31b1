import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { spComponentLabel } from '#domain/feedback/terms.ts'
import { writeDraft } from '#domain/standard/drafting.server.ts'
import { draftSchema } from '#domain/standard/standard.schema.ts'
import { findStandard } from '#domain/standard/standard.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { FieldSet, formClass, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import { groups } from '#ui/standard-parts.tsx'
import type { Route } from './+types/draft'

export const meta: Route.MetaFunction = () => [{ title: m.standard_draft_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'standard.manage')
  return { standard: await findStandard(actor, params.standardId) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, draftSchema, async (input) => {
    await writeDraft(context.get(actorContext), params.standardId, input)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/standar/:serviceId/:standardId', params),
      m.standard_saved(),
    )
  })
}

export default function Draft({ loaderData: { standard }, params }: Route.ComponentProps) {
  const { version, revision, service, components } = standard
  const back = href('/:organization/kelola/unit/:unitId/standar/:serviceId/:standardId', params)
  const said = Object.fromEntries(components.map(({ component, text }) => [component, text]))
  const { field } = usePlainForm(said)
  return (
    <>
      <PageHeader
        title={m.standard_draft_title({ version })}
        eyebrow={service.name}
        lead={m.standard_draft_lead()}
        breadcrumbs={[
          { label: m.standard_version({ version }), to: back },
          { label: m.standard_draft_edit() },
        ]}
      />
      <Form method="post" noValidate className={formClass}>
        <FormErrors />
        <input type="hidden" name="version" value={revision} />
        {groups().map((group) => (
          <FieldSet key={group.title} legend={group.title}>
            {group.components.map((component) => (
              <TextArea
                key={component}
                label={spComponentLabel(component)}
                rows={4}
                maxLength={4000}
                optional
                {...field(component)}
              />
            ))}
          </FieldSet>
        ))}
        <FormActions back={back} />
      </Form>
    </>
  )
}
