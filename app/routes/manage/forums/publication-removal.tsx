import { Form, href } from 'react-router'
import { publicationRemovalSchema } from '#domain/forum/paper.schema.ts'
import { findPublication, removePublication } from '#domain/forum/publication.server.ts'
import { publicationChannelLabel } from '#domain/organization/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from '#ui/button.tsx'
import { formClass, TextArea, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { formatDate } from '#ui/format.ts'
import { ForumHeader } from '#ui/forum-header.tsx'
import type { Route } from './+types/publication-removal'

export const meta: Route.MetaFunction = () => [{ title: m.forum_publication_remove_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return findPublication(context.get(actorContext), params.forumId, params.publicationId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, publicationRemovalSchema, async (input) => {
    const { forumId, publicationId } = params
    await removePublication(context.get(actorContext), forumId, publicationId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/publikasi', params),
      m.forum_publication_removed(),
    )
  })
}

export default function PublicationRemoval({ loaderData, params }: Route.ComponentProps) {
  const { forum, publication } = loaderData
  const { channel, url, publishedOn } = publication
  const { field, onSubmit } = useZodForm(publicationRemovalSchema, {} as never)
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_publication_remove_title()}
        lead={m.forum_publication_remove_consequence()}
      />
      <p className="font-semibold">
        {publicationChannelLabel(channel)} · {formatDate(publishedOn, 'UTC')}
      </p>
      {url && <p className="break-all text-muted">{url}</p>}
      <Form method="post" onSubmit={onSubmit} noValidate className={`${formClass} mt-8`}>
        <FormErrors />
        <TextArea
          label={m.forum_reason()}
          hint={m.forum_publication_remove_reason_hint()}
          maxLength={1000}
          {...field('reason')}
        />
        <Actions>
          <SubmitButton variant="danger">{m.forum_publication_remove_title()}</SubmitButton>
          <LinkButton
            to={href('/:organization/kelola/forum/:forumId/publikasi', params)}
            variant="quiet"
          >
            {m.common_cancel()}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
