import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { relocate } from '#domain/stakeholder/contact.server.ts'
import { relocationSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { findStakeholder, institutionOptions } from '#domain/stakeholder/stakeholder.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, formClass, SelectField, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/relocation'

export const meta: Route.MetaFunction = () => [{ title: m.registry_move() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'stakeholder.manage')
  const [{ name, position, institutionId }, institutions] = await Promise.all([
    findStakeholder(actor, params.stakeholderId),
    institutionOptions(actor),
  ])
  return { person: { name, position, institutionId }, institutions }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, relocationSchema, async (input) => {
    await relocate(context.get(actorContext), params.stakeholderId, input)
    return redirectSaying(
      href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params),
      m.registry_moved(),
    )
  })
}

export default function Relocation({ loaderData, params }: Route.ComponentProps) {
  const { person, institutions } = loaderData
  const { institutionId, position } = person
  const { field, onSubmit } = useZodForm(relocationSchema, { institutionId, position } as never)
  const back = href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params)
  return (
    <>
      <PageHeader
        title={m.registry_move()}
        lead={m.registry_move_lead()}
        breadcrumbs={[{ label: person.name, to: back }, { label: m.registry_move() }]}
      />
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <SelectField
          label={m.registry_move_institution()}
          placeholder={m.registry_move_none()}
          optional
          {...field('institutionId')}
        >
          {institutions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field label={m.stakeholder_position()} optional {...field('position')} />
        <FormActions submit={m.registry_move()} back={back} />
      </Form>
    </>
  )
}
