import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { tagSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { findTag, renameTag } from '#domain/stakeholder/tag.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/tag'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.tag.name }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'stakeholder.manage')
  const { id, name } = await findTag(actor, params.tagId)
  return { tag: { id, name } }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, tagSchema, async (input) => {
    await renameTag(context.get(actorContext), params.tagId, input)
    return redirectSaying(
      href('/:organization/kelola/pemangku-kepentingan/tanda', params),
      m.registry_tag_renamed(),
    )
  })
}

export default function Tag({ loaderData: { tag }, params }: Route.ComponentProps) {
  const { field, onSubmit } = useZodForm(tagSchema, { name: tag.name })
  const back = href('/:organization/kelola/pemangku-kepentingan/tanda', params)
  return (
    <>
      <PageHeader
        title={m.registry_tag_rename()}
        breadcrumbs={[{ label: m.registry_tags(), to: back }, { label: tag.name }]}
      />
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <Field label={m.registry_tag_name()} {...field('name')} />
        <FormActions back={back} />
      </Form>
    </>
  )
}
