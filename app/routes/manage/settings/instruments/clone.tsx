import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { cloneSchema } from '#domain/assessment/instrument.schema.ts'
import { cloneInstrument, findInstrument } from '#domain/assessment/instrument.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/clone'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_instrument_clone() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'instrument.manage')
  const { name } = await findInstrument(actor, params.instrumentId)
  return { name }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, cloneSchema, async (input) => {
    const { id } = await cloneInstrument(context.get(actorContext), params.instrumentId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/instrumen/:instrumentId', {
        ...{ ...params, instrumentId: id },
      }),
      m.assessment_instrument_cloned(),
    )
  })
}

export default function Clone({ loaderData: { name }, params }: Route.ComponentProps) {
  const { field, onSubmit } = useZodForm(cloneSchema, { name: '' })
  const back = href('/:organization/kelola/pengaturan/instrumen/:instrumentId', params)
  return (
    <>
      <PageHeader
        title={m.assessment_instrument_clone()}
        lead={m.assessment_instrument_clone_lead({ name })}
        breadcrumbs={[{ label: name, to: back }, { label: m.assessment_instrument_clone() }]}
      />
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <Field
          label={m.assessment_instrument_name()}
          hint={m.assessment_instrument_name_hint()}
          {...field('name')}
        />
        <FormActions submit={m.assessment_instrument_clone()} back={back} />
      </Form>
    </>
  )
}
