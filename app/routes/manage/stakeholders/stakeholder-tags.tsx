import { X } from 'lucide-react'
import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { tagSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import { tagOptions, tagStakeholder } from '#domain/stakeholder/tag.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/stakeholder-tags'

export const meta: Route.MetaFunction = () => [{ title: m.registry_tag_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'stakeholder.manage')
  const [{ name, tags }, known] = await Promise.all([
    findStakeholder(actor, params.stakeholderId),
    tagOptions(actor),
  ])
  return { name, tags, known }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, tagSchema, async (input) => {
    await tagStakeholder(context.get(actorContext), params.stakeholderId, input)
    return redirectSaying(
      href('/:organization/kelola/pemangku-kepentingan/:stakeholderId/tanda', params),
      m.registry_tag_added(),
    )
  })
}

export default function StakeholderTags({ loaderData, params }: Route.ComponentProps) {
  const { name, tags, known } = loaderData
  const back = href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params)
  return (
    <>
      <PageHeader
        title={m.registry_tag_edit()}
        breadcrumbs={[{ label: name, to: back }, { label: m.registry_tag_edit() }]}
      />
      {tags.length === 0 && <p className="mb-6 text-muted">{m.registry_tags_of_none()}</p>}
      <div className="mb-8 flex flex-wrap gap-3">
        {tags.map((tag) => (
          <ButtonForm key={tag.id} action={`${back}/tanda/${tag.id}/pelepasan`}>
            <SubmitButton
              small
              variant="secondary"
              icon={X}
              aria-label={m.registry_tag_remove_one({ name: tag.name })}
            >
              {tag.name}
            </SubmitButton>
          </ButtonForm>
        ))}
      </div>
      <AddTag key={tags.length} known={known} back={back} />
    </>
  )
}

type AddProps = { known: Route.ComponentProps['loaderData']['known']; back: string }

/** Suggestions are the browser's own: they are there without scripts too. */
function AddTag({ known, back }: AddProps) {
  const { field, onSubmit } = useZodForm(tagSchema, { name: '' })
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field
        label={m.registry_tag_name()}
        hint={m.registry_tag_name_hint()}
        list="known-tags"
        autoComplete="off"
        {...field('name')}
      />
      <datalist id="known-tags">
        {known.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Actions>
        <SubmitButton>{m.registry_tag_add()}</SubmitButton>
        <LinkButton to={back} variant="quiet">
          {m.common_back()}
        </LinkButton>
      </Actions>
    </Form>
  )
}
